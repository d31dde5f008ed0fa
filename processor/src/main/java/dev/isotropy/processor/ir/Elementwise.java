package dev.isotropy.processor.ir;

/** The meaning of the elementwise operations on numbers. */
public final class Elementwise {

  private Elementwise() {}

  /** The value of an operation, truth values being 0 and 1. */
  public static double value(Op op, double[] arguments, ScalarFunctions functions) {
    if (op.kind() == Op.Kind.FUNCTION) {
      return functions.apply(op.function(), arguments);
    }
    double a = arguments[0];
    double b = arguments.length > 1 ? arguments[1] : 0;
    double c = arguments.length > 2 ? arguments[2] : 0;
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> a / b;
      case NEG -> -a;
      case FMA -> Math.fma(a, b, c);
      case ABS -> Math.abs(a);
      case SQRT -> Math.sqrt(a);
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
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
      case SELECT -> a != 0 ? b : c;
      case MUL_OR_ZERO -> a == 0 ? 0 : a * b;
      default -> throw new IllegalArgumentException(op + " is a function");
    };
  }

  private static double truth(boolean condition) {
    return condition ? 1 : 0;
  }
}
