package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.passes.lower.EvaluatorProgram.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves axes that are probably short to the outside of loops, as the innermost one is that of the
 * vectors.
 *
 * <pre>
 * for n { for component { … } }   →   for component { for n { … } }
 * </pre>
 *
 * <p>Sizes are not known to the compiler. What a plate's elements sum over, such as the components
 * of a mixture, is taken to be short if no data lie along it. Then the plate, renamed, becomes the
 * innermost axis, unless coordinates or routines have both in a layout of their own.
 */
public final class ShortAxes {

  private final Graph graph;
  private final Map<Axis, Axis> moved = new HashMap<>();

  /** Orders axes of expressions of a graph. */
  public ShortAxes(Graph graph) {
    this.graph = graph;
  }

  /** The same expressions, plates innermost. */
  public List<Expr> apply(List<Expr> roots, List<Target> targets) {
    Set<Axis> plates = plates(roots, targets);
    for (Axis plate : graph.canonical(plates)) {
      moved.computeIfAbsent(plate, graph::another);
    }
    Map<Axis, Axis> renamed = new HashMap<>(moved);
    renamed.keySet().retainAll(plates);
    return renamed.isEmpty() ? roots : new Renaming(graph, renamed).rewrite(roots);
  }

  /** The targets of adjoints in the order that their expressions have now. */
  public List<Target> targets(List<Target> targets, List<Expr> roots) {
    List<Target> ordered = new ArrayList<>();
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      List<Axis> walked = roots.get(i + 1).axes();
      List<Axis> axes = new ArrayList<>();
      for (Axis axis : target.axes()) {
        Axis other = moved.getOrDefault(axis, axis);
        axes.add(walked.contains(other) ? other : axis);
      }
      ordered.add(new Target(target.kind(), target.name(), axes));
    }
    return ordered;
  }

  private Set<Axis> plates(List<Expr> roots, List<Target> targets) {
    List<Expr> nodes = Traversal.postOrder(roots);
    Set<Axis> data = axesOfData(nodes);
    Set<Axis> plates = new LinkedHashSet<>();
    Set<Axis> summed = new HashSet<>();
    for (Expr node : nodes) {
      if (node instanceof Expr.Reduce reduce
          && reduce.binding() == Binding.LATENT
          && !data.contains(reduce.axis())) {
        List<Axis> axes = reduce.body().axes();
        List<Axis> outside = axes.subList(0, axes.indexOf(reduce.axis()));
        plates.addAll(outside);
        if (!outside.isEmpty()) {
          summed.add(reduce.axis());
        }
      }
    }
    plates.removeAll(summed);
    plates.retainAll(data);
    targets.forEach(target -> keep(plates, target.axes()));
    for (Expr node : nodes) {
      if (node instanceof Expr.Leaf leaf && leaf.binding() == Binding.LATENT) {
        keep(plates, leaf.dims());
      } else if (node instanceof Expr.Call call) {
        call.dims().forEach(plates::removeAll);
        call.resultDims().forEach(plates::removeAll);
        plates.removeAll(call.axes());
      }
    }
    return plates;
  }

  /** Plates outside of other axes in a layout stay where they are. */
  private static void keep(Set<Axis> plates, List<Axis> layout) {
    List<Axis> outer = new ArrayList<>();
    for (Axis axis : layout) {
      if (!plates.contains(axis)) {
        outer.forEach(plates::remove);
      }
      outer.add(axis);
    }
  }

  /** Axes along which something varies that is known from data, other than the position. */
  private static Set<Axis> axesOfData(Collection<Expr> nodes) {
    Set<Axis> axes = new HashSet<>();
    Set<Expr> data = new HashSet<>();
    for (Expr node : nodes) {
      boolean leaf = node instanceof Expr.Leaf l && l.kind() == LeafKind.DATA;
      if (node.binding() == Binding.DATA
          && (leaf || node.children().stream().anyMatch(data::contains))) {
        data.add(node);
        axes.addAll(node.axes());
      }
    }
    return axes;
  }
}
