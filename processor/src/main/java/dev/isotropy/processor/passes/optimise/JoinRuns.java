package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.blocks.Block;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the results of a block from the run of its adjoint, which computes them anyway, where the
 * adjoint's arguments do not depend on them.
 *
 * <pre>
 * block.0(x), blockAdjoint.0(x, 1)   →   blockAdjoint.1(x, 1), blockAdjoint.0(x, 1)
 * </pre>
 */
public final class JoinRuns extends Rewriter {

  private final Map<Expr.Call, Expr.Call> adjoints = new LinkedHashMap<>();

  /**
   * A rewrite.
   *
   * @param roots what is computed together
   */
  public JoinRuns(Graph graph, Collection<Expr> roots) {
    super(graph);
    List<Expr.Call> calls = new ArrayList<>();
    for (Expr node : Traversal.postOrder(roots)) {
      if (node instanceof Expr.Call call && call.routine() instanceof Block) {
        calls.add(call);
      }
    }
    for (Expr.Call call : calls) {
      calls.stream()
          .filter(other -> isAdjoint(call, other))
          .findFirst()
          .ifPresent(other -> adjoints.put(call, other));
    }
  }

  private static boolean isAdjoint(Expr.Call call, Expr.Call other) {
    int count = call.children().size();
    return ((Block) call.routine()).isAdjoint(other.routine())
        && other.children().subList(0, count).equals(call.children())
        && other.dims().subList(0, count).equals(call.dims())
        && Traversal.postOrder(other.children()).stream()
            .noneMatch(node -> node instanceof Expr.Call inner && inner.isSameRun(call));
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    Optional<Expr.Call> adjoint =
        original instanceof Expr.Call call
            ? Optional.ofNullable(adjoints.get(call))
            : Optional.empty();
    if (adjoint.isEmpty()) {
      return rebuilt;
    }
    Expr.Call run = adjoint.get();
    Expr.Call call = (Expr.Call) original;
    int count = call.children().size();
    List<Expr> arguments = new ArrayList<>();
    run.children().forEach(child -> arguments.add(rewrite(child)));
    List<List<Axis>> results = new ArrayList<>(run.resultDims());
    results.set(count + call.result(), call.own());
    return graph.call(
        run.routine(), arguments, run.dims(), results, count + call.result(), List.of());
  }
}
