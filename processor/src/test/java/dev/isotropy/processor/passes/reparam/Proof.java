package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.families.SiteSupport.Within;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import dev.isotropy.processor.passes.autodiff.Differentiate.Variable;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.constrain.Unconstrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is shown of a rewrite, by its class. */
final class Proof {

  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

  private final Subject subject;
  private final Model written;
  private final Model rewritten;
  private final Density before;
  private final Density after;

  Proof(Subject subject) {
    this.subject = subject;
    this.written = subject.written();
    this.rewritten = subject.rewritten();
    this.before = Constrain.apply(written);
    this.after = Constrain.apply(rewritten);
    assertThat(IrChecker.model(rewritten)).isEmpty();
    assertThat(IrChecker.density(after)).isEmpty();
  }

  /** Coordinates whose values are not so large that differences drown in rounding. */
  private Point random(Density density, long seed) {
    return subject.point().random(density, seed, isOfArrays() ? 0.5 : 2);
  }

  private boolean isOfArrays() {
    return before.blocks().stream().anyMatch(block -> block.support() instanceof Within);
  }

  Model rewritten() {
    return rewritten;
  }

  /**
   * The rewritten density is the written one at the same values, times the Jacobian of the map
   * between their coordinates.
   */
  void changesVariables() {
    for (long seed = 1; seed <= (subject.plates().size() < 2 ? 2 : 1); seed++) {
      Point there = random(after, seed);
      Point here = there.constrained(after).unconstrained(written);
      double expected = here.logDensity(before) + logJacobian(there);
      assertThat(there.logDensity(after)).isCloseTo(expected, within(1e-11 * size(expected)));
    }
  }

  /**
   * The rewritten density is the written one of the same values, without the Jacobian of the site,
   * times {@code exp(−r²/2)} of the lengths {@code r} of the points that a site of angles is made
   * of: {@code ∫ r exp(−r²/2) dr} is 1, so nothing is left of them when they are integrated out.
   */
  void separatesLengths(String site, String points) {
    for (long seed = 1; seed <= 3; seed++) {
      Point there = random(after, seed);
      Point here = there.constrained(after).unconstrained(written);
      double expected = here.logDensity(before);
      for (Density.Term term : before.terms()) {
        if (term.site().equals(site) && term.kind() == Density.TermKind.JACOBIAN) {
          for (double jacobian : here.along(term.value(), term.axes())) {
            expected -= jacobian;
          }
        }
      }
      for (double q : there.get(LeafKind.COORDINATE, points)) {
        expected -= 0.5 * q * q;
      }
      assertThat(there.logDensity(after)).isCloseTo(expected, within(1e-11 * size(expected)));
    }
  }

  /** As {@link #changesVariables()}, where the determinant of the Jacobian is 1 or −1. */
  void keepsVolume() {
    for (long seed = 1; seed <= 3; seed++) {
      Point there = random(after, seed);
      double expected = there.constrained(after).unconstrained(written).logDensity(before);
      assertThat(there.logDensity(after)).isCloseTo(expected, within(1e-11 * size(expected)));
    }
  }

  /**
   * The log of the determinant of the written model's coordinates in those of the rewritten one.
   */
  private double logJacobian(Point there) {
    Graph graph = before.graph();
    Values values = new Values(after);
    List<Expr> coordinates = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    Expr weighted = graph.literal(0);
    for (Density.Block block : before.blocks()) {
      Expr value = values.rewrite(Unconstrain.apply(written).get(block.site()));
      Expr weights = graph.data("weights." + block.site(), block.axes(), Type.DOUBLE);
      coordinates.add(value);
      weighted = graph.add(weighted, graph.sum(graph.mul(weights, value), block.axes()));
      there.set(LeafKind.DATA, "weights." + block.site(), new double[there.count(block.axes())]);
    }
    Map<Variable, Expr> gradient =
        Differentiate.gradient(graph, weighted, List.of(LeafKind.COORDINATE));
    for (Density.Block block : before.blocks()) {
      String name = "weights." + block.site();
      int count = there.count(block.axes());
      for (int i = 0; i < count; i++) {
        double[] one = new double[count];
        one[i] = 1;
        there.set(LeafKind.DATA, name, one);
        rows.add(gradient(there, gradient));
      }
      there.set(LeafKind.DATA, name, new double[count]);
    }
    return logDeterminant(rows);
  }

