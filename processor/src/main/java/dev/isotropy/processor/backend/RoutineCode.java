package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Routine;
import java.util.ArrayList;
import java.util.List;

/** Puts together the call of a routine: arguments, sizes, results, scratch space. */
final class RoutineCode {

  private final Expr.Call call;
  private final List<CodeBlock> parts = new ArrayList<>();

  RoutineCode(Expr.Call call) {
    this.call = call;
  }

  /** Whether the next argument is a number, not an array and where its elements begin. */
  boolean nextIsScalar() {
    return call.routine().arguments().get(parts.size()) == 0;
  }

  /** Adds the next argument. */
  void argument(CodeBlock code) {
    parts.add(code);
  }

  /** Adds the sizes, after the arguments. */
  void sizes(Layout layout) {
    for (Routine.Size size : call.routine().sizes()) {
      parts.add(CodeBlock.of("$L", layout.size(call.axis(size))));
    }
  }

  /** Adds the next result, or scratch space: an array, and where its elements begin. */
  void result(CodeBlock code) {
    parts.add(code);
  }

  CodeBlock build() {
    CodeBlock all = parts.stream().collect(CodeBlock.joining(", "));
    return switch (call.routine()) {
      case Kernel kernel ->
          CodeBlock.of("$T.$L($L)", RuntimeTypes.routines(kernel.owner()), kernel.method(), all);
      default -> throw new IllegalStateException("no code for " + call.routine().name());
    };
  }
}
