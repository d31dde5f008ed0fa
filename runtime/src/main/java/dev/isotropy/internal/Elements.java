package dev.isotropy.internal;

import org.jspecify.annotations.Nullable;

/** Elements of arrays at row-major positions that are known from data; called by generated code. */
public final class Elements {

  private Elements() {}

  /** {@code y[k] = array[at[k]]}. */
  public static void pick(
      double[] array, int arrayOffset, double[] at, int atOffset, int n, double[] y, int yOffset) {
    for (int k = 0; k < n; k++) {
      y[yOffset + k] = array[arrayOffset + (int) at[atOffset + k]];
    }
  }

  /** The adjoint of {@link #pick}, in the order of the elements. */
  public static void pickAdjoint(
      double[] array,
      int arrayOffset,
      double[] at,
      int atOffset,
      double[] y,
      int yOffset,
      double[] adjY,
      int adjYOffset,
      int n,
      double @Nullable [] adjArray,
      int adjArrayOffset,
      double @Nullable [] adjAt,
      int adjAtOffset) {
    if (adjArray != null) {
      for (int k = 0; k < n; k++) {
        adjArray[adjArrayOffset + (int) at[atOffset + k]] += adjY[adjYOffset + k];
      }
    }
  }

  /** The same with two dimensions. */
  public static void pick(
      double[] array,
      int arrayOffset,
      double[] at,
      int atOffset,
      int rows,
      int columns,
      double[] y,
      int yOffset) {
    pick(array, arrayOffset, at, atOffset, rows * columns, y, yOffset);
  }

  /** The same with two dimensions. */
  public static void pickAdjoint(
      double[] array,
      int arrayOffset,
      double[] at,
      int atOffset,
      double[] y,
      int yOffset,
      double[] adjY,
      int adjYOffset,
      int rows,
      int columns,
      double @Nullable [] adjArray,
      int adjArrayOffset,
      double @Nullable [] adjAt,
      int adjAtOffset) {
    pickAdjoint(
        array,
        arrayOffset,
        at,
        atOffset,
        y,
        yOffset,
        adjY,
        adjYOffset,
        rows * columns,
        adjArray,
        adjArrayOffset,
        adjAt,
        adjAtOffset);
  }

  /** The same with three dimensions. */
  public static void pick(
      double[] array,
      int arrayOffset,
      double[] at,
      int atOffset,
      int blocks,
      int rows,
      int columns,
      double[] y,
      int yOffset) {
    pick(array, arrayOffset, at, atOffset, blocks * rows * columns, y, yOffset);
  }

  /** The same with three dimensions. */
  public static void pickAdjoint(
      double[] array,
      int arrayOffset,
      double[] at,
      int atOffset,
      double[] y,
      int yOffset,
      double[] adjY,
      int adjYOffset,
      int blocks,
      int rows,
      int columns,
      double @Nullable [] adjArray,
      int adjArrayOffset,
      double @Nullable [] adjAt,
      int adjAtOffset) {
    pickAdjoint(
        array,
        arrayOffset,
        at,
        atOffset,
        y,
        yOffset,
        adjY,
        adjYOffset,
        blocks * rows * columns,
        adjArray,
        adjArrayOffset,
        adjAt,
        adjAtOffset);
  }
}
