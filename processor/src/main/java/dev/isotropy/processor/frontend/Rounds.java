package dev.isotropy.processor.frontend;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the variables of a loop hold after it, from what one round makes of them.
 *
 * <p>With {@code x} for what a variable holds when a round begins:
 *
 * <pre>
 * x                                  unchanged
 * x + 2                              counts: known in each round
 * position == i ? v : x              each round writes an element of its own
 * x + v, c ? x + v : x               a sum
 * max(x, v), x &lt; v ? v : x         a maximum
 * v                                  what the last round leaves
 * </pre>
 *
 * <p>All others make rounds depend on each other.
 */
final class Rounds {

  private final Frame frame;
  private final Graph graph;
  private final Walk walk;
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  /** A variable: what it held before the loop, the stand-in, and what a round makes of that. */
  private static final class Variable {
    final String name;
    final Value before;
    final Expr.Leaf leaf;
    final Value endValue;
    Expr end;

    /** The dimension of which each round writes one position of its own; -1 if there is none. */
    int own = -1;

    Variable(String name, Value before, Expr.Leaf leaf, Value endValue) {
      this.name = name;
      this.before = before;
      this.leaf = leaf;
      this.endValue = endValue;
      this.end = LoopForm.expr(endValue);
    }

    boolean changes() {
      return end != leaf;
    }
  }

  Rounds(Frame frame, Walk walk) {
    this.frame = frame;
    this.graph = frame.graph();
    this.walk = walk;
  }

  /** The values after the loop; empty if rounds depend on each other in other ways. */
  Optional<Map<String, Value>> after(
      Map<String, Value> before, Map<String, Value> standIns, Map<String, Value> ends) {
    before.forEach(
        (name, value) -> {
          Expr.Leaf leaf = (Expr.Leaf) LoopForm.expr(requireNonNull(standIns.get(name)));
          Value end = requireNonNull(ends.get(name));
          Value aligned =
              end instanceof Array array && isAlong(array, leaf.dims())
                  ? new ArrayElements(frame).moved(array, leaf.dims())
                  : end;
          variables.put(leaf.name(), new Variable(name, value, leaf, aligned));
        });
    Map<String, Value> after = new LinkedHashMap<>();
    count(after);
    variables.values().forEach(this::findOwn);
    for (Variable variable : variables.values()) {
      if (after.containsKey(variable.name)) {
        continue;
      }
      Optional<Value> value = after(variable);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      after.put(variable.name, value.get());
    }
    return Optional.of(after);
  }

  private static boolean isAlong(Array array, List<Axis> dims) {
    return array.dims().stream()
        .map(Axis::extent)
        .toList()
        .equals(dims.stream().map(Axis::extent).toList());
  }

  /** Integers that grow by the same in each round are known at each position. */
  private void count(Map<String, Value> after) {
    Map<String, Expr> counted = new HashMap<>();
    for (Variable variable : variables.values()) {
      if (variable.before instanceof Scalar scalar
          && scalar.type() == Type.INT
          && variable.changes()) {
        Optional<Expr> step = new Increments(graph, variable.leaf).of(unmasked(variable.end));
        if (step.isPresent()
            && step.get().binding() != Binding.LATENT
            && !step.get().axes().contains(walk.axis())
            && leaves(step.get()).isEmpty()) {
          Expr old = LoopForm.expr(variable.before);
          Expr rounds =
              graph.select(
                  walk.any(graph),
                  new Integers(graph).subtract(walk.to(), walk.from()),
                  graph.literal(0));
          counted.put(variable.leaf.name(), graph.add(old, times(step.get(), walk.round(graph))));
          after.put(variable.name, new Scalar(graph.add(old, times(step.get(), rounds)), Type.INT));
        }
      }
    }
    if (counted.isEmpty()) {
      return;
    }
    Rewriter replaced = new Replaced(leaf -> counted.get(leaf.name()));
    for (Variable variable : variables.values()) {
      if (counted.containsKey(variable.leaf.name())) {
        variable.end = variable.leaf;
      } else {
        variable.end = replaced.rewrite(variable.end);
      }
    }
  }

