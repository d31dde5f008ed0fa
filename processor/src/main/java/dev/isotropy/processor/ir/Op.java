package dev.isotropy.processor.ir;

/**
 * The elementwise operations.
 *
 * <p>An operation with a {@link #function} is a method of that name in {@code MathFunctions}, with
 * a twin in {@code VectorMath} that gives the same bits; the others are operators of the language
 * or exactly rounded methods of {@code Math}.
 */
public enum Op {
  ADD(2, Kind.ARITHMETIC),
  SUB(2, Kind.ARITHMETIC),
  MUL(2, Kind.ARITHMETIC),
  DIV(2, Kind.ARITHMETIC),
  NEG(1, Kind.ARITHMETIC),
  /** {@code a * b + c}, rounded once. */
  FMA(3, Kind.ARITHMETIC),
  ABS(1, Kind.ARITHMETIC),
  SQRT(1, Kind.ARITHMETIC),
  MIN(2, Kind.ARITHMETIC),
  MAX(2, Kind.ARITHMETIC),

  EXP("exp"),
  LOG("log"),
  LOG1P("log1p"),
  EXPM1("expm1"),
  /** {@code expm1} within 3 ulp, at the cost of {@code exp}. */
  EXPM1_FAST("expm1Fast"),
  /** {@code exp(x) - 1 - x}, of which a Poisson log density is made. */
  POISSON_EXCESS("poissonExcess"),
  /** {@code log(1 - p + p exp(x)) - p x}, of which a binomial log density is made. */
  BERNOULLI_EXCESS("bernoulliExcess", 2),
  /** What Stirling's formula lacks. */
  STIRLING_ERROR("stirlingError"),
  LOG10("log10"),
  CBRT("cbrt"),
  SIN("sin"),
  COS("cos"),
  TAN("tan"),
  ASIN("asin"),
  ACOS("acos"),
  ATAN("atan"),
  SINH("sinh"),
  COSH("cosh"),
  TANH("tanh"),
  LOG1P_EXP("log1pExp"),
  LOG1M_EXP("log1mExp"),
  INV_LOGIT("invLogit"),
  LGAMMA("lgamma"),
  DIGAMMA("digamma"),
  TRIGAMMA("trigamma"),
  /** The derivative of digamma whose order is the first argument. */
  POLYGAMMA("polygamma", 2),
  /** The logarithm of the beta function; does not cancel where its arguments are large. */
  LBETA("lbeta", 2),
  /** The logarithm of the binomial coefficient. */
  LCHOOSE("lchoose", 2),
  ERF("erf"),
  ERFC("erfc"),
  /** {@code exp(x²) erfc(x)}. */
  ERFCX("erfcx"),
  NORMAL_CDF("normalCdf"),
  LOG_NORMAL_CDF("logNormalCdf"),
  INVERSE_NORMAL_CDF("inverseNormalCdf"),
  BESSEL_I0("besselI0"),
  BESSEL_I1("besselI1"),
  /** {@code exp(-|x|) besselI0(x)}. */
  BESSEL_I0E("besselI0e"),
  /** {@code exp(-|x|) besselI1(x)}. */
  BESSEL_I1E("besselI1e"),
  LOG_BESSEL_I0("logBesselI0"),
  /** Distribution functions and what their derivatives are made of. */
  LOG_INCOMPLETE_GAMMA_P("logIncompleteGammaP", 2),
  LOG_INCOMPLETE_GAMMA_Q("logIncompleteGammaQ", 2),
  LOG_INCOMPLETE_GAMMA_P_BY_SHAPE("logIncompleteGammaPByShape", 2),
  LOG_INCOMPLETE_GAMMA_Q_BY_SHAPE("logIncompleteGammaQByShape", 2),
  LOG_GAMMA_KERNEL("logGammaKernel", 2),
  LOG_INCOMPLETE_BETA("logIncompleteBeta", 3),
  LOG_INCOMPLETE_BETA_BY_FIRST("logIncompleteBetaByFirst", 3),
  LOG_INCOMPLETE_BETA_BY_SECOND("logIncompleteBetaBySecond", 3),
  LOG_BETA_KERNEL("logBetaKernel", 3),
  LOG_STUDENT_T_CDF("logStudentTCdf", 2),
  LOG_STUDENT_T_CDF_BY_DF("logStudentTCdfByDf", 2),
  /** {@code sin(x) / x}. */
  SINC("sinc"),
  SINC_DERIVATIVE("sincDerivative"),
  /** {@code (e^x - 1) / x}. */
  EXPREL("exprel"),
  EXPREL_DERIVATIVE("exprelDerivative"),
  /** The log density of standard stable distributions, and what its derivatives are. */
  STABLE_LOG_DENSITY("stableLogDensity", 3),
  STABLE_LOG_DENSITY_BY_STABILITY("stableLogDensityByStability", 3),
  STABLE_LOG_DENSITY_BY_SKEW("stableLogDensityBySkew", 3),
  STABLE_LOG_DENSITY_BY_VALUE("stableLogDensityByValue", 3),
  /** What a stable variate may have been made of. */
  STABLE_ANGLE("stableAngle", 3),
  STABLE_WEIGHT("stableWeight", 3),
  POW("pow", 2),
  ATAN2("atan2", 2),
  HYPOT("hypot", 2),

