package dev.isotropy.internal.transform;

import org.jspecify.annotations.Nullable;

/**
 * The orthonormal Haar transform of any length, in {@code O(n)}.
 *
 * <p>Pairs of neighbours become sums and differences, divided by {@code √2}; the sums are
 * transformed again and stand first. Where a level has an odd number of elements, the last one
 * passes through it and stays last. Reversed, it looks at the vector from its end.
 */
public final class Haar implements VectorMap {

  private static final double HALF_POWER = Math.sqrt(0.5);

  private final boolean flip;
  private double[] work = {};
  private double[] adjoint = {};

  /**
   * A transform of any length.
   *
   * @param flip whether the vector is reversed before
   */
  public Haar(boolean flip) {
    this.flip = flip;
  }

  private void prepare(int n) {
    if (work.length < n) {
      work = new double[n];
      adjoint = new double[n];
    }
  }

  @Override
  public void forward(double[] x, int xo, int n, double[] y, int yo) {
    prepare(n);
    if (flip) {
      for (int i = 0; i < n; i++) {
        work[i] = x[xo + n - 1 - i];
      }
      System.arraycopy(work, 0, y, yo, n);
    } else {
      System.arraycopy(x, xo, y, yo, n);
    }
    for (int level = n; level > 1; level /= 2) {
      int half = level / 2;
      for (int i = 0; i < half; i++) {
        double even = y[yo + 2 * i];
        double odd = y[yo + 2 * i + 1];
        work[half + i] = HALF_POWER * (even - odd);
        y[yo + i] = HALF_POWER * (even + odd);
      }
      System.arraycopy(work, half, y, yo + half, half);
    }
  }

  @Override
  public void inverse(double[] y, int yo, int n, double[] x, int xo) {
    prepare(n);
    System.arraycopy(y, yo, x, xo, n);
    for (int bits = 31 - Integer.numberOfLeadingZeros(n) - 1; bits >= 0; bits--) {
      int half = (n >> bits) / 2;
      for (int i = 0; i < half; i++) {
        double low = x[xo + i];
        double high = x[xo + half + i];
        work[2 * i] = HALF_POWER * (low + high);
        work[2 * i + 1] = HALF_POWER * (low - high);
      }
      System.arraycopy(work, 0, x, xo, 2 * half);
    }
    if (flip) {
      for (int i = 0, j = n - 1; i < j; i++, j--) {
        double swap = x[xo + i];
        x[xo + i] = x[xo + j];
        x[xo + j] = swap;
      }
    }
  }

  @Override
  public void forwardAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo) {
    if (adjX != null) {
      prepare(n);
      inverse(adjY, adjYo, n, adjoint, 0);
      add(adjX, adjXo, n);
    }
  }

  @Override
  public void inverseAdjoint(
      double[] y,
      int yo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      double @Nullable [] adjY,
      int adjYo) {
    if (adjY != null) {
      prepare(n);
      forward(adjX, adjXo, n, adjoint, 0);
      add(adjY, adjYo, n);
    }
  }

  private void add(double[] to, int offset, int n) {
    for (int i = 0; i < n; i++) {
      to[offset + i] += adjoint[i];
    }
  }
}
