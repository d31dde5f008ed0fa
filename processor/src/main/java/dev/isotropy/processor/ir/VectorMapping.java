package dev.isotropy.processor.ir;

import java.util.List;

/**
 * A one-to-one map of vectors to vectors of the same length, or its inverse: a method of an object
 * that is made once for each evaluator and keeps tables.
 *
 * @param name how listings name it
 * @param maker what the object is made of
 * @param method {@code forward}, {@code inverse}, or one of them followed by {@code Adjoint}
 * @param accumulates whether it is an adjoint
 */
public record VectorMapping(String name, Maker maker, String method, boolean accumulates)
    implements Routine {

  private static final List<Integer> VECTOR = List.of(1);

  /**
   * How the object is made.
   *
   * @param type the binary name of a class: of the runtime's internal maps, or one of the user's
   * @param settings boxed numbers and truth values, the arguments of the constructor
   * @param own whether it is a class of the user's, which the runtime wraps
   */
  public record Maker(String type, List<Object> settings, boolean own) {
    public Maker {
      settings = List.copyOf(settings);
    }
  }

  /** The map. */
  public static VectorMapping forward(String name, Maker maker) {
    return new VectorMapping(name, maker, "forward", false);
  }

  /** Its inverse. */
  public static VectorMapping inverse(String name, Maker maker) {
    return new VectorMapping(name + "Inverse", maker, "inverse", false);
  }

  /**
   * The map, or its inverse, of an expression along an axis.
   *
   * @param x varies along the axis, and may vary along others, or along none
   */
  public Expr along(Graph graph, Expr x, Axis axis) {
    List<List<Axis>> dims = List.of(List.of(axis));
    return graph.call(this, List.of(x), dims, dims, 0, List.of());
  }

  @Override
  public List<Integer> arguments() {
    return accumulates ? List.of(1, 1, 1) : VECTOR;
  }

  @Override
  public List<Integer> results() {
    return VECTOR;
  }

  @Override
  public List<Size> sizes() {
    return List.of(new Size(0, 0));
  }

  @Override
  public List<List<Size>> scratch() {
    return List.of();
  }

  @Override
  public Routine adjoint() {
    if (accumulates) {
      throw new UnsupportedOperationException("no second derivative of " + name);
    }
    return new VectorMapping(name + "Adjoint", maker, method + "Adjoint", true);
  }
}
