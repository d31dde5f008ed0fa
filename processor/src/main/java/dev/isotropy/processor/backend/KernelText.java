package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Run;
import dev.isotropy.processor.ir.loops.Program.Scalars;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.ir.loops.Program.StoreKind;
import dev.isotropy.processor.passes.lower.Names;
import java.util.ArrayList;
import java.util.List;

/** Says in a sentence what a step of an evaluation computes. */
final class KernelText {

  private KernelText() {}

  static String loop(EvaluatorContext context, Loop loop) {
    StringBuilder text = new StringBuilder("Over ");
    List<String> axes = loop.domain().stream().map(Axis::extent).toList();
    text.append(String.join(" and ", axes));
    clause(text, ": computes ", names(context, loop.values()));
    List<Expr> reduced = new ArrayList<>();
    loop.reductions().forEach(each -> reduced.add(each.reduce()));
    loop.scatters().forEach(each -> reduced.add(each.sum()));
    clause(text, "; reduces to ", stored(context, reduced));
    clause(text, "; writes the gradient of ", gradients(loop.stores()));
    return text.append(".\n").toString();
  }

  static String scalars(EvaluatorContext context, Scalars step) {
    StringBuilder text = new StringBuilder("Scalars");
    clause(text, ": computes ", names(context, step.values()));
    clause(text, "; writes the gradient of ", gradients(step.gradients()));
    return text.append(".\n").toString();
  }

  static String run(EvaluatorContext context, Run run) {
    StringBuilder text = new StringBuilder("Runs " + run.call().routine().name());
    List<String> axes = run.repeated().stream().map(Axis::extent).toList();
    text.append(axes.isEmpty() ? "" : " over " + String.join(" and ", axes));
    List<Expr> results = new ArrayList<>();
    run.results().forEach(result -> result.ifPresent(one -> results.add(one.call())));
    clause(text, ": writes ", stored(context, results));
    return text.append(".\n").toString();
  }

  private static void clause(StringBuilder text, String words, List<String> names) {
    if (!names.isEmpty()) {
      text.append(words).append(String.join(", ", names));
    }
  }

  private static List<String> names(EvaluatorContext context, List<Expr> values) {
    return values.stream()
        .map(context.graph()::nameOf)
        .filter(name -> !name.isEmpty())
        .map(Names::identifier)
        .distinct()
        .toList();
  }

  private static List<String> stored(EvaluatorContext context, List<Expr> values) {
    return values.stream().map(context::storedName).toList();
  }

  private static List<String> gradients(List<Store> stores) {
    return stores.stream()
        .filter(store -> store.kind() != StoreKind.WORKSPACE)
        .map(Store::target)
        .toList();
  }
}