  FLOOR(1, Kind.STEP),
  CEIL(1, Kind.STEP),
  RINT(1, Kind.STEP),
  /** Towards zero. */
  TRUNC(1, Kind.STEP),
  SIGNUM(1, Kind.STEP),
  /** The remainder of truncating division, with the sign of the dividend. */
  REM(2, Kind.STEP),

  LT(2, Kind.COMPARISON),
  LE(2, Kind.COMPARISON),
  EQ(2, Kind.COMPARISON),
  NE(2, Kind.COMPARISON),
  AND(2, Kind.LOGIC),
  OR(2, Kind.LOGIC),
  NOT(1, Kind.LOGIC),

  /** {@code condition ? a : b}. */
  SELECT(3, Kind.CHOICE),
  /**
   * {@code a == 0 ? 0 : a * b}: how an adjoint that is zero passes a branch not taken whose
   * derivative is infinite.
   */
  MUL_OR_ZERO(2, Kind.CHOICE);

  /** What kind of operation it is, which decides how it is written and differentiated. */
  public enum Kind {
    ARITHMETIC,
    FUNCTION,
    STEP,
    COMPARISON,
    LOGIC,
    CHOICE
  }

  private final int arity;
  private final Kind kind;
  private final String function;

  Op(int arity, Kind kind) {
    this.arity = arity;
    this.kind = kind;
    this.function = "";
  }

  Op(String function) {
    this(function, 1);
  }

  Op(String function, int arity) {
    this.arity = arity;
    this.kind = Kind.FUNCTION;
    this.function = function;
  }

  /** The number of arguments. */
  public int arity() {
    return arity;
  }

  public Kind kind() {
    return kind;
  }

  /** The name in {@code MathFunctions} and {@code VectorMath}; empty for the other kinds. */
  public String function() {
    return function;
  }

  /** Whether its vector form is a call that takes and returns vectors, which has to be inlined. */
  public boolean callsWithVectors() {
    return (kind == Kind.STEP || kind == Kind.FUNCTION) && !callsWithMemory();
  }

  /** Whether its vector form is a call that finds its arguments in memory. */
  public boolean callsWithMemory() {
    return this == REM || (kind == Kind.FUNCTION && !inlinesInLoops());
  }

  /**
   * Whether a loop may hold its vector form. That of the others is put together from too many parts
   * for HotSpot to inline, so that it would allocate: a method of {@code BlockMath} has it, from
   * memory to memory.
   */
  private boolean inlinesInLoops() {
    return switch (this) {
      case LBETA, LCHOOSE, LOG10, POLYGAMMA, STIRLING_ERROR -> false;
      case SINC, SINC_DERIVATIVE, EXPREL, EXPREL_DERIVATIVE -> false;
      case BESSEL_I0, BESSEL_I1, BESSEL_I0E, BESSEL_I1E, LOG_BESSEL_I0 -> false;
      case LOG_INCOMPLETE_GAMMA_P,
          LOG_INCOMPLETE_GAMMA_Q,
          LOG_INCOMPLETE_GAMMA_P_BY_SHAPE,
          LOG_INCOMPLETE_GAMMA_Q_BY_SHAPE,
          LOG_GAMMA_KERNEL,
          LOG_INCOMPLETE_BETA,
          LOG_INCOMPLETE_BETA_BY_FIRST,
          LOG_INCOMPLETE_BETA_BY_SECOND,
          LOG_BETA_KERNEL,
          LOG_STUDENT_T_CDF,
          LOG_STUDENT_T_CDF_BY_DF,
          STABLE_LOG_DENSITY,
          STABLE_LOG_DENSITY_BY_STABILITY,
          STABLE_LOG_DENSITY_BY_SKEW,
          STABLE_LOG_DENSITY_BY_VALUE,
          STABLE_ANGLE,
          STABLE_WEIGHT ->
          false;
      default -> true;
    };
  }

  /**
   * Whether it has a derivative; what derivatives of distribution functions are made of has none.
   */
  public boolean isDifferentiable() {
    return switch (this) {
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
          false;
      default -> true;
    };
  }

  /** The type of the result, given the arguments' types. */
  Type type(Iterable<Expr> arguments) {
    return switch (kind) {
      case COMPARISON, LOGIC -> Type.BOOLEAN;
      case FUNCTION -> Type.DOUBLE;
      case ARITHMETIC, STEP, CHOICE -> {
        if (this == DIV || this == SQRT || this == FMA) {
          yield Type.DOUBLE;
        }
        // Division and conversion of integers end in it.
        if (this == TRUNC) {
          yield Type.INT;
        }
        boolean first = true;
        for (Expr argument : arguments) {
          boolean condition = this == SELECT && first;
          first = false;
          if (!condition && argument.type() == Type.DOUBLE) {
            yield Type.DOUBLE;
          }
        }
        yield Type.INT;
      }
    };
  }
}
