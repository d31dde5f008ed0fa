package dev.isotropy.processor.families;

import static dev.isotropy.processor.families.Constants.LOG_2;
import static dev.isotropy.processor.families.Constants.LOG_PI;
import static dev.isotropy.processor.families.Constants.SQRT_HALF;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distribution functions of families: the logarithms of the probabilities of at most a value
 * and of more than it.
 */
public final class Cumulatives {

  /** A probability below and one above a value, as logarithms. */
  public record Tails(Expr below, Expr above) {

    /** Of the reversed variable. */
    Tails reversed() {
      return new Tails(/* below= */ above, /* above= */ below);
    }
  }

  /** Builds both tails at a value inside the support. */
  interface Rule {
    Tails tails(Graph graph, Expr x, List<Expr> arguments);
  }

  /** The same in elementary terms. */
  private interface ElementaryRule {
    Tails tails(Terms terms, Expr x, List<Expr> arguments);
  }

  private static final Map<String, ElementaryRule> ELEMENTARY =
      Map.ofEntries(
          Map.entry("normal", (t, x, p) -> t.normal(t.standardized(x, p))),
          Map.entry("logNormal", (t, x, p) -> t.normal(t.standardized(t.log(x), p))),
          Map.entry("halfNormal", (t, x, p) -> t.halfNormal(t.math.over(x, p.get(0)))),
          Map.entry("cauchy", (t, x, p) -> t.cauchy(t.standardized(x, p))),
          Map.entry("halfCauchy", (t, x, p) -> t.halfCauchy(t.math.over(x, p.get(0)))),
          Map.entry("laplace", (t, x, p) -> t.laplace(t.standardized(x, p))),
          Map.entry("logistic", (t, x, p) -> t.logistic(t.standardized(x, p))),
          Map.entry("skewLogistic", (t, x, p) -> t.skewLogistic(t.standardized(x, p), p.get(2))),
          Map.entry("gumbel", (t, x, p) -> t.above(t.exp(t.math.negate(t.standardized(x, p))))),
          Map.entry("exponential", (t, x, p) -> t.below(t.math.times(p.get(0), x))),
          Map.entry("weibull", (t, x, p) -> t.below(t.exp(t.power(x, p.get(0), p.get(1))))),
          Map.entry(
              "rayleigh",
              (t, x, p) -> t.below(t.math.times(0.5, t.math.square(t.math.over(x, p.get(0)))))),
          Map.entry(
              "frechet",
              (t, x, p) -> t.above(t.exp(t.math.negate(t.power(x, p.get(1), p.get(0)))))),
          Map.entry("pareto", (t, x, p) -> t.below(t.power(x, p.get(0), p.get(1)))),
          Map.entry("levy", (t, x, p) -> t.levy(t.math.minus(x, p.get(0)), p.get(1))),
          Map.entry("uniform", (t, x, p) -> t.uniform(x, p.get(0), p.get(1))),
          Map.entry(
              "kumaraswamy",
              (t, x, p) -> {
                Expr power = t.math.times(p.get(0), t.log(x));
                Expr rest = t.graph.apply(Op.LOG1M_EXP, power);
                return t.below(t.math.negate(t.math.times(p.get(1), rest)));
              }),
          Map.entry(
              "geometric",
              (t, x, p) -> {
                Expr rest = t.graph.apply(Op.LOG1P, t.graph.neg(p.get(0)));
                return t.below(t.math.negate(t.math.times(t.after(x), rest)));
              }),
          Map.entry(
              "geometricLogit",
              (t, x, p) ->
                  t.below(t.math.times(t.after(x), t.graph.apply(Op.LOG1P_EXP, p.get(0))))));

  private static final Map<String, Rule> RULES = new HashMap<>(SpecialCumulatives.RULES);

  static {
    ELEMENTARY.forEach(
        (family, rule) ->
            RULES.put(family, (graph, x, arguments) -> rule.tails(new Terms(graph), x, arguments)));
  }

  private Cumulatives() {}

