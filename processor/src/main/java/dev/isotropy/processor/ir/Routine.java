package dev.isotropy.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computation over whole arrays that is not elementwise: what a {@link Expr.Call} calls.
 *
 * <p>In code it is a static method that takes, in this order: its arguments, each a {@code double}
 * or an array and where its elements begin; sizes; for each result, the array that receives it and
 * where; and so for its scratch space. An adjoint adds to its results, which may be null; other
 * routines overwrite theirs.
 *
 * <p>Implementations have value equality.
 */
public interface Routine {

  /** How listings name it. */
  String name();

  /** The number of dimensions of each argument. */
  List<Integer> arguments();

  /** The number of dimensions of each result. */
  List<Integer> results();

  /** The sizes that the code is given, in order. */
  List<Size> sizes();

  /** The arrays that it needs beside, to write to: the size of each dimension. */
  List<List<Size>> scratch();

  /** Whether it adds to its results. */
  boolean accumulates();

  /** The type of the elements of an argument in code; {@code INT} only for what data tell. */
  default Type type(int argument) {
    return Type.DOUBLE;
  }

  /**
   * What it computes, for the interpreter.
   *
   * @param functions knows the routines of the runtime
   */
  default void run(
      List<double[]> arguments,
      int[] sizes,
      List<double @Nullable []> results,
      List<double[]> scratch,
      ScalarFunctions functions) {
    if (!(functions instanceof ArrayFunctions arrays)) {
      throw new IllegalArgumentException("no routines are at hand");
    }
    arrays.run(this, arguments, sizes, results, scratch);
  }

  /**
   * The routine that takes the arguments, the results, and the results' adjoints, and adds to the
   * adjoints of the arguments.
   *
   * @throws UnsupportedOperationException if it has none; the message names the routine
   */
  Routine adjoint();

  /**
   * The size of a dimension.
   *
   * @param argument an argument's index; results count on from the arguments
   * @param dimension one of its dimensions, outermost first
   */
  record Size(int argument, int dimension) {}
}
