package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;

/**
 * Stable variables as functions of a uniform angle {@code V} in [−π/2, π/2] and an exponential
 * variable {@code W} (J. M. Chambers, C. L. Mallows and B. W. Stuck, 1976).
 *
 * <p>With {@code δ = 1 − α} every part is written over quotients that are smooth at {@code δ = 0},
 * so that values and derivatives are exact around stability 1, with any skew, up to both ends of
 * the angle.
 */
final class StableNoise {

  private static final double HALF_PI = Math.PI / 2;

  /** Of a skew as small the logarithm does not matter. */
  private static final double NEGLIGIBLE = 1e-20;

  private final Graph graph;
  private final Arithmetic math;
  private final Expr alpha;
  private final Expr delta;

  /** {@code δ cot(πδ/2)}. */
  private final Expr q;

  /** {@code sin(πδ/2) / δ}. */
  private final Expr sine;

  /** For variables of a stability. */
  StableNoise(Graph graph, Expr alpha) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
    this.alpha = alpha;
    this.delta = math.minus(math.literal(1), alpha);
    Expr half = math.times(HALF_PI, delta);
    this.sine = math.times(HALF_PI, sinc(half));
    this.q = math.over(graph.apply(Op.COS, half), sine);
  }

  /** A created site whose values are angles, independent of any mask. */
  static Quantity.Site uniform(RewriteContext context, Quantity.Site parent, String name) {
    Graph graph = context.graph();
    List<Expr> bounds = List.of(graph.literal(-HALF_PI), graph.literal(HALF_PI));
    return noise(context, parent, name, "uniform", bounds);
  }

  /** A created site whose values are exponential with rate 1, independent of any mask. */
  static Quantity.Site exponential(RewriteContext context, Quantity.Site parent, String name) {
    return noise(context, parent, name, "exponential", List.of(context.graph().literal(1)));
  }

  private static Quantity.Site noise(
      RewriteContext context,
      Quantity.Site parent,
      String name,
      String family,
      List<Expr> arguments) {
    return context
        .auxiliary(parent, name, Families.byFactory(family).orElseThrow(), arguments)
        .unmasked();
  }

  /**
   * The standard variable of a skew {@code β}, in Nolan's continuous parameterization: with {@code
   * b = β cot(πδ/2)}, {@code A = cos(δV) + b sin(δV)} and {@code P = (A / (W cos V))^(δ/α)}
   *
   * <pre>
   * (tan(V) A − sin(δV)) P + b (cos(δV) P − 1)
   * </pre>
   */
  Expr standard(Expr beta, Expr angle, Expr weight) {
    Expr one = math.literal(1);
    Expr right = side(math.plus(one, beta), math.plus(math.literal(HALF_PI), angle));
    Expr left = side(math.minus(one, beta), math.minus(math.literal(HALF_PI), angle));
    Expr ratio = math.over(math.plus(right, left), sine);
    Expr log = graph.log(math.over(ratio, weight));
    Expr power = math.over(delta, alpha);
    Expr relative = graph.apply(Op.EXPREL, math.times(power, log));
    Expr raised = math.plus(one, math.times(math.times(power, log), relative));
    Expr odd =
        math.minus(
            math.times(graph.apply(Op.SIN, angle), ratio),
            graph.apply(Op.SIN, math.times(delta, angle)));
    Expr even = math.times(odd, raised);
    if (Arithmetic.isLiteral(beta, 0)) {
      return even;
    }
    Expr half = math.times(0.5, delta);
    Expr sinc = math.times(angle, sinc(math.times(half, angle)));
    // 1 - cos(δV) times cot(πδ/2)
    Expr bend = math.times(math.times(half, q), math.square(sinc));
    Expr grown = math.times(math.over(q, alpha), math.times(log, relative));
    return math.plus(even, math.times(beta, math.minus(grown, math.times(bend, raised))));
  }

  /** {@code weight / 2 sin(δ turn) / (δ sin(turn))}. */
  private Expr side(Expr weight, Expr turn) {
    return Arithmetic.isLiteral(weight, 0)
        ? math.literal(0)
        : math.times(math.times(0.5, weight), math.over(sinc(math.times(delta, turn)), sinc(turn)));
  }

  /**
   * The factor of the scale of a normal variable that makes it stable without skew: the root of a
   * totally skewed one of half the stability, after M. Kanter (1975), {@code a} being {@code α/2}
   * and {@code φ = V + π/2}:
   *
   * <pre>
   * K = sin(aφ) / sin(φ) (sin((1 − a)φ) / (W sin(φ)))^((1 − a)/a)
   * </pre>
   */
  Expr mixedScale(Expr angle, Expr weight) {
    Expr a = math.times(0.5, alpha);
    Expr rest = math.minus(math.literal(1), a);
    Expr turn = math.plus(math.literal(HALF_PI), angle);
    Expr sine = sinc(turn);
    Expr base = math.over(math.times(a, sinc(math.times(a, turn))), sine);
    Expr raised =
        math.over(math.times(rest, sinc(math.times(rest, turn))), math.times(weight, sine));
    Expr power = graph.apply(Op.POW, raised, math.over(math.times(0.5, rest), a));
    return math.times(graph.apply(Op.SQRT, base), power);
  }

  /** {@code sign(β) (|β|^(1/α) − |β|) tan(πα/2)}. */
  Expr shift(Expr beta) {
    Expr log = graph.log(atLeast(graph.apply(Op.ABS, beta), NEGLIGIBLE));
    Expr relative = graph.apply(Op.EXPREL, math.times(math.over(delta, alpha), log));
    return math.times(math.times(beta, log), math.times(math.over(q, alpha), relative));
  }

  /**
   * {@code sign(β) |β|^(1/α)}; at 0, where the derivative is infinite above stability 1, it is
   * taken as 0.
   */
  Expr signedRoot(Expr beta) {
    Expr size = atLeast(graph.apply(Op.ABS, beta), Double.MIN_NORMAL);
    return math.times(graph.apply(Op.SIGNUM, beta), root(size));
  }

  private Expr atLeast(Expr x, double bound) {
    return graph.apply(Op.MAX, x, math.literal(bound));
  }

  /** {@code s^(1/α)}. */
  Expr root(Expr s) {
    return graph.apply(Op.POW, s, math.reciprocal(alpha));
  }

  private Expr sinc(Expr x) {
    return graph.apply(Op.SINC, x);
  }
}
