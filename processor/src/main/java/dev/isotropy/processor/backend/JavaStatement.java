package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A statement of a generated method, with what must be known to move it to another one. */
sealed interface JavaStatement {

  /** The statement as it is written. */
  CodeBlock code();

  /** An estimate of its size, in characters; one stands for about half a byte of bytecode. */
  default int size() {
    return code().toString().length();
  }

  /** A statement that declares nothing and does not leave the method. */
  record Plain(CodeBlock statement) implements JavaStatement {

    static Plain of(String format, Object... arguments) {
      return new Plain(CodeBlock.of(format, arguments));
    }

    @Override
    public CodeBlock code() {
      return CodeBlock.builder().addStatement(statement).build();
    }
  }

  /** The last statement of a method that returns something. */
  record Return(CodeBlock value) implements JavaStatement {
    @Override
    public CodeBlock code() {
      return CodeBlock.builder().addStatement("return $L", value).build();
    }
  }

  /**
   * The declaration of a variable.
   *
   * @param assigned whether it is assigned again
   */
  record Declaration(TypeName type, String name, CodeBlock value, boolean assigned)
      implements JavaStatement {

    @Override
    public CodeBlock code() {
      return CodeBlock.builder()
          .addStatement(assigned ? "$T $L = $L" : "final $T $L = $L", type, name, value)
          .build();
    }

    /** The assignment that stands for it where the variable is declared elsewhere. */
    Plain assignment() {
      return Plain.of("$L = $L", name, value);
    }
  }

  /** A loop that counts from zero. */
  record Loop(String counter, String end, List<JavaStatement> body) implements JavaStatement {
    @Override
    public CodeBlock code() {
      return CodeBlock.builder()
          .beginControlFlow("for (int $L = 0; $L < $L; $L++)", counter, counter, end, counter)
          .add(JavaStatement.code(body))
          .endControlFlow()
          .build();
    }
  }

  /** Statements that are run on a condition. */
  record If(CodeBlock condition, List<JavaStatement> body) implements JavaStatement {
    @Override
    public CodeBlock code() {
      return CodeBlock.builder()
          .beginControlFlow("if ($L)", condition)
          .add(JavaStatement.code(body))
          .endControlFlow()
          .build();
    }
  }

  /** Statements one after the other. */
  static CodeBlock code(List<JavaStatement> statements) {
    CodeBlock.Builder code = CodeBlock.builder();
    statements.forEach(each -> code.add(each.code()));
    return code.build();
  }

  /** The size of statements together. */
  static int size(List<JavaStatement> statements) {
    return statements.stream().mapToInt(JavaStatement::size).sum();
  }
}
