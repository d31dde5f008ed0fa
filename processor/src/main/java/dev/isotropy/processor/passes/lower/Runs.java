package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.loops.Program.Argument;
import dev.isotropy.processor.ir.loops.Program.Result;
import dev.isotropy.processor.ir.loops.Program.Run;
import dev.isotropy.processor.passes.lower.Placement.LoopKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts calls of routines into runs: those that differ in the result alone are one. */
final class Runs {

  private final Graph graph;
  private final Placement placement;
  private final Workspace workspace;
  private final Loops loops;
  private final Map<Integer, List<Parts>> runs = new LinkedHashMap<>();

  Runs(Graph graph, Placement placement, Workspace workspace, Loops loops) {
    this.graph = graph;
    this.placement = placement;
    this.workspace = workspace;
    this.loops = loops;
  }

  /** What a run is put together from. */
  private record Parts(
      Expr.Call call,
      List<Argument> arguments,
      List<Optional<Result>> results,
      List<String> scratch) {

    Run step() {
      return new Run(call, call.repeated(), arguments, List.copyOf(results), scratch);
    }
  }

  /** The runs of a level. */
  List<Run> steps(int level) {
    return runs.getOrDefault(level, List.of()).stream().map(Parts::step).toList();
  }

  /** Puts a call into a run. */
  void add(Expr.Call call) {
    List<Parts> level = runs.computeIfAbsent(placement.ready(call), unused -> new ArrayList<>());
    Parts run = level.stream().filter(parts -> parts.call.isSameRun(call)).findFirst().orElse(null);
    if (run == null) {
      run = newRun(call);
      level.add(run);
    }
    List<Axis> dims = CallLayout.result(call);
    Optional<Result> known = run.results.get(call.result());
    if (known.isPresent()) {
      workspace.keep(call, known.get().buffer(), dims);
      return;
    }
    String buffer = workspace.array(name(call) + "Result", dims);
    workspace.keep(call, buffer, dims);
    run.results.set(call.result(), Optional.of(new Result(call, buffer, dims)));
  }

  private Parts newRun(Expr.Call call) {
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i < call.children().size(); i++) {
      arguments.add(argument(call, i));
    }
    List<String> scratch =
        call.scratch().stream().map(dims -> workspace.array(name(call) + "Scratch", dims)).toList();
    return new Parts(
        call,
        arguments,
        new ArrayList<>(Collections.nCopies(call.resultDims().size(), Optional.empty())),
        scratch);
  }

  private Argument argument(Expr.Call call, int index) {
    Expr value = call.children().get(index);
    List<Axis> layout = CallLayout.argument(call, index);
    if (!CallLayout.isCopied(call, index)) {
      return new Argument(value, Optional.empty(), layout);
    }
    String wish = workspace.describe(value);
    String array =
        workspace.array(
            (wish.isEmpty() ? "argument" : Names.identifier(wish)) + "Argument", layout);
    loops
        .part(new LoopKey(placement.ready(value), graph.canonical(layout)))
        .store(value, array, layout);
    return new Argument(value, Optional.of(array), layout);
  }

  private String name(Expr.Call call) {
    return Names.identifier(workspace.describe(call));
  }
}
