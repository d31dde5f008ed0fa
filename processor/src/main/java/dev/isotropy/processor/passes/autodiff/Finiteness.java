package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether an expression is finite whatever finite values its leaves have, short of an overflow of
 * plain arithmetic.
 */
final class Finiteness {

  /** Below this many levels an expression counts as not known to be finite. */
  private static final int MAX_DEPTH = 24;

  private Finiteness() {}

  static boolean isFinite(Expr node) {
    return isFinite(node, MAX_DEPTH, new HashMap<>());
  }

  private static boolean isFinite(Expr node, int depth, Map<Expr, Boolean> known) {
    Boolean found = known.get(node);
    if (found != null) {
      return found;
    }
    boolean finite =
        depth > 0
            && switch (node) {
              case Expr.Literal literal -> Double.isFinite(literal.value());
              case Expr.Leaf _, Expr.Position _, Expr.Extent _ -> true;
              case Expr.Apply apply -> isFinite(apply, depth - 1, known);
              case Expr.Reduce _, Expr.Gather _, Expr.SegmentSum _, Expr.Product _ ->
                  all(node.children(), depth - 1, known);
              case Expr.Call _ -> false;
            };
    known.put(node, finite);
    return finite;
  }

  private static boolean isFinite(Expr.Apply node, int depth, Map<Expr, Boolean> known) {
    return switch (node.op()) {
      case ADD, SUB, MUL, NEG, FMA, ABS, MIN, MAX, SELECT, MUL_OR_ZERO ->
          all(node.children(), depth, known);
      case SIN, COS, ATAN, ATAN2, TANH, CBRT, LOG1P_EXP, INV_LOGIT, ERF, ERFC, NORMAL_CDF ->
          all(node.children(), depth, known);
      case BESSEL_I0E, BESSEL_I1E, LOG_BESSEL_I0 -> all(node.children(), depth, known);
      case SINC, SINC_DERIVATIVE -> all(node.children(), depth, known);
      case FLOOR, CEIL, RINT, TRUNC, SIGNUM, HYPOT -> all(node.children(), depth, known);
      case LT, LE, EQ, NE, AND, OR, NOT -> true;
      case DIV -> {
        boolean nonzero = node.argument(1) instanceof Expr.Literal literal && literal.value() != 0;
        yield nonzero && isFinite(node.argument(0), depth, known);
      }
      case EXP, EXPM1, EXPM1_FAST, EXPREL, EXPREL_DERIVATIVE -> isBoundedAbove(node.argument(0));
      case SQRT, REM, LOG, LOG1P, LOG10, TAN, ASIN, ACOS, SINH, COSH -> false;
      case POISSON_EXCESS, BERNOULLI_EXCESS, STIRLING_ERROR -> false;
      case LOG1M_EXP,
          LGAMMA,
          DIGAMMA,
          TRIGAMMA,
          POLYGAMMA,
          LBETA,
          LCHOOSE,
          ERFCX,
          LOG_INCOMPLETE_GAMMA_P,
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
          STABLE_WEIGHT,
          BESSEL_I0,
          BESSEL_I1,
          LOG_NORMAL_CDF,
          INVERSE_NORMAL_CDF,
          POW ->
          false;
    };
  }

  private static boolean all(List<Expr> nodes, int depth, Map<Expr, Boolean> known) {
    for (Expr node : nodes) {
      if (!isFinite(node, depth, known)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an expression is minus a square or an absolute value, or a literal more than that. */
  private static boolean isBoundedAbove(Expr node) {
    if (!(node instanceof Expr.Apply apply)) {
      return node instanceof Expr.Literal;
    }
    return switch (apply.op()) {
      case NEG -> isNonNegative(apply.argument(0));
      case SUB -> isBoundedAbove(apply.argument(0)) && apply.argument(1) instanceof Expr.Literal;
      case MUL ->
          apply.argument(0) instanceof Expr.Literal literal
              && literal.value() < 0
              && isNonNegative(apply.argument(1));
      default -> false;
    };
  }

  private static boolean isNonNegative(Expr node) {
    return node instanceof Expr.Apply apply
        && (apply.op() == Op.ABS
            || (apply.op() == Op.MUL && apply.argument(0).equals(apply.argument(1))));
  }
}
