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
      case ADD -> infix(first, "+", second, false);
      case SUB -> infix(first, "-", second, false);
      case MUL -> infix(first, "*", second, false);
      case DIV -> infix(first, "/", second, false);
      case REM -> infix(first, "%", second, false);
      case NEG -> new Value(CodeBlock.of("-$L", numeric(first)), false, true);
      case LT -> infix(first, "<", second, true);
      case LE -> infix(first, "<=", second, true);
      case EQ -> infix(first, "==", second, true);
      case NE -> infix(first, "!=", second, true);
      case AND -> logic(first, "&&", second);
      case OR -> logic(first, "||", second);
      case NOT -> new Value(CodeBlock.of("!$L", conditionOperand(first)), true, false);
      case SELECT ->
          new Value(
              CodeBlock.of(
                  "$L ? $L : $L",
                  condition(first),
                  numeric(second),
                  numeric(arguments.get(2))),
              false,
              true);
      case MUL_OR_ZERO ->
          new Value(
              CodeBlock.of(
                  "$L == 0 ? 0 : $L * $L", numeric(first), numeric(first), numeric(second)),
              false,
              true);
      case FMA ->
          call(Math.class, "fma", arguments);
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
                  numeric(first),
                  Math.class,
                  number(first),
                  Math.class,
                  number(first)),
              false,
              true);
      default ->
          new Value(
              CodeBlock.of("$T.$L($L)", MATH, op.function(), list(arguments)), false, false);
    };
  }

  @Override
  public CodeBlock number(Value value) {
    return value.condition() ? CodeBlock.of("$L ? 1.0 : 0.0", value.operand()) : value.code();
  }

  /** A value as a condition: a number is true unless it is zero. */
  CodeBlock condition(Value value) {
    return value.condition() ? value.code() : CodeBlock.of("$L != 0", value.operand());
  }

  private CodeBlock conditionOperand(Value value) {
    return value.condition() && !value.compound()
        ? value.code()
        : CodeBlock.of("($L)", condition(value));
  }

  private CodeBlock numeric(Value value) {
    return value.condition() ? CodeBlock.of("($L)", number(value)) : value.operand();
  }

  private Value infix(Value a, String operator, Value b, boolean condition) {
    return new Value(
        CodeBlock.of("$L $L $L", numeric(a), operator, numeric(b)), condition, true);
  }

  private Value logic(Value a, String operator, Value b) {
    return new Value(
        CodeBlock.of("$L $L $L", conditionOperand(a), operator, conditionOperand(b)), true, true);
  }

  private Value call(Class<?> type, String method, List<Value> arguments) {
    return new Value(CodeBlock.of("$T.$L($L)", type, method, list(arguments)), false, false);
  }

  private CodeBlock list(List<Value> arguments) {
    return arguments.stream().map(this::number).collect(CodeBlock.joining(", "));
  }
}
