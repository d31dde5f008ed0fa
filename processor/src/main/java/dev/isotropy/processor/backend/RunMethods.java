package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import dev.isotropy.processor.backend.EvaluatorContext.ArrayCode;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.loops.Program.Argument;
import dev.isotropy.processor.ir.loops.Program.Result;
import dev.isotropy.processor.ir.loops.Program.Run;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the method that runs a routine for every position along some axes. */
final class RunMethods {

  private final EvaluatorContext context;
  private final Run run;
  private final String name;
  private final String runner;
  private final Map<Axis, CodeBlock> positions = new LinkedHashMap<>();

  RunMethods(EvaluatorContext context, Run run) {
    this.context = context;
    this.run = run;
    this.name = context.names().take("run" + capital(run.call().routine().name()));
    this.runner =
        RoutineCode.hasObject(run.call().routine())
            ? context.names().take(run.call().routine().name())
            : "";
    for (int d = 0; d < run.repeated().size(); d++) {
      positions.put(run.repeated().get(d), CodeBlock.of("$L", KernelWriter.indexName(d)));
    }
  }

  private static String capital(String name) {
    return dev.isotropy.processor.passes.lower.Names.capital(name);
  }

  /** The call of the method. */
  CodeBlock call() {
    return CodeBlock.of("$L(q)", name);
  }

  /** The method. */
  MethodSpec driver() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE)
            .addJavadoc("$L", KernelText.run(context, run))
            .addParameter(double[].class, "q");
    if (run.call().routine().accumulates()) {
      run.results()
          .forEach(
              result ->
                  result.ifPresent(
                      one -> method.addStatement("$T.fill($L, 0.0)", Arrays.class, buffer(one))));
    }
    for (Axis axis : run.repeated()) {
      CodeBlock index = positions.get(axis);
      method.beginControlFlow(
          "for (int $L = 0; $L < $L; $L++)", index, index, context.layout().size(axis), index);
    }
    method.addStatement("$L", invocation());
    run.repeated().forEach(axis -> method.endControlFlow());
    return method.build();
  }

  private CodeBlock invocation() {
    RoutineCode code = new RoutineCode(run.call());
    for (Argument argument : run.arguments()) {
      code.argument(argument(argument, code.nextIsScalar(), code.nextIsInteger()));
    }
    code.sizes(context.layout());
    for (Optional<Result> result : run.results()) {
      code.result(
          result
              .map(one -> CodeBlock.of("$L, $L", buffer(one), at(CodeBlock.of(""), one.dims())))
              .orElse(CodeBlock.of("null, 0")));
    }
    run.scratch().forEach(array -> code.result(CodeBlock.of("this.$L, 0", array)));
    return code.build(routine -> CodeBlock.of("this.$L", runner));
  }

  /** The field for the object whose method the routine is; empty if it is a static method. */
  Optional<FieldSpec> runner() {
    Routine routine = run.call().routine();
    return RoutineCode.hasObject(routine)
        ? Optional.of(
            FieldSpec.builder(
                    RoutineCode.objectType(routine, context.layout()),
                    runner,
                    Modifier.PRIVATE,
                    Modifier.FINAL)
                .initializer("$L", RoutineCode.newObject(routine, context.layout()))
                .build())
        : Optional.empty();
  }

  private static CodeBlock buffer(Result result) {
    return CodeBlock.of("this.$L", result.buffer());
  }

  private CodeBlock argument(Argument argument, boolean scalar, boolean integer) {
    CodeBlock array;
    CodeBlock at;
    if (argument.buffer().isPresent()) {
      array = CodeBlock.of("this.$L", argument.buffer().get());
      at = at(CodeBlock.of(""), argument.layout());
    } else if (argument.layout().isEmpty()) {
      return argument.value() instanceof Expr.Literal literal
          ? integer ? CodeBlock.of("$L", (int) literal.value()) : Syntax.literal(literal.value())
          : requireNonNull(context.scalar(argument.value()));
    } else {
      ArrayCode code = context.array(argument.value());
      array = code.source().isEmpty() ? CodeBlock.of("$L", code.name()) : code.source();
      at = at(code.base(), argument.layout());
    }
    return scalar ? CodeBlock.of("$L[$L]", array, at) : CodeBlock.of("$L, $L", array, at);
  }

  /** Where the elements for the current position begin. */
  private CodeBlock at(CodeBlock base, java.util.List<Axis> layout) {
    return Layout.plus(base, context.layout().index(layout, positions));
  }
}
