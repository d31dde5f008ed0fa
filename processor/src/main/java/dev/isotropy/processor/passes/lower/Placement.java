package dev.isotropy.processor.passes.lower;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.loops.Program.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides in which loop each expression is computed.
 *
 * <p>A program runs in levels; in each, scalars come first, then loops over one axis, then over
 * two, and so on. A reduction is available one level after its loop, and an array must be complete
 * one level before it is gathered from. Reductions run as early as they can, so that later levels
 * can begin; everything else as late as it can, so that it stands in the loop that uses it.
 */
final class Placement {

  /** A loop: expressions of equal level and domain are fused. */
  record LoopKey(int level, List<Axis> domain) {}

  private final Graph graph;
  private final Map<Expr, Integer> ready = new HashMap<>();
  private final Map<Expr, Integer> level = new HashMap<>();
  private final Map<Expr, Set<LoopKey>> contexts = new HashMap<>();
  private final Set<Expr> arrays = new LinkedHashSet<>();
  private final List<Expr> order = new ArrayList<>();

  Placement(Graph graph, Expr result, List<Store> stores) {
    this.graph = graph;
    List<Expr> roots = new ArrayList<>();
    roots.add(result);
    stores.forEach(store -> roots.add(store.value()));
    for (Expr node : Traversal.postOrder(roots)) {
      if (node.binding() == Binding.LATENT && !(node instanceof Expr.Leaf)) {
        order.add(node);
        ready.put(node, readyLevel(node));
      }
    }
    for (Store store : stores) {
      if (!store.dims().isEmpty()) {
        need(store.value(), storeKey(store));
      }
    }
    for (Expr node : order.reversed()) {
      place(node);
    }
  }

  /** The computed expressions, operands first. */
  List<Expr> order() {
    return order;
  }

  /** The level at which a value is available. */
  int ready(Expr node) {
    return ready.getOrDefault(node, 0);
  }

  /**
   * The loop in which an expression over axes is computed; for a reduction, the loop that reduces
   * it; for a routine, which runs before the loops of its level, the level before.
   */
  LoopKey loop(Expr node) {
    return switch (node) {
      case Expr.Reduce reduce -> new LoopKey(ready(reduce.body()), reduce.body().axes());
      case Expr.SegmentSum sum -> new LoopKey(ready(sum.body()), positions(sum));
      case Expr.Product product when isTransposed(product) ->
          new LoopKey(ready(product.vector()), product.vector().axes());
      case Expr.Call call -> new LoopKey(ready(call) - 1, List.of());
      default -> new LoopKey(requireNonNull(level.get(node)), node.axes());
    };
  }

  /** The axes of the positions that a sum by index adds; its body may vary along fewer. */
  private List<Axis> positions(Expr.SegmentSum sum) {
    List<Axis> axes = new ArrayList<>(sum.body().axes());
    axes.addAll(sum.index().axes());
    axes.addAll(sum.from());
    return graph.canonical(axes);
  }

  /** The loop that writes a store to an array. */
  LoopKey storeKey(Store store) {
    return new LoopKey(ready(store.value()), graph.canonical(store.dims()));
  }

  /** Whether an expression over axes is needed outside the loop that computes it. */
  boolean crosses(Expr node) {
    if (arrays.contains(node)) {
      return true;
    }
    LoopKey home = loop(node);
    return contexts.getOrDefault(node, Set.of()).stream().anyMatch(key -> !key.equals(home));
  }

  /**
   * Whether it is summed over the rows of its matrix, which are the last dimension of the matrix's
   * layout.
   */
  static boolean isTransposed(Expr.Product product) {
    return ((Expr.Leaf) product.matrix()).dims().getLast().equals(product.axis());
  }

  private int readyLevel(Expr node) {
    return switch (node) {
      case Expr.Reduce reduce -> ready(reduce.body()) + 1;
      case Expr.SegmentSum sum -> ready(sum.body()) + 1;
      case Expr.Gather gather -> afterArray(gather.array());
      case Expr.Product product when isTransposed(product) -> ready(product.vector()) + 1;
      case Expr.Product product -> afterArray(product.vector());
      case Expr.Call call -> {
        int latest = 0;
        for (int i = 0; i < call.children().size(); i++) {
          Expr argument = call.children().get(i);
          boolean computed = CallLayout.isCopied(call, i) || CallLayout.isScalar(argument);
          latest = Math.max(latest, computed ? ready(argument) + 1 : afterArray(argument));
        }
        yield latest;
      }
      default -> {
        int latest = 0;
        for (Expr child : node.children()) {
          latest = Math.max(latest, ready(child));
        }
        yield latest;
      }
    };
  }

  /** A leaf is complete from the start; so is what a loop leaves behind when it is ready. */
  private int afterArray(Expr array) {
    boolean inLoop =
        array instanceof Expr.Apply
            || array instanceof Expr.Gather
            || (array instanceof Expr.Product product && !isTransposed(product));
    return inLoop ? ready(array) + 1 : ready(array);
  }

  private void place(Expr node) {
    boolean reducing =
        node instanceof Expr.Reduce
            || node instanceof Expr.SegmentSum
            || node instanceof Expr.Call
            || (node instanceof Expr.Product product && isTransposed(product));
    if (!reducing && !node.axes().isEmpty()) {
      int earliest = Integer.MAX_VALUE;
      for (LoopKey key : contexts.getOrDefault(node, Set.of())) {
        earliest = Math.min(earliest, key.level());
      }
      level.put(node, earliest == Integer.MAX_VALUE ? ready(node) : earliest);
    }
    switch (node) {
      case Expr.Reduce reduce -> need(reduce.body(), loop(reduce));
      case Expr.SegmentSum sum -> need(sum.body(), loop(sum));
      case Expr.Gather gather when !gather.axes().isEmpty() -> needComplete(gather.array(), gather);
      case Expr.Gather gather -> {
        arrays.add(gather.array());
        need(gather.array(), new LoopKey(ready(gather) - 1, gather.array().axes()));
      }
      case Expr.Product product when isTransposed(product) -> {
        arrays.add(product.vector());
        need(product.vector(), loop(product));
      }
      case Expr.Product product -> needComplete(product.vector(), product);
      case Expr.Call call -> {
        for (int i = 0; i < call.children().size(); i++) {
          Expr argument = call.children().get(i);
          if (CallLayout.isCopied(call, i)) {
            List<Axis> domain = graph.canonical(CallLayout.argument(call, i));
            need(argument, new LoopKey(ready(argument), domain));
          } else if (!argument.axes().isEmpty()) {
            arrays.add(argument);
            need(argument, new LoopKey(ready(call) - 1, argument.axes()));
          }
        }
      }
      default -> {
        if (!node.axes().isEmpty()) {
          node.children().forEach(child -> need(child, loop(node)));
        }
      }
    }
  }

  private void need(Expr value, LoopKey key) {
    contexts.computeIfAbsent(value, unused -> new LinkedHashSet<>()).add(key);
  }

  private void needComplete(Expr array, Expr reader) {
    arrays.add(array);
    need(array, new LoopKey(loop(reader).level() - 1, array.axes()));
  }
}
