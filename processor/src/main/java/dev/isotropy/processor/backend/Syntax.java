package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** How one form of generated code, scalar or vector, writes operations. */
interface Syntax {

  /**
   * A value in code.
   *
   * @param condition whether it is a condition; else a number
   * @param precedence how tightly its operator binds
   */
  record Value(CodeBlock code, boolean condition, Precedence precedence) {

    static Value number(CodeBlock code) {
      return new Value(code, false, Precedence.ATOM);
    }

    static Value condition(CodeBlock code) {
      return new Value(code, true, Precedence.ATOM);
    }

    /** The code as an operand of something that binds as tightly as this. */
    CodeBlock in(Precedence operator) {
      return precedence.compareTo(operator) > 0 ? CodeBlock.of("($L)", code) : code;
    }

    /** The code as an operand of anything. */
    CodeBlock operand() {
      return in(Precedence.ATOM);
    }
  }

  /** How tightly operators bind, the tightest first. */
  enum Precedence {
    ATOM,
    UNARY,
    PRODUCT,
    SUM,
    COMPARISON,
    LOGIC,
    CHOICE
  }

  /** An operation on values of this form. */
  Value apply(Op op, List<Value> arguments);

  /** A condition as the number 0 or 1; a number as it is. */
  CodeBlock number(Value value);

  /** A literal as a value. */
  static Value number(double value) {
    return new Value(literal(value), false, value < 0 ? Precedence.UNARY : Precedence.ATOM);
  }

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
