package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of an operation on literals, computed by the compiler.
 *
 * <p>Functions are folded with {@code StrictMath}, which gives the same bits on every machine.
 */
final class Folding {

  private Folding() {}

  /** The value, or null where the operation is left to run time. */
  static @Nullable Double fold(Op op, List<Expr> arguments) {
    double a = value(arguments.get(0));
    double b = arguments.size() > 1 ? value(arguments.get(1)) : 0;
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> a / b;
      case NEG -> -a;
      case ABS -> Math.abs(a);
      case SQRT -> Math.sqrt(a);
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
      case FMA -> Math.fma(a, b, value(arguments.get(2)));
      case EXP -> StrictMath.exp(a);
      case LOG -> StrictMath.log(a);
      case LOG1P -> StrictMath.log1p(a);
      case EXPM1, EXPM1_FAST -> StrictMath.expm1(a);
      case POW -> StrictMath.pow(a, b);
      case SIN -> StrictMath.sin(a);
      case COS -> StrictMath.cos(a);
      case TAN -> StrictMath.tan(a);
      case ATAN -> StrictMath.atan(a);
      case TANH -> StrictMath.tanh(a);
      case FLOOR -> Math.floor(a);
      case CEIL -> Math.ceil(a);
      case RINT -> Math.rint(a);
      case TRUNC -> a < 0 ? Math.ceil(a) : Math.floor(a);
      case SIGNUM -> Math.signum(a);
      case REM -> a % b;
      case LT -> truth(a < b);
      case LE -> truth(a <= b);
      case EQ -> truth(a == b);
      case NE -> truth(a != b);
      case AND -> truth(a != 0 && b != 0);
      case OR -> truth(a != 0 || b != 0);
      case NOT -> truth(a == 0);
      case SELECT -> a != 0 ? b : value(arguments.get(2));
      case MUL_OR_ZERO -> a == 0 ? 0 : a * b;
      default -> null;
    };
  }

  private static double value(Expr node) {
    return ((Expr.Literal) node).value();
  }

  private static double truth(boolean condition) {
    return condition ? 1.0 : 0.0;
  }
}
