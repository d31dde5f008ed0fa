package dev.isotropy.processor.backend;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes calls of routines in blocks. */
final class BlockInvocations {

  private final CodeBlock.Builder code;
  private final BlockVariables variables;
  private final BlockExpressions expressions;

  BlockInvocations(CodeBlock.Builder code, BlockVariables variables, BlockExpressions expressions) {
    this.code = code;
    this.variables = variables;
    this.expressions = expressions;
  }

  /** Writes a call; results that are numbers come by way of an array. */
  void invoke(Statement.Invoke invoke) {
    int numbers =
        (int) invoke.results().stream().flatMap(Optional::stream).filter(this::isNumber).count();
    if (numbers > 0) {
      code.addStatement("out = $T.room(out, 0, $L)", RuntimeTypes.WORKSPACE, numbers);
    }
    List<CodeBlock> parts = new ArrayList<>();
    for (int i = 0; i < invoke.arguments().size(); i++) {
      Expr argument = invoke.arguments().get(i);
      boolean array = invoke.routine().arguments().get(i) > 0;
      parts.add(array ? elements(Access.of(argument).orElseThrow()) : expressions.number(argument));
    }
    for (Routine.Size size : invoke.routine().sizes()) {
      parts.add(size(invoke, size));
    }
    int next = 0;
    for (Optional<Access> result : invoke.results()) {
      if (result.isEmpty()) {
        parts.add(CodeBlock.of("null, 0"));
      } else if (isNumber(result.get())) {
        if (invoke.routine().accumulates()) {
          code.addStatement("out[$L] = $L", next, expressions.place(result.get()));
        }
        parts.add(CodeBlock.of("out, $L", next++));
      } else {
        parts.add(elements(result.get()));
      }
    }
    List<List<Routine.Size>> scratch = invoke.routine().scratch();
    for (int i = 0; i < scratch.size(); i++) {
      CodeBlock count =
          scratch.get(i).stream().map(size -> size(invoke, size)).collect(CodeBlock.joining(" * "));
      code.addStatement(
          "scratch$L = $T.room(scratch$L, 0, $L)", i, RuntimeTypes.WORKSPACE, i, count);
      parts.add(CodeBlock.of("scratch$L, 0", i));
    }
    code.addStatement(
        "$L",
        RoutineCode.invoke(invoke.routine(), parts.stream().collect(CodeBlock.joining(", "))));
    next = 0;
    for (Optional<Access> result : invoke.results()) {
      if (result.filter(this::isNumber).isPresent()) {
        code.addStatement("$L = out[$L]", expressions.place(result.get()), next++);
      }
    }
  }

  private CodeBlock size(Statement.Invoke invoke, Routine.Size size) {
    Access array = Access.of(invoke.arguments().get(size.argument())).orElseThrow();
    return expressions.size(array.rest().get(size.dimension()));
  }

  private boolean isNumber(Access place) {
    return place.rest().isEmpty();
  }

  private CodeBlock elements(Access place) {
    return CodeBlock.of("$L, $L", variables.name(place.variable()), expressions.offset(place));
  }
}
