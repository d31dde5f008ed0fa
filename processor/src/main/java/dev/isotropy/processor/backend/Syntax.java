package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** How one form of generated code, scalar or vector, writes operations. */
interface Syntax {

  /** A value in code: a number or a condition, and whether it needs parentheses as an operand. */
  record Value(CodeBlock code, boolean condition, boolean compound) {

    static Value number(CodeBlock code) {
      return new Value(code, false, false);
    }

    /** The code as an operand. */
    CodeBlock operand() {
      return compound ? CodeBlock.of("($L)", code) : code;
    }
  }

  /** An operation on values of this form. */
  Value apply(Op op, List<Value> arguments);

  /** A condition as the number 0 or 1; a number as it is. */
  CodeBlock number(Value value);

  /** A Java literal. */
  static CodeBlock literal(double value) {
    if (Double.isNaN(value)) {
      return CodeBlock.of("$T.NaN", Double.class);
    }
    if (Double.isInfinite(value)) {
      return CodeBlock.of("$T.$L_INFINITY", Double.class, value > 0 ? "POSITIVE" : "NEGATIVE");
    }
    return CodeBlock.of("$L", Double.toString(value));
  }
}