  /** Whether the distribution function of a family is known. */
  public static boolean has(Family family) {
    return Derivation.of(family)
        .map(Derivation::hasTails)
        .orElse(RULES.containsKey(family.factory()));
  }

  /**
   * Both tails at any value; empty if the distribution function is not known.
   *
   * @param x a value, which may lie outside the support, or be infinite where it is data
   */
  public static Optional<Tails> of(Graph graph, Family family, Expr x, List<Expr> arguments) {
    return of(graph, family, x, arguments, List.of());
  }

  /**
   * The same of a family with arrays.
   *
   * @param axes those of the family, in its order
   */
  public static Optional<Tails> of(
      Graph graph, Family family, Expr x, List<Expr> arguments, List<Axis> axes) {
    Optional<Derivation> derivation = Derivation.of(family);
    if (derivation.isPresent()) {
      return derivation
          .filter(Derivation::hasTails)
          .map(derived -> derived.tails(graph, x, arguments, axes));
    }
    Rule rule = RULES.get(family.factory());
    if (rule == null) {
      return Optional.empty();
    }
    Tails inside = rule.tails(graph, finite(graph, x), arguments);
    return Optional.of(anywhere(graph, inside, family.support().support(graph, arguments), x));
  }

  /**
   * A value that stands for infinite data where the rule is not taken, so that the derivatives of
   * its parts are finite.
   */
  static Expr finite(Graph graph, Expr x) {
    if (x.binding() != Binding.DATA) {
      return x;
    }
    Expr infinity = graph.literal(Double.POSITIVE_INFINITY);
    Expr isFinite = graph.apply(Op.LT, graph.apply(Op.ABS, x), infinity);
    return graph.select(isFinite, x, graph.literal(0.5));
  }

  /** Outside the support one of the tails is everything. */
  static Tails anywhere(Graph graph, Tails inside, SiteSupport support, Expr x) {
    Expr low = Bounds.lower(graph, support);
    Expr high = Bounds.upper(graph, support);
    Expr certain = graph.literal(0);
    Expr never = graph.literal(Double.NEGATIVE_INFINITY);
    boolean mayBeInfinite = x.binding() != Binding.LATENT;
    Expr below = inside.below();
    Expr above = inside.above();
    if (mayBeInfinite || !isInfinite(low)) {
      Expr under = graph.apply(support.isDiscrete() ? Op.LT : Op.LE, x, low);
      below = graph.select(under, never, below);
      above = graph.select(under, certain, above);
    }
    if (mayBeInfinite || !isInfinite(high)) {
      Expr over = graph.apply(Op.LE, high, x);
      below = graph.select(over, certain, below);
      above = graph.select(over, never, above);
    }
    return new Tails(below, above);
  }

  private static boolean isInfinite(Expr bound) {
    return bound instanceof Expr.Literal literal && Double.isInfinite(literal.value());
  }

  /** The parts of which the rules are made. */
  private static final class Terms {

    private final Graph graph;
    private final Arithmetic math;

    Terms(Graph graph) {
      this.graph = graph;
      this.math = new Arithmetic(graph);
    }

    Expr standardized(Expr x, List<Expr> arguments) {
      return new Standardization(graph).standardized(x, arguments.get(0), arguments.get(1));
    }

    Expr log(Expr x) {
      return graph.log(x);
    }

    Expr exp(Expr x) {
      return graph.exp(x);
    }

    /** {@code exponent log(x / scale)}. */
    Expr power(Expr x, Expr scale, Expr exponent) {
      return math.times(exponent, math.minus(graph.log(x), graph.log(scale)));
    }

    /** The number of the integers from 0 to a value. */
    Expr after(Expr x) {
      return math.plus(graph.apply(Op.FLOOR, x), math.literal(1));
    }

    /** With a cumulative hazard: {@code exp(-h)} is the probability above. */
    Tails below(Expr hazard) {
      Expr above = math.negate(hazard);
      return new Tails(graph.apply(Op.LOG1M_EXP, above), above);
    }