  private Expr times(Expr step, Expr rounds) {
    return step instanceof Expr.Literal literal && literal.value() == 1
        ? rounds
        : graph.mul(step, rounds);
  }

  private Expr unmasked(Expr end) {
    return walk.mask().isEmpty()
        ? end
        : new Folded(graph, Map.of(walk.mask().get(), true)).rewrite(end);
  }

  private Expr place(Variable variable, int dimension) {
    return graph.apply(
        Op.EQ, graph.position(variable.leaf.dims().get(dimension)), graph.position(walk.axis()));
  }

  private void findOwn(Variable variable) {
    if (!variable.changes() || walk.counter() != graph.position(walk.axis())) {
      return;
    }
    for (int d = 0; d < variable.leaf.dims().size(); d++) {
      boolean sameExtent = variable.leaf.dims().get(d).extent().equals(walk.axis().extent());
      if (sameExtent
          && new Folded(graph, Map.of(place(variable, d), false)).rewrite(variable.end)
              == variable.leaf) {
        variable.own = d;
        return;
      }
    }
  }

  private Optional<Value> after(Variable variable) {
    if (!variable.changes()) {
      return Optional.of(variable.before);
    }
    Optional<Expr> value =
        own(variable)
            .or(() -> sum(variable))
            .or(() -> extreme(variable, Op.MAX))
            .or(() -> extreme(variable, Op.MIN))
            .or(() -> last(variable));
    return value.map(
        expr ->
            variable.before instanceof Array array
                ? new Array(expr, variable.leaf.dims(), array.type())
                : new Scalar(expr, ((Scalar) variable.before).type()));
  }

  /** Each element as the round of its position leaves it. */
  private Optional<Expr> own(Variable variable) {
    if (variable.own < 0) {
      return Optional.empty();
    }
    Axis dim = variable.leaf.dims().get(variable.own);
    Expr end = new Folded(graph, Map.of(place(variable, variable.own), true)).rewrite(variable.end);
    if (!readsOwnElements(end, Optional.of(variable))) {
      return Optional.empty();
    }
    return Optional.of(beforeLoop(new Merging(graph, walk.axis(), dim).rewrite(end)));
  }

  private Optional<Expr> sum(Variable variable) {
    Optional<Expr> increment = new Increments(graph, variable.leaf).of(variable.end);
    if (increment.isEmpty() || !readsOwnElements(increment.get(), Optional.empty())) {
      return Optional.empty();
    }
    Expr old = LoopForm.expr(variable.before);
    Expr sum = sum(beforeLoop(increment.get()));
    return Optional.of(
        old instanceof Expr.Literal literal && literal.value() == 0 ? sum : graph.add(old, sum));
  }

  /** The sum of what a round adds; a condition that is the same in all rounds leaves the sum. */
  private Expr sum(Expr increment) {
    if (Folded.isChoice(increment)
        && !increment.children().getFirst().axes().contains(walk.axis())) {
      return graph.select(
          increment.children().get(0),
          sum(increment.children().get(1)),
          sum(increment.children().get(2)));
    }
    return increment instanceof Expr.Literal literal && literal.value() == 0
        ? increment
        : graph.sum(increment, walk.axis());
  }

  private Optional<Expr> extreme(Variable variable, Op op) {
    if (!(variable.before instanceof Scalar)) {
      return Optional.empty();
    }
    Optional<Expr> term = new Extremes(graph, variable.leaf, op).of(variable.end);
    if (term.isEmpty() || !readsOwnElements(term.get(), Optional.empty())) {
      return Optional.empty();
    }
    Expr value = beforeLoop(term.get());
    Expr old = LoopForm.expr(variable.before);
    Expr.Reduction max = Expr.Reduction.MAX;
    return Optional.of(
        op == Op.MAX
            ? graph.apply(op, old, graph.reduce(max, value, walk.axis()))
            : graph.apply(op, old, graph.neg(graph.reduce(max, graph.neg(value), walk.axis()))));
  }

