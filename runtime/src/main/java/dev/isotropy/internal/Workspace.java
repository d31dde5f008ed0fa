package dev.isotropy.internal;

import dev.isotropy.DataException;
import dev.isotropy.LogDensity;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * The arrays in which generated blocks of statements keep their values; they grow, never shrink.
 */
public final class Workspace {

  private static final int ROOM = 64;

  private Workspace() {}

  /**
   * An array of at least {@code count} elements, that many of them zero: the given one if it is
   * long enough.
   */
  public static double[] zeros(double[] array, int count) {
    if (array.length < count) {
      return new double[count];
    }
    Arrays.fill(array, 0, count, 0.0);
    return array;
  }

  /** As {@link #zeros(double[], int)}. */
  public static int[] zeros(int[] array, int count) {
    if (array.length < count) {
      return new int[count];
    }
    Arrays.fill(array, 0, count, 0);
    return array;
  }

  /** Evaluates a density once, so that its arrays have the size that they need. */
  public static <D extends LogDensity> D sized(D density) {
    density.logDensity(new double[density.dimension()]);
    return density;
  }

  /**
   * Makes the evaluator of a model, whose blocks check indices and lengths when they run.
   *
   * @throws DataException if data give an index that leaves its array, or arrays of other lengths
   */
  public static void tried(Supplier<? extends LogDensity> evaluator) {
    try {
      var unused = evaluator.get();
    } catch (IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalStateException problem) {
      throw new DataException(String.valueOf(problem.getMessage()));
    }
  }

  /** An array with the same first elements, and room for {@code more} behind them. */
  public static double[] room(double[] array, int used, int more) {
    return used + more <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(used + more, array.length + array.length / 2 + ROOM));
  }

  /** As {@link #room(double[], int, int)}. */
  public static int[] room(int[] array, int used, int more) {
    return used + more <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(used + more, array.length + array.length / 2 + ROOM));
  }

  /** Hands out the first elements of an array. */
  public static void copy(double[] from, double[] to, int at, int count) {
    System.arraycopy(from, 0, to, at, count);
  }

  /** As {@link #copy(double[], double[], int, int)}: results of routines are numbers. */
  public static void copy(int[] from, double[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = from[i];
    }
  }

  /**
   * The number of elements of an array.
   *
   * @throws NegativeArraySizeException if a size is negative; the message names the array
   */
  public static int count(String array, int size) {
    if (size < 0) {
      throw new NegativeArraySizeException(array + " would have " + size + " elements");
    }
    return size;
  }

  /**
   * An index that was checked.
   *
   * @throws IndexOutOfBoundsException if there is no such element; the message names the array
   */
  public static int index(String array, int index, int size) {
    if (index < 0 || index >= size) {
      throw outside(array, index, size);
    }
    return index;
  }

  private static IndexOutOfBoundsException outside(String array, int index, int size) {
    return new IndexOutOfBoundsException(
        "index " + index + " of " + array + " is outside 0.." + (size - 1));
  }

  /**
   * Ends an evaluation unless a condition holds.
   *
   * @throws IllegalStateException with the message
   */
  public static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException(otherwise);
    }
  }
}
