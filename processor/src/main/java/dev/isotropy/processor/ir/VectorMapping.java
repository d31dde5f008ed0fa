package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.ObjectRoutine.Maker;
import java.util.List;

/**
 * A one-to-one map of vectors to vectors of the same length.
 *
 * @param name how listings name it
 * @param maker makes a vector map of the runtime
 */
public record VectorMapping(String name, Maker maker) {

  private static final List<Integer> VECTOR = List.of(1);

  /** The image of an expression along an axis, along which it varies or not. */
  public Expr forward(Graph graph, Expr x, Axis axis) {
    return along(graph, routine(name, "forward"), x, axis);
  }

  /** The value whose image along an axis is given. */
  public Expr inverse(Graph graph, Expr y, Axis axis) {
    return along(graph, routine(name + "Inverse", "inverse"), y, axis);
  }

  private ObjectRoutine routine(String name, String method) {
    List<Routine.Size> sizes = List.of(new Routine.Size(0, 0));
    return new ObjectRoutine(name, maker, method, VECTOR, VECTOR, sizes, false);
  }

  private static Expr along(Graph graph, Routine routine, Expr x, Axis axis) {
    List<List<Axis>> dims = List.of(List.of(axis));
    return graph.call(routine, List.of(x), dims, dims, 0, List.of());
  }
}
