package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.loops.Program.Loop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which values of a kernel have local variables: those that are shared, named or deep. */
final class KernelLocals {

  private final EvaluatorContext context;
  private final Loop loop;
  private final Map<Expr, Integer> uses = new HashMap<>();
  private final Set<Expr> deep = new HashSet<>();

  KernelLocals(EvaluatorContext context, Loop loop) {
    this.context = context;
    this.loop = loop;
    countUses();
    findDeep();
  }

  /** All that the loop reads. */
  Set<Expr> read() {
    return uses.keySet();
  }

  private void countUses() {
    for (Expr value : loop.values()) {
      value.children().forEach(child -> uses.merge(child, 1, Integer::sum));
    }
    loop.stores().forEach(store -> uses.merge(store.value(), 1, Integer::sum));
    loop.reductions().forEach(reduced -> uses.merge(reduced.summand(), 1, Integer::sum));
  }

  /** Whether a value has a variable of its own. */
  boolean isLocal(Expr value) {
    return deep.contains(value) || isNamed(value);
  }

  private boolean isNamed(Expr value) {
    return uses.getOrDefault(value, 0) > 1
        || !context.graph().nameOf(value).isEmpty()
        || KernelWriter.isFunction(value)
        || KernelWriter.isInBlock(value);
  }

  private void findDeep() {
    Nesting nesting = new Nesting();
    for (Expr value : loop.values()) {
      if (nesting.isDeep(value)) {
        deep.add(value);
      }
      if (isLocal(value)) {
        nesting.end(value);
      }
    }
  }
}