  /** The derivatives by all coordinates of the rewritten model, in order. */
  private double[] gradient(Point point, Map<Variable, Expr> gradient) {
    List<Double> all = new ArrayList<>();
    for (Density.Block block : after.blocks()) {
      List<Axis> own = Axis.own(block.axes().stream().map(Axis::extent).toList());
      Expr adjoint = gradient.get(new Variable(LeafKind.COORDINATE, block.site()));
      double[] values = adjoint == null ? new double[point.count(own)] : point.along(adjoint, own);
      for (double value : values) {
        all.add(value);
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double logDeterminant(List<double[]> rows) {
    int n = rows.size();
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(n));
    double[][] a = rows.toArray(double[][]::new);
    double sum = 0;
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
      }
      double[] swap = a[k];
      a[k] = a[pivot];
      a[pivot] = swap;
      sum += Math.log(Math.abs(a[k][k]));
      for (int i = k + 1; i < n; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
    return sum;
  }

  /** Coordinates survive the way to values and back. */
  void returnsToCoordinates() {
    Point there = random(after, 11);
    Point back = there.constrained(after).unconstrained(rewritten);
    for (Density.Block block : after.blocks()) {
      near(
          block.site(),
          back.get(LeafKind.COORDINATE, block.site()),
          there.get(LeafKind.COORDINATE, block.site()),
          1e-11);
    }
  }

  /** Values of the written model's sites survive the way to coordinates and back. */
  void returnsToValues() {
    Point values = random(before, 12).constrained(before);
    Point parameters = random(after, 13);
    rewritten
        .parameters()
        .forEach(
            parameter ->
                values.set(
                    LeafKind.PARAMETER,
                    parameter.name(),
                    parameters.get(LeafKind.PARAMETER, parameter.name())));
    Point again = values.unconstrained(rewritten).constrained(after);
    for (Quantity.Site site : written.sites()) {
      near(
          site.name(),
          again.get(LeafKind.QUANTITY, site.name()),
          values.get(LeafKind.QUANTITY, site.name()),
          1e-11);
    }
  }

  /**
   * Gradients are those of central differences of high order, at up to three coordinates of each
   * site.
   */
  void differentiates() {
    Graph graph = after.graph();
    Expr total =
        after.terms().stream()
            .map(term -> graph.sum(term.value(), term.axes()))
            .reduce(graph::add)
            .orElseThrow();
    Map<Variable, Expr> adjoints =
        Differentiate.gradient(graph, total, List.of(LeafKind.COORDINATE));
    assertThat(IrChecker.expressions(graph, adjoints.values())).isEmpty();
    Point point = random(after, 21);
    double[] ours = gradient(point, adjoints);
    int first = 0;
    for (Density.Block block : after.blocks()) {
      double[] q = point.get(LeafKind.COORDINATE, block.site());
      for (int i : q.length < 4 ? new int[] {0, 1, 2} : new int[] {0, q.length / 2, q.length - 1}) {
        if (i >= q.length) {
          break;
        }
        double x = q[i];
        double step = 0x1p-8 * Math.max(0.125, Math.abs(x));
        double sum = 0;
        for (int k = 1; k <= WEIGHTS.length; k++) {
          double above = at(point, block.site(), q, i, x + k * step, total);
          double below = at(point, block.site(), q, i, x - k * step, total);
          sum += WEIGHTS[k - 1] * (above - below);
        }
        q[i] = x;
        point.set(LeafKind.COORDINATE, block.site(), q);
        double expected = sum / step;
        assertThat(ours[first + i])
            .as("by %s[%d]", block.site(), i)
            .isCloseTo(expected, within(1e-8 * size(expected)));
      }
      first += q.length;
    }
  }

  private static double at(Point point, String site, double[] q, int i, double x, Expr total) {
    q[i] = x;
    point.set(LeafKind.COORDINATE, site, q);
    return point.interpreter().scalar(total);
  }

  /** Replaces the quantities of a model by their values in its coordinates. */
  private static final class Values extends Substitution {

    private final Density density;

    Values(Density density) {
      super(density.graph());
      this.density = density;
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return Optional.of(
          new Definition(
              density.model().quantity(name).axes(),
              Objects.requireNonNull(density.values().get(name))));
    }
  }

  private static void near(String name, double[] actual, double[] expected, double tolerance) {
    assertThat(actual).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i])
          .as("%s[%d]", name, i)
          .isCloseTo(expected[i], within(tolerance * size(expected[i])));
    }
  }

  private static double size(double value) {
    return Math.max(1, Math.abs(value));
  }
}