  private Optional<Expr> last(Variable variable) {
    if (variable.before instanceof Array array
        && !(variable.endValue instanceof Array end && isAlong(end, array.dims()))) {
      return Optional.empty();
    }
    Expr end = unmasked(variable.end);
    if (!readsOwnElements(end, Optional.empty())) {
      return Optional.empty();
    }
    Expr any = walk.any(graph);
    Expr index =
        any instanceof Expr.Literal
            ? walk.last(graph)
            : graph.select(any, walk.last(graph), graph.literal(0));
    Expr value = graph.gather(beforeLoop(end), walk.axis(), frame.guarded(index));
    Expr old = LoopForm.expr(variable.before);
    return Optional.of(
        any instanceof Expr.Literal literal
            ? literal.value() != 0 ? value : old
            : graph.select(any, value, old));
  }

  /**
   * Whether a value of a round reads of the changing variables nothing but what only this round
   * changes: the elements at its own position.
   *
   * @param self the variable whose element it is, which may also stand for itself
   */
  private boolean readsOwnElements(Expr value, Optional<Variable> self) {
    for (Expr.Leaf leaf : leaves(value)) {
      Variable variable = requireNonNull(variables.get(leaf.name()));
      if (variable.own < 0) {
        return false;
      }
      Axis read = leaf.dims().get(variable.own);
      boolean itself =
          self.filter(variable::equals).isPresent()
              && read.equals(variable.leaf.dims().get(variable.own));
      if (!read.equals(walk.axis()) && !(itself && isFree(value, leaf, read))) {
        return false;
      }
    }
    return true;
  }

  /** The stand-ins of changing variables in an expression. */
  private List<Expr.Leaf> leaves(Expr value) {
    return Traversal.leaves(List.of(value), Expr.LeafKind.QUANTITY).stream()
        .filter(leaf -> variables.containsKey(leaf.name()) && variables.get(leaf.name()).changes())
        .toList();
  }

  /** Whether nothing in an expression gathers or reduces a leaf along an axis. */
  private static boolean isFree(Expr value, Expr.Leaf leaf, Axis axis) {
    for (Expr node : Traversal.postOrder(List.of(value))) {
      boolean binds =
          switch (node) {
            case Expr.Gather gather -> gather.axis().equals(axis);
            case Expr.Reduce reduce -> reduce.axis().equals(axis);
            case Expr.Product product -> product.axis().equals(axis);
            case Expr.SegmentSum sum -> sum.from().contains(axis);
            case Expr.Call call -> call.dims().stream().anyMatch(dims -> dims.contains(axis));
            default -> false;
          };
      if (binds && Traversal.postOrder(node.children()).contains(leaf)) {
        return false;
      }
    }
    return true;
  }

  /** With what the variables held before the loop in the place of the stand-ins. */
  private Expr beforeLoop(Expr value) {
    return new Replaced(
            leaf -> {
              Variable variable = variables.get(leaf.name());
              if (variable == null) {
                return null;
              }
              Map<Axis, Axis> moved = new HashMap<>();
              for (int d = 0; d < leaf.dims().size(); d++) {
                if (!leaf.dims().get(d).equals(variable.leaf.dims().get(d))) {
                  moved.put(variable.leaf.dims().get(d), leaf.dims().get(d));
                }
              }
              Expr before = LoopForm.expr(variable.before);
              return moved.isEmpty() ? before : new Renaming(graph, moved).rewrite(before);
            })
        .rewrite(value);
  }

  /** Puts expressions in the place of leaves. */
  private final class Replaced extends Rewriter {

    private final Replacement replacement;

    interface Replacement {
      @Nullable Expr of(Expr.Leaf leaf);
    }

    Replaced(Replacement replacement) {
      super(Rounds.this.graph);
      this.replacement = replacement;
    }

    @Override
    protected Expr replace(Expr original, Expr rebuilt) {
      Expr other = original instanceof Expr.Leaf leaf ? replacement.of(leaf) : null;
      return other == null ? rebuilt : other;
    }
  }
}
