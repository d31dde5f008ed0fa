package dev.isotropy.processor.backend;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes routines where plain loops are written: arguments and results are arrays of their own. */
final class ElementCalls {

  private final ElementWriter writer;
  private final Layout layout;

  /** The results of the runs that stand in a block: the array of each. */
  private final Map<ElementBlock, Map<Expr.Call, List<String>>> runs = new LinkedHashMap<>();

  ElementCalls(ElementWriter writer, Layout layout) {
    this.writer = writer;
    this.layout = layout;
  }

  /** The code of an element of a result, at the positions of a block. */
  CodeBlock element(Expr.Call call, ElementBlock home) {
    if (!call.summed().isEmpty()) {
      throw new IllegalStateException("an adjoint is not written element by element: " + call);
    }
    ElementBlock block = writer.outermost(call.repeated());
    List<String> results =
        runs.computeIfAbsent(block, unused -> new LinkedHashMap<>()).entrySet().stream()
            .filter(run -> run.getKey().isSameRun(call))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElseGet(() -> run(call, block));
    String result = results.get(call.result());
    CodeBlock index = layout.index(call.own(), home.positions);
    return CodeBlock.of("$L[$L]", result, index.isEmpty() ? CodeBlock.of("0") : index);
  }

  private List<String> run(Expr.Call call, ElementBlock block) {
    List<String> results = writer.inside(block, () -> write(call));
    requireNonNull(runs.get(block)).put(call, results);
    return results;
  }

  private List<String> write(Expr.Call call) {
    RoutineCode code = new RoutineCode(call);
    for (int i = 0; i < call.children().size(); i++) {
      Expr argument = call.children().get(i);
      boolean integer = code.nextIsInteger();
      if (code.nextIsScalar()) {
        code.argument(integer ? writer.integer(argument) : writer.number(argument));
      } else {
        code.argument(CodeBlock.of("$L, 0", filled(argument, call.dims().get(i), integer)));
      }
    }
    code.sizes(layout);
    List<String> results = new ArrayList<>();
    for (List<Axis> dims : call.resultDims()) {
      results.add(written(code, Names.identifier(call.routine().name()), dims));
    }
    call.scratch().forEach(dims -> written(code, "scratch", dims));
    writer.statement("$L", code.build(routine -> RoutineCode.newObject(routine, layout)));
    return results;
  }

  /** An array that the routine writes. */
  private String written(RoutineCode code, String wish, List<Axis> dims) {
    String name = writer.name(wish);
    writer.array(TypeName.DOUBLE, name, dims);
    code.result(CodeBlock.of("$L, 0", name));
    return name;
  }

  private String filled(Expr argument, List<Axis> dims, boolean integer) {
    String name = writer.name("argument");
    writer.array(integer ? TypeName.INT : TypeName.DOUBLE, name, dims);
    writer.open(dims);
    writer.statement(
        "$L[$L] = $L",
        name,
        writer.position(dims),
        integer ? writer.integer(argument) : writer.number(argument));
    writer.close(dims);
    return name;
  }
}
