package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_MATH;
import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_OPERATORS;
import static dev.isotropy.processor.backend.RuntimeTypes.VECTOR_ROUNDING;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Locale;

/**
 * Writes operations on vectors; every argument is a vector or a mask, and every operation gives in
 * each lane the bits that {@link ScalarSyntax} gives.
 */
final class VectorSyntax implements Syntax {

  private static final String ONE = "DoubleVector.broadcast(SPECIES, 1.0)";

  @Override
  public Value apply(Op op, List<Value> arguments) {
    Value first = arguments.getFirst();
    Value second = arguments.size() > 1 ? arguments.get(1) : first;
    return switch (op) {
      case ADD -> method(first, "add", second);
      case SUB -> method(first, "sub", second);
      case MUL -> method(first, "mul", second);
      case DIV -> method(first, "div", second);
      case MIN -> method(first, "min", second);
      case MAX -> method(first, "max", second);
      case NEG -> method(first, "neg");
      case ABS -> method(first, "abs");
      case SQRT -> method(first, "sqrt");
      case FMA -> method(first, "fma", second, arguments.get(2));
      case LT, LE, EQ, NE ->
          new Value(
              CodeBlock.of(
                  "$L.compare($T.$L, $L)",
                  number(first),
                  VECTOR_OPERATORS,
                  op.name(),
                  number(second)),
              true,
              Precedence.ATOM);
      case AND -> mask(first, "and", second);
      case OR -> mask(first, "or", second);
      case NOT -> new Value(CodeBlock.of("$L.not()", condition(first)), true, Precedence.ATOM);
      case SELECT ->
          new Value(
              CodeBlock.of(
                  "$L.blend($L, $L)", number(arguments.get(2)), number(second), condition(first)),
              false,
              Precedence.ATOM);
      case MUL_OR_ZERO ->
          new Value(
              CodeBlock.of(
                  "$L.mul($L).blend(0.0, $L.compare($T.EQ, 0.0))",
                  number(first),
                  number(second),
                  number(first),
                  VECTOR_OPERATORS),
              false,
              Precedence.ATOM);
      case FLOOR, CEIL, RINT, TRUNC, SIGNUM ->
          call(VECTOR_ROUNDING, op.name().toLowerCase(Locale.ROOT), arguments);
      default -> call(VECTOR_MATH, op.function(), arguments);
    };
  }

  @Override
  public CodeBlock number(Value value) {
    return value.condition()
        ? CodeBlock.of(ONE + ".blend(0.0, $L.not())", value.code())
        : value.code();
  }

  private CodeBlock condition(Value value) {
    return value.condition()
        ? value.code()
        : CodeBlock.of("$L.compare($T.NE, 0.0)", value.code(), VECTOR_OPERATORS);
  }

  private Value method(Value receiver, String name, Value... arguments) {
    CodeBlock list =
        java.util.Arrays.stream(arguments).map(this::number).collect(CodeBlock.joining(", "));
    return Value.number(CodeBlock.of("$L.$L($L)", number(receiver), name, list));
  }

  private Value mask(Value a, String name, Value b) {
    return new Value(
        CodeBlock.of("$L.$L($L)", condition(a), name, condition(b)), true, Precedence.ATOM);
  }

  private Value call(ClassName type, String function, List<Value> arguments) {
    CodeBlock list = arguments.stream().map(this::number).collect(CodeBlock.joining(", "));
    return Value.number(CodeBlock.of("$T.$L($L)", type, function, list));
  }
}
