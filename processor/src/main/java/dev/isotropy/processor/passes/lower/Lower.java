package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.ir.loops.Program.Constant;
import dev.isotropy.processor.ir.loops.Program.Step;
import dev.isotropy.processor.ir.loops.Program.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns expressions into loops: a {@link Program} that computes a scalar and writes adjoints.
 *
 * <p>Expressions over the same axes that can be computed together share one loop; what another step
 * needs is kept in a field or a workspace array.
 */
public final class Lower {

  private final Names names;
  private final Expr result;
  private final Placement placement;
  private final Workspace workspace;
  private final Loops loops;
  private final Runs runs;

  private Lower(Graph graph, Names names, Expr result, List<Store> stores) {
    this.names = names;
    this.result = result;
    this.placement = new Placement(graph, result, stores);
    this.workspace = new Workspace(graph, names);
    this.loops = new Loops(graph, placement, workspace);
    this.runs = new Runs(graph, placement, workspace, loops);
  }

  /**
   * The program that computes {@code result} and writes {@code stores}.
   *
   * @param constants what its expressions read that depends on data alone
   * @param names where the names of buffers and loops are taken
   */
  public static Program lower(
      Graph graph, Names names, List<Constant> constants, Expr result, List<Store> stores) {
    return new Lower(graph, names, result, stores).program(constants, stores);
  }

  private Program program(List<Constant> constants, List<Store> stores) {
    int last = placement.ready(result);
    for (Expr node : placement.order()) {
      last = Math.max(last, placement.ready(node));
      if (node instanceof Expr.Call call) {
        runs.add(call);
      } else if (!isScalar(node)) {
        loops.add(node);
      }
    }
    List<Store> scalarStores = new ArrayList<>();
    for (Store store : stores) {
      if (store.dims().isEmpty()) {
        scalarStores.add(store);
      } else {
        loops.part(placement.storeKey(store)).stores.add(store);
      }
    }
    ScalarChunks chunks = new ScalarChunks(placeScalars(last));
    keepScalars(chunks);
    for (Store store : scalarStores) {
      if (isScalar(store.value()) && !chunks.isLast(store.value(), last)) {
        workspace.keep(store.value());
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int level = 0; level <= last; level++) {
      steps.addAll(runs.steps(level));
      steps.addAll(chunks.steps(level, level == last ? scalarStores : List.of()));
      steps.addAll(loops.steps(level, names));
    }
    return new Program(constants, steps, workspace.buffers(), workspace.stored(), result);
  }

  /** A scalar that is computed by itself; a reduction to a scalar is left behind by its loop. */
  private static boolean isScalar(Expr node) {
    return CallLayout.isScalar(node);
  }

  /**
   * Scalars are computed as late as they can, so that loops do not wait for what they do not need.
   */
  private Map<Integer, List<Expr>> placeScalars(int last) {
    Map<Expr, Integer> latest = new HashMap<>();
    loops.forEachStore((level, store) -> latest.merge(store.value(), level, Math::min));
    for (Expr node : placement.order().reversed()) {
      int level = isScalar(node) ? latest.getOrDefault(node, last) : placement.loop(node).level();
      if (isScalar(node)) {
        latest.put(node, level);
      }
      for (Expr child : node.children()) {
        latest.merge(child, level, Math::min);
      }
    }
    Map<Integer, List<Expr>> scalars = new LinkedHashMap<>();
    for (Expr node : placement.order()) {
      if (isScalar(node)) {
        scalars.computeIfAbsent(latest.get(node), unused -> new ArrayList<>()).add(node);
      }
    }
    return scalars;
  }

  /** A scalar that another step reads is kept in a field. */
  private void keepScalars(ScalarChunks chunks) {
    Map<Expr, Integer> level = chunks.homes();
    for (Expr node : placement.order()) {
      boolean scalar = isScalar(node);
      for (Expr child : node.children()) {
        Integer home = level.get(child);
        if (home != null && !(scalar && home.equals(level.get(node)))) {
          workspace.keep(child);
        }
      }
    }
    loops.forEachStore(
        (_, store) -> {
          if (level.containsKey(store.value())) {
            workspace.keep(store.value());
          }
        });
    if (level.containsKey(result)) {
      workspace.keep(result);
    }
  }
}
