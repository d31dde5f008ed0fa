package dev.isotropy.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.ObjectRoutine;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  /** Whether the next argument is an integer, or an array of integers. */
  boolean nextIsInteger() {
    return call.routine().type(parts.size()) != Type.DOUBLE;
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

  /**
   * The call.
   *
   * @param object the code of the object whose method the routine is
   */
  CodeBlock build(Function<Routine, CodeBlock> object) {
    CodeBlock all = parts.stream().collect(CodeBlock.joining(", "));
    return switch (call.routine()) {
      case Block block -> CodeBlock.of("$L.run($L)", object.apply(block), all);
      case ObjectRoutine own -> CodeBlock.of("$L.$L($L)", object.apply(own), own.method(), all);
      default -> invoke(call.routine(), all);
    };
  }

  /** Whether the code of a routine is a method of an object. */
  static boolean hasObject(Routine routine) {
    return routine instanceof Block || routine instanceof ObjectRoutine;
  }

  /** The type of the object whose method a routine is. */
  static TypeName objectType(Routine routine, Layout layout) {
    return switch (routine) {
      case Block block -> layout.blocks().of(block);
      case ObjectRoutine own when own.maker().wrapper().isEmpty() -> named(own.maker().type());
      case ObjectRoutine own -> named(own.maker().wrapper());
      default -> throw new IllegalStateException("no object runs " + routine.name());
    };
  }

  /** An expression that makes the object whose method a routine is. */
  static CodeBlock newObject(Routine routine, Layout layout) {
    if (!(routine instanceof ObjectRoutine own)) {
      return CodeBlock.of("new $T()", objectType(routine, layout));
    }
    CodeBlock settings =
        own.maker().settings().stream()
            .map(value -> value instanceof Double d ? Syntax.literal(d) : CodeBlock.of("$L", value))
            .collect(CodeBlock.joining(", "));
    CodeBlock made = CodeBlock.of("new $T($L)", named(own.maker().type()), settings);
    return own.maker().wrapper().isEmpty()
        ? made
        : CodeBlock.of("new $T($L)", objectType(routine, layout), made);
  }

  /** A binary name has a dollar where a class is nested. */
  private static ClassName named(String binaryName) {
    return ClassName.bestGuess(binaryName.replace('$', '.'));
  }

  /** The call of a routine of the runtime. */
  static CodeBlock invoke(Routine routine, CodeBlock arguments) {
    return switch (routine) {
      case Kernel kernel ->
          CodeBlock.of(
              "$T.$L($L)", RuntimeTypes.routines(kernel.owner()), kernel.method(), arguments);
      default -> throw new IllegalStateException("no code for " + routine.name());
    };
  }
}
