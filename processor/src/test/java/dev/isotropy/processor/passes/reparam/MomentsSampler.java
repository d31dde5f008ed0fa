package dev.isotropy.processor.passes.reparam;

import dev.isotropy.RandomStream;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Draws the sites of a model, and sums what their moments are made of.
 *
 * <p>The derivative of a mean, {@code E[f(x)]′ = E[f′(x) x′ + f(x) (log p)′]}, holds the drawn
 * sites fixed: {@code x′} is that of a computed site, {@code log p} the density of all drawn ones.
 * As written, a site of a location-scale family is {@code loc + scale · z} instead, of a fixed
 * {@code z}. Sites that are flat are drawn near where the inverses take draws of the model as
 * written, and weighted by the density, whose integral is then the mean of the weights.
 */
final class MomentsSampler {

  private static final int BLOCK = 5_000;

  private final MomentsCase tried;
  private final MomentsCase.Built built;
  private final Graph graph;
  private final Expr logDensity;
  private final Map<Variable, Expr> slopes;
  private final Map<Variable, Expr> scores;
  private final RandomStream random;
  private final long seed;

  MomentsSampler(MomentsCase tried, MomentsCase.Built built, long seed) {
    this.tried = tried;
    this.built = built;
    this.seed = seed;
    graph = built.model().graph();
    random = RandomStream.of(seed, 1);
    boolean known = standardized();
    logDensity = known ? graph.literal(0) : new Joint(built.model()).logDensity(built.draws());
    slopes = gradient(built.statistic());
    scores = gradient(logDensity);
  }

  private Map<Variable, Expr> gradient(Expr value) {
    Expr total = graph.sum(value, value.axes());
    return Differentiate.gradient(graph, total, List.of(LeafKind.DATA));
  }

  /** Whether it is a location-scale family as written. */
  private boolean standardized() {
    return built.model().quantities().size() == 1
        && built.model().quantities().getFirst() instanceof Quantity.Site site
        && site.family().isLocationScale();
  }

  Moments moments(int draws) {
    Moments moments = new Moments();
    for (int first = 0; first < draws; first += BLOCK) {
      block(moments, Math.min(BLOCK, draws - first), seed + 2L * first);
    }
    return moments;
  }

  private void block(Moments moments, int draws, long stream) {
    Point point = built.point(draws);
    double[] proposed = new double[draws];
    boolean weighted = isFlat();
    if (weighted) {
      new FlatProposal(tried, built, random).draw(point, proposed, stream);
    } else {
      new ForwardSampler(point, stream).draw(built.model(), "x");
    }
    Interpreter interpreter = point.interpreter();
    List<Axis> axes = built.draws();
    double[] values = point.along(interpreter, built.statistic(), axes);
    double[] logs = point.along(interpreter, logDensity, axes);
    double[][] ofValue =
        standardized()
            ? standardized(point)
            : new double[][] {
              by("loc", slopes, point, interpreter), by("scale", slopes, point, interpreter)
            };
    double[] byLoc = by("loc", scores, point, interpreter);
    double[] byScale = by("scale", scores, point, interpreter);
    for (int n = 0; n < draws; n++) {
      double weight = weighted ? Math.exp(logs[n] - proposed[n]) : 1;
      moments.add(
          weight,
          values[n],
          new double[] {ofValue[0][n], ofValue[1][n]},
          new double[] {byLoc[n], byScale[n]});
    }
  }

  private double[] by(
      String name, Map<Variable, Expr> gradient, Point point, Interpreter interpreter) {
    Expr derivative = gradient.getOrDefault(new Variable(LeafKind.DATA, name), graph.literal(0));
    double[] all = point.get(LeafKind.DATA, name);
    double[] values = interpreter.evaluate(derivative).values();
    if (values.length == all.length) {
      return values;
    }
    double[] repeated = new double[all.length];
    Arrays.fill(repeated, values[0]);
    return repeated;
  }

  private boolean isFlat() {
    return built.model().quantities().stream()
        .anyMatch(
            quantity ->
                quantity instanceof Quantity.Site site && site.latent() && !site.family().proper());
  }

  /** By {@code x = loc + scale · z}. */
  private double[][] standardized(Point point) {
    double[] x = point.get(LeafKind.QUANTITY, "x");
    int draws = point.count(built.draws());
    int size = x.length / draws;
    double[][] slopes = new double[2][draws];
    for (int n = 0; n < draws; n++) {
      for (int j = 0; j < size; j++) {
        double loc = MomentsCase.LOC + (tried.series() ? MomentsCase.SHIFTS[j] : 0);
        double value = x[n * size + j];
        double weight = tried.series() ? MomentsCase.WEIGHTS[j] : 1;
        double slope = tried.heavy() ? Math.pow(1 + value * value, -1.5) : weight;
        slopes[0][n] += slope;
        slopes[1][n] += slope * (value - loc) / MomentsCase.SCALE;
      }
    }
    return slopes;
  }
}
