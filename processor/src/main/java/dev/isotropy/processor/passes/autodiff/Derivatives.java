package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/**
 * Partial derivatives of the elementwise operations, over their arguments and the node itself,
 * whose value is at hand.
 */
final class Derivatives {

  private static final double LOG_10 = 2.302585092994046;
  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
  private static final double SQRT_TWO_OVER_PI = 0.7978845608028654;
  private static final double SQRT_HALF = 0.7071067811865476;
  private static final double LOG_SQRT_2PI = 0.9189385332046728;

  private final Graph graph;
  private final Arithmetic math;

  Derivatives(Graph graph) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
  }

  /** The derivative by one argument. */
  Expr of(Expr.Apply node, int index) {
    Expr a = node.argument(0);
    return switch (node.op()) {
      case ADD -> math.literal(1);
      case SUB -> math.literal(index == 0 ? 1 : -1);
      case NEG -> math.literal(-1);
      case MUL, MUL_OR_ZERO -> node.argument(1 - index);
      case DIV -> ofQuotient(node, index);
      case FMA -> index == 2 ? math.literal(1) : node.argument(1 - index);
      case ABS -> graph.apply(Op.SIGNUM, a);
      case SQRT -> math.over(math.literal(0.5), node);
      case EXP -> node;
      case LOG -> math.reciprocal(a);
      case LOG1P -> math.reciprocal(math.plus(math.literal(1), a));
      case EXPM1, EXPM1_FAST -> math.plus(node, math.literal(1));
      case POISSON_EXCESS -> graph.apply(Op.EXPM1_FAST, a);
      case BERNOULLI_EXCESS -> ofBernoulliExcess(node, index);
      case STIRLING_ERROR ->
          math.minus(
              math.plus(graph.apply(Op.DIGAMMA, a), math.over(math.literal(0.5), a)), graph.log(a));
      case LOG10 -> math.over(math.literal(1 / LOG_10), a);
      case CBRT -> math.over(math.literal(1.0 / 3), math.square(node));
      case SIN -> graph.apply(Op.COS, a);
      case COS -> math.negate(graph.apply(Op.SIN, a));
      case TAN -> math.plus(math.literal(1), math.square(node));
      case ASIN -> math.reciprocal(cosineOfArcsine(a));
      case ACOS -> math.over(math.literal(-1), cosineOfArcsine(a));
      case ATAN -> math.reciprocal(math.plus(math.literal(1), math.square(a)));
      case SINH -> graph.apply(Op.COSH, a);
      case COSH -> graph.apply(Op.SINH, a);
      case TANH -> math.minus(math.literal(1), math.square(node));
      case LOG1P_EXP -> graph.apply(Op.INV_LOGIT, a);
      case LOG1M_EXP -> math.over(math.literal(-1), graph.apply(Op.EXPM1, math.negate(a)));
      case INV_LOGIT -> math.times(node, math.minus(math.literal(1), node));
      case LGAMMA -> graph.apply(Op.DIGAMMA, a);
      case DIGAMMA -> graph.apply(Op.TRIGAMMA, a);
      case TRIGAMMA -> graph.apply(Op.POLYGAMMA, math.literal(2), a);
      case POLYGAMMA -> ofPolygamma(node, index);
      case LBETA -> ofLogBeta(node, index);
      case LCHOOSE -> ofLogBinomial(node, index);
      case ERF -> ofErrorFunction(a);
      case ERFC -> math.negate(ofErrorFunction(a));
      case ERFCX -> math.minus(math.times(2, math.times(a, node)), math.literal(TWO_OVER_SQRT_PI));
      case BESSEL_I0 -> graph.apply(Op.BESSEL_I1, a);
      case BESSEL_I1 -> math.minus(graph.apply(Op.BESSEL_I0, a), besselQuotient(node, a));
      case BESSEL_I0E -> math.minus(graph.apply(Op.BESSEL_I1E, a), decayed(node, a));
      case BESSEL_I1E ->
          math.minus(
              math.minus(graph.apply(Op.BESSEL_I0E, a), besselQuotient(node, a)), decayed(node, a));
      case LOG_BESSEL_I0 -> math.over(graph.apply(Op.BESSEL_I1E, a), graph.apply(Op.BESSEL_I0E, a));
      case NORMAL_CDF -> graph.exp(logNormalDensity(a));
      case LOG_NORMAL_CDF -> inverseMillsRatio(a);
      case INVERSE_NORMAL_CDF -> graph.exp(math.negate(logNormalDensity(node)));
      case LOG_INCOMPLETE_GAMMA_P, LOG_INCOMPLETE_GAMMA_Q ->
          new TailDerivatives(graph).ofGamma(node, index);
      case LOG_INCOMPLETE_BETA -> new TailDerivatives(graph).ofBeta(node, index);
      case LOG_STUDENT_T_CDF -> new TailDerivatives(graph).ofStudentT(node, index);
      case SINC -> graph.apply(Op.SINC_DERIVATIVE, a);
      case EXPREL -> graph.apply(Op.EXPREL_DERIVATIVE, a);
      case STABLE_LOG_DENSITY -> new TailDerivatives(graph).ofStable(node, index);
      case LOG_INCOMPLETE_GAMMA_P_BY_SHAPE,
          LOG_INCOMPLETE_GAMMA_Q_BY_SHAPE,
          LOG_GAMMA_KERNEL,
          LOG_INCOMPLETE_BETA_BY_FIRST,
          LOG_INCOMPLETE_BETA_BY_SECOND,
          LOG_BETA_KERNEL,
          LOG_STUDENT_T_CDF_BY_DF,
          SINC_DERIVATIVE,
          EXPREL_DERIVATIVE,
          STABLE_LOG_DENSITY_BY_STABILITY,
          STABLE_LOG_DENSITY_BY_SKEW,
          STABLE_LOG_DENSITY_BY_VALUE,
          STABLE_ANGLE,
          STABLE_WEIGHT ->
          throw new IllegalArgumentException(node.op() + " is a part of a derivative");
      case POW -> ofPower(node, index);
      case ATAN2 -> ofArctangent(node, index);
      // At the origin both derivatives are taken as zero.
      case HYPOT -> graph.apply(Op.MUL_OR_ZERO, node.argument(index), math.reciprocal(node));
      case FLOOR, CEIL, RINT, TRUNC, SIGNUM, LT, LE, EQ, NE, AND, OR, NOT -> math.literal(0);
      case REM -> ofRemainder(node, index);
      case MIN, MAX, SELECT -> throw new IllegalArgumentException(node.op() + " chooses");
    };
  }

  /** {@code d(a/b)/da = 1/b} and {@code d(a/b)/db = -(a/b)/b}. */
  private Expr ofQuotient(Expr.Apply node, int index) {
    Expr reciprocal = math.reciprocal(node.argument(1));
    return index == 0 ? reciprocal : math.negate(math.times(node, reciprocal));
  }

  /**
   * With {@code m = exp(x) - 1}: {@code p (1 - p) m / (1 + p m)} by {@code x}, and {@code m / (1 +
   * p m) - x} by {@code p}; the quotient is 1 / p where the exponential is as good as infinite.
   */
  private Expr ofBernoulliExcess(Expr.Apply node, int index) {
    Expr x = node.argument(0);
    Expr p = node.argument(1);
    Expr one = math.literal(1);
    Expr near = math.near(x);
    Expr growth = graph.apply(Op.EXPM1_FAST, near);
    Expr quotient = math.over(growth, math.plus(one, math.times(p, growth)));
    return index == 0
        ? math.times(math.times(p, math.minus(one, p)), quotient)
        : math.minus(quotient, x);
  }

  /** The order is a whole number, by which there is no derivative. */
  private Expr ofPolygamma(Expr.Apply node, int index) {
    return index == 0
        ? math.literal(0)
        : graph.apply(Op.POLYGAMMA, math.plus(node.argument(0), math.literal(1)), node.argument(1));
  }

  /** {@code sqrt((1 - a)(1 + a))}, accurate near the ends. */
  private Expr cosineOfArcsine(Expr a) {
    Expr one = math.literal(1);
    return graph.apply(Op.SQRT, math.times(math.minus(one, a), math.plus(one, a)));
  }

  private Expr ofErrorFunction(Expr a) {
    return math.times(TWO_OVER_SQRT_PI, graph.exp(math.negate(math.square(a))));
  }

  /** What a function that is damped by {@code exp(-|a|)} loses by the damping. */
  private Expr decayed(Expr node, Expr a) {
    return math.times(graph.apply(Op.SIGNUM, a), node);
  }

  /** {@code I1(a) / a}, which is 1/2 at 0; damped or not. */
  private Expr besselQuotient(Expr node, Expr a) {
    Expr zero = graph.apply(Op.EQ, a, math.literal(0));
    Expr one = math.literal(1);
    return graph.select(zero, math.literal(0.5), math.over(node, graph.select(zero, one, a)));
  }

  /**
   * The normal density over the distribution function, {@code sqrt(2 / pi) / erfcx(-a / sqrt(2))}:
   * nothing cancels in the tails.
   */
  private Expr inverseMillsRatio(Expr a) {
    return math.over(
        math.literal(SQRT_TWO_OVER_PI), graph.apply(Op.ERFCX, math.times(-SQRT_HALF, a)));
  }

  private Expr logNormalDensity(Expr a) {
    return math.minus(math.times(-0.5, math.square(a)), math.literal(LOG_SQRT_2PI));
  }

  /** {@code d(a^b)/da = b a^(b-1)} and {@code d(a^b)/db = a^b log(a)}, 0 where the power is 0. */
  private Expr ofPower(Expr.Apply node, int index) {
    Expr a = node.argument(0);
    Expr b = node.argument(1);
    if (index == 1) {
      return graph.apply(Op.MUL_OR_ZERO, node, graph.log(a));
    }
    if (!(b instanceof Expr.Literal literal)) {
      return graph.apply(Op.MUL_OR_ZERO, b, graph.apply(Op.POW, a, math.minus(b, math.literal(1))));
    }
    double exponent = literal.value();
    Expr lower =
        switch ((int) (2 * exponent) == 2 * exponent ? (int) (2 * exponent) : 0) {
          case -2 -> math.square(node);
          case 1 -> math.reciprocal(node);
          case 2 -> math.literal(1);
          case 4 -> a;
          case 6 -> math.square(a);
          default -> graph.apply(Op.POW, a, math.literal(exponent - 1));
        };
    return math.times(exponent, lower);
  }

  /** {@code psi(a) - psi(a + b)}, and the same for {@code b}. */
  private Expr ofLogBeta(Expr.Apply node, int index) {
    Expr both = math.plus(node.argument(0), node.argument(1));
    return math.minus(graph.apply(Op.DIGAMMA, node.argument(index)), graph.apply(Op.DIGAMMA, both));
  }

  /** {@code psi(n + 1) - psi(n - k + 1)} by {@code n}, {@code psi(n - k + 1) - psi(k + 1)} by k. */
  private Expr ofLogBinomial(Expr.Apply node, int index) {
    Expr one = math.literal(1);
    Expr rest = math.plus(math.minus(node.argument(0), node.argument(1)), one);
    Expr ofRest = graph.apply(Op.DIGAMMA, rest);
    Expr own = graph.apply(Op.DIGAMMA, math.plus(node.argument(index), one));
    return index == 0 ? math.minus(own, ofRest) : math.minus(ofRest, own);
  }

  private Expr ofArctangent(Expr.Apply node, int index) {
    Expr y = node.argument(0);
    Expr x = node.argument(1);
    Expr norm = math.reciprocal(math.plus(math.square(x), math.square(y)));
    return index == 0 ? math.times(x, norm) : math.negate(math.times(y, norm));
  }

  /** {@code a % b = a - b trunc(a / b)}, and {@code trunc} is constant but for its steps. */
  private Expr ofRemainder(Expr.Apply node, int index) {
    return index == 0
        ? math.literal(1)
        : math.negate(graph.apply(Op.TRUNC, graph.div(node.argument(0), node.argument(1))));
  }
}
