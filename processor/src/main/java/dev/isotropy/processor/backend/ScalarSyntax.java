package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.MATH;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** Writes operations on doubles. */
final class ScalarSyntax implements Syntax {

  @Override
  public Value apply(Op op, List<Value> arguments) {
    Value first = arguments.getFirst();
    Value second = arguments.size() > 1 ? arguments.get(1) : first;
    return switch (op) {
      case ADD -> infix(first, "+", second, Precedence.SUM, Precedence.PRODUCT);
      case SUB -> infix(first, "-", second, Precedence.SUM, Precedence.PRODUCT);
      case MUL -> infix(first, "*", second, Precedence.PRODUCT, Precedence.UNARY);
      case DIV -> infix(first, "/", second, Precedence.PRODUCT, Precedence.UNARY);
      case REM -> infix(first, "%", second, Precedence.PRODUCT, Precedence.UNARY);
      case NEG ->
          new Value(CodeBlock.of("-$L", number(first, Precedence.ATOM)), false, Precedence.UNARY);
      case LT -> compare(first, "<", second);
      case LE -> compare(first, "<=", second);
      case EQ -> first.equals(second) ? isNumber(first) : compare(first, "==", second);
      case NE -> compare(first, "!=", second);
      case AND -> logic(first, "&&", second);
      case OR -> logic(first, "||", second);
      case NOT ->
          new Value(CodeBlock.of("!$L", condition(first, Precedence.ATOM)), true, Precedence.UNARY);
      case SELECT ->
          new Value(
              CodeBlock.of(
                  "$L ? $L : $L",
                  condition(first, Precedence.LOGIC),
                  number(second, Precedence.LOGIC),
                  number(arguments.get(2), Precedence.LOGIC)),
              false,
              Precedence.CHOICE);
      case MUL_OR_ZERO ->
          new Value(
              CodeBlock.of(
                  "$L == 0 ? 0 : $L * $L",
                  number(first, Precedence.SUM),
                  number(first, Precedence.PRODUCT),
                  number(second, Precedence.UNARY)),
              false,
              Precedence.CHOICE);
      case FMA -> call(Math.class, "fma", arguments);
      case ABS -> call(Math.class, "abs", arguments);
      case SQRT -> call(Math.class, "sqrt", arguments);
      case MIN -> call(Math.class, "min", arguments);
      case MAX -> call(Math.class, "max", arguments);
      case FLOOR -> call(Math.class, "floor", arguments);
      case CEIL -> call(Math.class, "ceil", arguments);
      case RINT -> call(Math.class, "rint", arguments);
      case SIGNUM -> call(Math.class, "signum", arguments);
      case TRUNC ->
          new Value(
              CodeBlock.of(
                  "$L < 0 ? $T.ceil($L) : $T.floor($L)",
                  number(first, Precedence.SUM),
                  Math.class,
                  number(first),
                  Math.class,
                  number(first)),
              false,
              Precedence.CHOICE);
      default -> Value.number(CodeBlock.of("$T.$L($L)", MATH, op.function(), list(arguments)));
    };
  }

  /** Only what is no number differs from itself. */
  private Value isNumber(Value value) {
    return new Value(CodeBlock.of("!Double.isNaN($L)", number(value)), true, Precedence.UNARY);
  }

  @Override
  public CodeBlock number(Value value) {
    return number(value, Precedence.CHOICE);
  }

  /** A value as a number, in an operator's operand. */
  CodeBlock number(Value value, Precedence in) {
    return asNumber(value).in(in);
  }

  private static Value asNumber(Value value) {
    return value.condition()
        ? new Value(
            CodeBlock.of("$L ? 1.0 : 0.0", value.in(Precedence.LOGIC)), false, Precedence.CHOICE)
        : value;
  }

  /** A value as a condition: a number is true unless it is zero. */
  CodeBlock condition(Value value, Precedence in) {
    Value condition =
        value.condition()
            ? value
            : new Value(
                CodeBlock.of("$L != 0", value.in(Precedence.SUM)), true, Precedence.COMPARISON);
    return condition.in(in);
  }

  private Value infix(Value a, String operator, Value b, Precedence left, Precedence right) {
    Precedence precedence = left;
    return new Value(
        CodeBlock.of("$L $L $L", number(a, left), operator, number(b, right)), false, precedence);
  }

  private Value compare(Value a, String operator, Value b) {
    return new Value(
        CodeBlock.of("$L $L $L", number(a, Precedence.SUM), operator, number(b, Precedence.SUM)),
        true,
        Precedence.COMPARISON);
  }

  private Value logic(Value a, String operator, Value b) {
    return new Value(
        CodeBlock.of(
            "$L $L $L",
            condition(a, Precedence.COMPARISON),
            operator,
            condition(b, Precedence.COMPARISON)),
        true,
        Precedence.LOGIC);
  }

  private Value call(Class<?> type, String method, List<Value> arguments) {
    return Value.number(CodeBlock.of("$T.$L($L)", type, method, list(arguments)));
  }

  private CodeBlock list(List<Value> arguments) {
    return arguments.stream().map(this::number).collect(CodeBlock.joining(", "));
  }
}
