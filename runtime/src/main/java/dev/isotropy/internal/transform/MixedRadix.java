package dev.isotropy.internal.transform;

import dev.isotropy.simd.VectorSupport;
import java.util.Arrays;

/**
 * The Fourier transform of a length without large prime factors: one stage for each factor, in the
 * self-sorting order of Stockham (C. Van Loan, 1992, "Computational Frameworks for the Fast Fourier
 * Transform", section 1.7).
 *
 * <pre>
 * y[q + s (r p + k)] = e^(−2πi p k / n) Σ_j x[q + s (p + m j)] e^(−2πi j k / r)      n = r m
 * </pre>
 *
 * <p>A stage reads one pair of arrays and writes the other; {@code q} is the inner loop, along
 * which the vector form goes.
 */
final class MixedRadix implements Fourier {

  private static final boolean VECTORS = VectorSupport.available();

  private final int n;
  private final Stage[] stages;
  private final double[] re;
  private final double[] im;

  /**
   * One factor.
   *
   * @param radix {@code r}
   * @param blocks {@code m}
   * @param stride {@code s}
   * @param twiddles cosine and sine of each {@code −2π p k / n} for {@code k} from 1, by {@code p}
   */
  record Stage(int radix, int blocks, int stride, double[] twiddles) {}

  MixedRadix(int n, int[] radices) {
    this.n = n;
    stages = new Stage[radices.length];
    int length = n;
    int stride = 1;
    for (int i = 0; i < radices.length; i++) {
      int r = radices[i];
      stages[i] = new Stage(r, length / r, stride, twiddles(length, r));
      length /= r;
      stride *= r;
    }
    re = new double[n];
    im = new double[n];
  }

  /** The factors in the order of the stages: 4 as often as possible; none if one is too large. */
  static int[] radices(int n) {
    int[] found = new int[32];
    int count = 0;
    int rest = n;
    for (int r : new int[] {4, 2, 3, 5, 7, 11, LARGEST_RADIX}) {
      while (rest % r == 0) {
        found[count++] = r;
        rest /= r;
      }
    }
    return rest == 1 ? Arrays.copyOf(found, count) : new int[0];
  }

  private static double[] twiddles(int n, int r) {
    int m = n / r;
    double[] twiddles = new double[2 * m * (r - 1)];
    int at = 0;
    for (int p = 0; p < m; p++) {
      for (int k = 1; k < r; k++) {
        twiddles[at++] = UnitRoots.cos((long) p * k, n);
        twiddles[at++] = -UnitRoots.sin((long) p * k, n);
      }
    }
    return twiddles;
  }

  @Override
  public void transform(double[] re, double[] im) {
    transform(re, im, VECTORS);
  }

  /** With the vector form or without: the results are the same. */
  void transform(double[] re, double[] im, boolean vectors) {
    double[] fromRe = re;
    double[] fromIm = im;
    double[] toRe = this.re;
    double[] toIm = this.im;
    for (Stage stage : stages) {
      run(stage, fromRe, fromIm, toRe, toIm, vectors);
      double[] swap = fromRe;
      fromRe = toRe;
      toRe = swap;
      swap = fromIm;
      fromIm = toIm;
      toIm = swap;
    }
    if (fromRe != re) {
      System.arraycopy(fromRe, 0, re, 0, n);
      System.arraycopy(fromIm, 0, im, 0, n);
    }
  }

  private static void run(
      Stage stage, double[] xr, double[] xi, double[] yr, double[] yi, boolean vectors) {
    boolean wide = vectors && stage.stride() >= VectorButterflies.SHORTEST;
    switch (stage.radix()) {
      case 2 -> {
        if (wide) {
          VectorButterflies.two(stage, xr, xi, yr, yi);
        } else {
          Butterflies.two(stage, xr, xi, yr, yi);
        }
      }
      case 3 -> {
        if (wide) {
          VectorButterflies.three(stage, xr, xi, yr, yi);
        } else {
          Butterflies.three(stage, xr, xi, yr, yi);
        }
      }
      case 4 -> {
        if (wide) {
          VectorButterflies.four(stage, xr, xi, yr, yi);
        } else {
          Butterflies.four(stage, xr, xi, yr, yi);
        }
      }
      default -> {
        if (wide) {
          VectorOddButterflies.run(stage, xr, xi, yr, yi);
        } else {
          OddButterflies.run(stage, xr, xi, yr, yi);
        }
      }
    }
  }
}
