package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/**
 * Writes quotients that are smooth where numerator and denominator vanish over the function in the
 * numerator, which others share; derivatives are a series near zero.
 */
final class Quotients {

  /** Divides what is infinite already. */
  private static final double LARGEST = 0x1p1000;

  /** Where {@code e^x} is about to overflow. */
  private static final double LIMIT = 708;

  /** {@code sinc'(x) = x Σ c[k] x^(2k)}. */
  private static final double[] SINC = new double[9];

  /** {@code exprel'(x) = Σ c[n] x^n}. */
  private static final double[] EXPREL = new double[18];

  static {
    double factorial = 2;
    for (int n = 0; n < EXPREL.length; n++) {
      EXPREL[n] = (n + 1) / factorial;
      factorial *= n + 3;
    }
    factorial = 6;
    for (int k = 0; k < SINC.length; k++) {
      SINC[k] = (k % 2 == 0 ? -1 : 1) * (2 * k + 2) / factorial;
      factorial *= (2 * k + 4) * (2 * k + 5);
    }
  }

  private final Graph graph;
  private final Arithmetic math;

  Quotients(Graph graph) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
  }

  /** One of the four functions, written out. */
  Expr of(Expr.Apply node) {
    Expr x = node.argument(0);
    return switch (node.op()) {
      case SINC -> quotient(graph.apply(Op.SIN, x), x, x);
      case EXPREL -> quotient(graph.apply(Op.EXPM1, x), x, bounded(x));
      case SINC_DERIVATIVE -> near(x, math.times(x, series(SINC, math.square(x))), ofSinc(x));
      case EXPREL_DERIVATIVE -> near(x, series(EXPREL, x), ofExprel(x));
      default -> throw new IllegalArgumentException(node.op() + " is no quotient");
    };
  }

  private Expr quotient(Expr numerator, Expr x, Expr denominator) {
    Expr zero = graph.apply(Op.EQ, x, math.literal(0));
    Expr one = math.literal(1);
    return graph.select(zero, one, math.over(numerator, graph.select(zero, one, denominator)));
  }

  private Expr near(Expr x, Expr series, Expr direct) {
    Expr one = math.literal(1);
    return graph.select(isNear(x, one), series, direct);
  }

  private Expr isNear(Expr x, Expr bound) {
    return graph.apply(Op.LT, graph.apply(Op.ABS, x), bound);
  }

  private Expr away(Expr x) {
    Expr one = math.literal(1);
    return graph.select(isNear(x, one), one, x);
  }

  private Expr bounded(Expr x) {
    return graph.apply(Op.MIN, x, math.literal(LARGEST));
  }

  private Expr ofSinc(Expr x) {
    Expr divisor = away(x);
    Expr sinc = math.over(graph.apply(Op.SIN, x), divisor);
    return math.over(math.minus(graph.apply(Op.COS, x), sinc), divisor);
  }

  /** For large {@code x} the difference of two infinities would be no number. */
  private Expr ofExprel(Expr x) {
    Expr one = math.literal(1);
    Expr divisor = bounded(away(x));
    Expr power = graph.apply(Op.EXPM1, x);
    Expr rest = math.minus(math.plus(power, one), math.over(power, divisor));
    Expr large = math.times(power, math.minus(one, math.reciprocal(divisor)));
    Expr either = graph.select(graph.apply(Op.LT, math.literal(LIMIT), x), large, rest);
    return math.over(either, divisor);
  }

  private Expr series(double[] coefficients, Expr x) {
    Expr sum = math.literal(coefficients[coefficients.length - 1]);
    for (int n = coefficients.length - 2; n >= 0; n--) {
      sum = math.plus(math.literal(coefficients[n]), math.times(x, sum));
    }
    return sum;
  }
}
