package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves an expression to other axes: leaves, positions and gathers that walk along an axis walk
 * along another instead.
 */
public final class Renaming extends Rewriter {

  private final Map<Axis, Axis> renamed;
  private final Map<Axis, Axis> bound = new HashMap<>();
  private final boolean freeOnly;

  /**
   * A renaming.
   *
   * @param renamed from axis to axis, over the same extent or one known to be equal
   */
  public Renaming(Graph graph, Map<Axis, Axis> renamed) {
    this(graph, renamed, false);
  }

  private Renaming(Graph graph, Map<Axis, Axis> renamed, boolean freeOnly) {
    super(graph);
    this.renamed = Map.copyOf(renamed);
    this.freeOnly = freeOnly;
  }

  /**
   * A renaming that leaves alone what varies neither along the renamed axes nor along their new
   * names, such as a sum along one of them. The expression must not vary along a new name.
   */
  public static Renaming free(Graph graph, Map<Axis, Axis> renamed) {
    return new Renaming(graph, renamed, true);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (freeOnly && original.axes().stream().noneMatch(this::moves)) {
      return original;
    }
    return switch (original) {
      case Expr.Leaf leaf ->
          graph.leaf(leaf.kind(), leaf.name(), map(leaf.dims()), leaf.binding(), leaf.type());
      case Expr.Position position -> graph.position(map(position.axis()));
      case Expr.Reduce reduce ->
          graph.reduce(reduce.reduction(), child(reduce, 0), map(reduce.axis()));
      case Expr.Gather gather ->
          graph.gather(child(gather, 0), map(gather.axis()), child(gather, 1));
      case Expr.SegmentSum sum ->
          graph.segmentSum(child(sum, 0), map(sum.from()), child(sum, 1), map(sum.to()));
      case Expr.Product product ->
          graph.product(child(product, 0), child(product, 1), map(product.axis()));
      case Expr.Call call -> call(call);
      default -> rebuilt;
    };
  }

  /**
   * The dimensions of its arguments are the routine's own: they keep their axes, so that results
   * that are walked along different axes come from one run.
   */
  private Expr call(Expr.Call call) {
    List<Axis> repeated = map(call.repeated());
    List<Expr> arguments = new ArrayList<>();
    List<List<Axis>> dims = new ArrayList<>();
    for (int i = 0; i < call.children().size(); i++) {
      Expr argument = call.children().get(i);
      Map<Axis, Axis> inside = new HashMap<>();
      argument.axes().forEach(axis -> inside.put(axis, map(axis)));
      List<Axis> own = inner(call.dims().get(i), repeated);
      for (int d = 0; d < own.size(); d++) {
        inside.put(call.dims().get(i).get(d), own.get(d));
      }
      inside.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
      inside.keySet().retainAll(argument.axes());
      arguments.add(inside.isEmpty() ? argument : new Renaming(graph, inside).rewrite(argument));
      dims.add(own);
    }
    List<List<Axis>> results = new ArrayList<>();
    for (int r = 0; r < call.resultDims().size(); r++) {
      List<Axis> mapped = map(call.resultDims().get(r));
      results.add(r == call.result() ? mapped : inner(mapped, repeated));
    }
    return graph.call(call.routine(), arguments, dims, results, call.result(), map(call.summed()));
  }

  /** Whether an axis gets another name, as renamed or as one that a new name would capture. */
  private boolean moves(Axis axis) {
    return renamed.containsKey(axis) || renamed.containsValue(axis);
  }

  /** Axes, or others over the same positions where they are taken. */
  private List<Axis> inner(List<Axis> axes, List<Axis> taken) {
    List<Axis> free = new ArrayList<>();
    for (Axis axis : axes) {
      Axis other = axis;
      while (taken.contains(other) || free.contains(other)) {
        other = graph.declare(new Axis(other.label() + "_inner", other.extent()));
      }
      free.add(other);
    }
    return free;
  }

  private List<Axis> map(List<Axis> axes) {
    List<Axis> mapped = new ArrayList<>(axes.size());
    for (Axis axis : axes) {
      mapped.add(map(axis));
    }
    return mapped;
  }

  /** Axes bound inside the expression that would be captured by a new name get fresh ones. */
  private Axis map(Axis axis) {
    Axis target = renamed.get(axis);
    if (target != null) {
      return target;
    }
    return renamed.containsValue(axis)
        ? bound.computeIfAbsent(axis, captured -> graph.another(captured))
        : axis;
  }
}
