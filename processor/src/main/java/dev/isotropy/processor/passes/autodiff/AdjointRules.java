package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a node's adjoint contributes to the adjoints of its children: one rule per kind of node.
 *
 * <pre>
 * a[index]       adj a += segments(adj, index)         sum(a)         adj a += adj
 * segments(a)    adj a += adj[index]                   matrix * v     adj v += transposed * adj
 * c ? a : b      adj a += c ? adj : 0                  max(a)         adj a += a == max ? adj / ties : 0
 * </pre>
 *
 * <p>Elementwise functions are in {@link Derivatives}. At ties, {@code min} and {@code max} of two
 * follow their first argument; a maximum along an axis gives every maximal element an equal share.
 *
 * <p>Inside a branch that is not taken the adjoint is zero, and derivatives may be infinite: there
 * {@link Op#MUL_OR_ZERO} multiplies them.
 */
final class AdjointRules {

  /** Takes a contribution. */
  interface Sink {

    /**
     * Adds to the adjoint of a child.
     *
     * @param over the axes along which the child is used
     * @param conditional whether the adjoint may be zero because the use is in a branch not taken
     */
    void contribute(Expr child, Expr contribution, List<Axis> over, boolean conditional);
  }

  private final Graph graph;
  private final Arithmetic math;
  private final Derivatives derivatives;
  private final Sink sink;

  AdjointRules(Graph graph, Sink sink) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
    this.derivatives = new Derivatives(graph);
    this.sink = sink;
  }

  /**
   * Hands a node's adjoint on to its children.
   *
   * @param conditional whether it may be zero because the node is used only in branches not taken
   * @param active whether a node depends on a variable; the others get nothing
   */
  void propagate(Expr node, Expr adjoint, boolean conditional, Predicate<Expr> active) {
    switch (node) {
      case Expr.Literal _, Expr.Leaf _, Expr.Position _, Expr.Extent _ -> {}
      case Expr.Apply apply -> {
        for (int i = 0; i < apply.children().size(); i++) {
          if (active.test(apply.argument(i))) {
            propagate(apply, i, adjoint, conditional);
          }
        }
      }
      case Expr.Reduce reduce -> propagate(reduce, adjoint, conditional);
      case Expr.Gather gather -> {
        if (active.test(gather.array())) {
          propagate(gather, adjoint, conditional);
        }
      }
      case Expr.SegmentSum sum -> {
        if (active.test(sum.body())) {
          propagate(sum, adjoint, conditional);
        }
      }
      case Expr.Product product -> propagate(product, adjoint, conditional, active);
      case Expr.Call call ->
          throw new IllegalStateException("a call's results are differentiated together: " + call);
    }
  }

  /**
   * Hands the adjoints of all results of one run on to its arguments.
   *
   * @param adjoints the adjoint of each result; null for one that nothing reads
   */
  void propagateRun(
      Expr.Call run, List<@Nullable Expr> adjoints, boolean conditional, Predicate<Expr> active) {
    List<Expr> arguments = new ArrayList<>(run.children());
    List<List<Axis>> dims = new ArrayList<>(run.dims());
    List<List<Axis>> resultDims = new ArrayList<>(run.dims());
    Routine adjoint;
    if (run.routine() instanceof Block block) {
      adjoint = BlockAdjoint.of(block);
      resultDims.addAll(run.resultDims());
    } else {
      adjoint = run.routine().adjoint();
      for (int i = 0; i < adjoints.size(); i++) {
        arguments.add(
            graph.call(run.routine(), run.children(), run.dims(), run.resultDims(), i, List.of()));
      }
      dims.addAll(run.resultDims());
    }
    for (Expr given : adjoints) {
      arguments.add(given == null ? math.literal(0) : given);
    }
    dims.addAll(run.resultDims());
    List<Axis> repeated = run.repeated();
    for (int i = 0; i < run.children().size(); i++) {
      Expr child = run.children().get(i);
      if (active.test(child)) {
        List<Axis> own = run.dims().get(i);
        List<Axis> summed = new ArrayList<>(repeated);
        summed.removeAll(child.axes());
        Expr contribution = graph.call(adjoint, arguments, dims, resultDims, i, summed);
        List<Axis> over = new ArrayList<>(own);
        repeated.stream().filter(child.axes()::contains).forEach(over::add);
        sink.contribute(child, contribution, graph.canonical(over), conditional);
      }
    }
  }

  private void propagate(Expr.Apply node, int index, Expr adjoint, boolean conditional) {
    Expr child = node.argument(index);
    if (node.op() == Op.SELECT) {
      if (index > 0) {
        Expr zero = math.literal(0);
        Expr chosen =
            index == 1
                ? graph.select(node.argument(0), adjoint, zero)
                : graph.select(node.argument(0), zero, adjoint);
        sink.contribute(child, chosen, node.axes(), true);
      }
      return;
    }
    if (node.op() == Op.MIN || node.op() == Op.MAX) {
      sink.contribute(child, ofChosen(node, index, adjoint), node.axes(), true);
      return;
    }
    Expr derivative = derivatives.of(node, index);
    if (Arithmetic.isLiteral(derivative, 0)) {
      return;
    }
    Expr contribution = scaled(adjoint, derivative, conditional);
    boolean skips = node.op() == Op.MUL_OR_ZERO && index == 1;
    sink.contribute(child, contribution, node.axes(), conditional || skips);
  }

  private Expr ofChosen(Expr.Apply node, int index, Expr adjoint) {
    Expr a = node.argument(0);
    Expr b = node.argument(1);
    Expr first = node.op() == Op.MIN ? graph.apply(Op.LE, a, b) : graph.apply(Op.LE, b, a);
    Expr zero = math.literal(0);
    return index == 0 ? graph.select(first, adjoint, zero) : graph.select(first, zero, adjoint);
  }

  private void propagate(Expr.Reduce node, Expr adjoint, boolean conditional) {
    Expr body = node.body();
    switch (node.reduction()) {
      case SUM -> sink.contribute(body, adjoint, body.axes(), conditional);
      case SUM_LOG1P -> {
        Expr derivative = math.reciprocal(math.plus(math.literal(1), body));
        sink.contribute(body, scaled(adjoint, derivative, conditional), body.axes(), conditional);
      }
      case MAX -> {
        Expr maximal = graph.apply(Op.EQ, body, node);
        Expr ties =
            graph.sum(graph.select(maximal, graph.literal(1), graph.literal(0)), node.axis());
        Expr share = graph.select(maximal, math.over(adjoint, ties), math.literal(0));
        sink.contribute(body, share, body.axes(), true);
      }
    }
  }

  /** The adjoint times a derivative, which may be infinite where the adjoint is zero. */
  private Expr scaled(Expr adjoint, Expr derivative, boolean conditional) {
    return conditional && !Finiteness.isFinite(derivative)
        ? graph.apply(Op.MUL_OR_ZERO, adjoint, derivative)
        : math.times(adjoint, derivative);
  }

  private void propagate(Expr.Gather node, Expr adjoint, boolean conditional) {
    List<Axis> kept = new ArrayList<>(node.array().axes());
    kept.remove(node.axis());
    List<Axis> from = new ArrayList<>(node.index().axes());
    from.removeAll(kept);
    Expr segments = math.segmentSum(adjoint, from, node.index(), node.axis());
    sink.contribute(node.array(), segments, node.array().axes(), conditional);
  }

  private void propagate(Expr.SegmentSum node, Expr adjoint, boolean conditional) {
    List<Axis> over = new ArrayList<>(node.body().axes());
    over.addAll(node.index().axes());
    over.addAll(node.from());
    Expr gathered = graph.gather(adjoint, node.to(), node.index());
    sink.contribute(node.body(), gathered, graph.canonical(over), conditional);
  }

  private void propagate(
      Expr.Product node, Expr adjoint, boolean conditional, Predicate<Expr> active) {
    List<Axis> over = new ArrayList<>(node.axes());
    over.add(node.axis());
    if (active.test(node.vector())) {
      List<Axis> rows = new ArrayList<>(over);
      rows.removeAll(node.vector().axes());
      boolean transposed = rows.size() == 1 && adjoint.axes().contains(rows.getFirst());
      if (transposed) {
        Expr product = math.product(node.matrix(), adjoint, rows.getFirst());
        sink.contribute(node.vector(), product, node.vector().axes(), conditional);
      } else {
        sink.contribute(node.vector(), math.times(adjoint, node.matrix()), over, conditional);
      }
    }
    if (active.test(node.matrix())) {
      sink.contribute(node.matrix(), math.times(adjoint, node.vector()), over, conditional);
    }
  }
}