    /** The same reversed: {@code exp(-h)} is the probability below. */
    Tails above(Expr hazard) {
      return below(hazard).reversed();
    }

    Tails normal(Expr z) {
      return new Tails(
          graph.apply(Op.LOG_NORMAL_CDF, z), graph.apply(Op.LOG_NORMAL_CDF, math.negate(z)));
    }

    /** Of either tail what it is, or one less the other, whichever is small. */
    Tails halfNormal(Expr z) {
      Expr central = graph.log(graph.apply(Op.ERF, math.times(SQRT_HALF, z)));
      Expr outer = math.plus(normal(z).above(), math.literal(LOG_2));
      Expr near = graph.apply(Op.LT, z, math.literal(1));
      return new Tails(
          graph.select(near, central, graph.apply(Op.LOG1M_EXP, outer)),
          graph.select(near, graph.apply(Op.LOG1M_EXP, central), outer));
    }

    /** Angles between the axis and the point, over a half turn. */
    Tails cauchy(Expr z) {
      return new Tails(belowCauchy(z), belowCauchy(math.negate(z)));
    }

    private Expr belowCauchy(Expr z) {
      Expr one = math.literal(1);
      Expr zero = math.literal(0);
      return graph.select(
          graph.apply(Op.LT, zero, z),
          oneLess(angle(one, graph.apply(Op.MAX, z, math.literal(-1))), Math.PI),
          math.minus(graph.log(angle(one, math.negate(z))), math.literal(LOG_PI)));
    }

    Tails halfCauchy(Expr z) {
      Expr one = math.literal(1);
      Expr far = graph.apply(Op.LT, one, z);
      Expr half = math.literal(LOG_PI - LOG_2);
      Expr outer = angle(one, graph.apply(Op.MAX, z, math.literal(0.5)));
      Expr inner = angle(graph.apply(Op.MIN, z, math.literal(2)), one);
      return new Tails(
          graph.select(
              far, oneLess(outer, 0.5 * Math.PI), math.minus(graph.log(angle(z, one)), half)),
          graph.select(
              far, math.minus(graph.log(angle(one, z)), half), oneLess(inner, 0.5 * Math.PI)));
    }

    private Expr angle(Expr y, Expr x) {
      return graph.apply(Op.ATAN2, y, x);
    }

    /** {@code log(1 - angle / whole)}. */
    private Expr oneLess(Expr angle, double whole) {
      return graph.apply(Op.LOG1P, math.times(-1 / whole, angle));
    }

    Tails laplace(Expr z) {
      return new Tails(belowLaplace(z), belowLaplace(math.negate(z)));
    }

    /** {@code z - log(2)} below 0, {@code log(1 - exp(-z) / 2)} above. */
    private Expr belowLaplace(Expr z) {
      Expr decay = graph.exp(math.negate(graph.apply(Op.ABS, z)));
      return graph.select(
          graph.apply(Op.LT, z, math.literal(0)),
          math.minus(z, math.literal(LOG_2)),
          graph.apply(Op.LOG1P, math.times(-0.5, decay)));
    }

    Tails logistic(Expr z) {
      return new Tails(
          math.negate(graph.apply(Op.LOG1P_EXP, math.negate(z))),
          math.negate(graph.apply(Op.LOG1P_EXP, z)));
    }

    Tails skewLogistic(Expr z, Expr asymmetry) {
      return above(math.times(asymmetry, graph.apply(Op.LOG1P_EXP, math.negate(z))));
    }

    Tails levy(Expr distance, Expr scale) {
      Expr root = graph.apply(Op.SQRT, math.over(scale, distance));
      return halfNormal(root).reversed();
    }

    Tails uniform(Expr x, Expr low, Expr high) {
      Expr logWidth = graph.log(math.minus(high, low));
      return new Tails(
          math.minus(graph.log(math.minus(x, low)), logWidth),
          math.minus(graph.log(math.minus(high, x)), logWidth));
    }
  }
}
