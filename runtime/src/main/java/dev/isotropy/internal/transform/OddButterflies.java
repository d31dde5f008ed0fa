package dev.isotropy.internal.transform;

import static java.lang.Math.fma;

import dev.isotropy.internal.transform.MixedRadix.Stage;

/**
 * The scalar form of the stages of {@link MixedRadix} for any odd factor, by sums and differences
 * of opposite terms.
 *
 * <pre>
 * c_0 + Σ_j (c_j + c_{r−j}) cos(2π j k / r)  ∓  i Σ_j (c_j − c_{r−j}) sin(2π j k / r)
 * </pre>
 *
 * gives the elements {@code k} and {@code r − k}.
 */
final class OddButterflies {

  private static final double[][] COSINES = new double[Fourier.LARGEST_RADIX + 1][];
  private static final double[][] SINES = new double[Fourier.LARGEST_RADIX + 1][];

  static {
    for (int r = 3; r <= Fourier.LARGEST_RADIX; r += 2) {
      int half = r / 2 + 1;
      COSINES[r] = new double[half * half];
      SINES[r] = new double[half * half];
      for (int k = 0; k < half; k++) {
        for (int j = 0; j < half; j++) {
          COSINES[r][k * half + j] = UnitRoots.cos((long) j * k, r);
          SINES[r][k * half + j] = UnitRoots.sin((long) j * k, r);
        }
      }
    }
  }

  private OddButterflies() {}

  /** {@code cos(2π j k / r)} at {@code k (r/2 + 1) + j}, both up to {@code r/2}. */
  static double[] cosines(int r) {
    return COSINES[r];
  }

  /** {@code sin(2π j k / r)}, as {@link #cosines}. */
  static double[] sines(int r) {
    return SINES[r];
  }

  static void run(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int r = stage.radix();
    int step = s * stage.blocks();
    for (int p = 0; p < stage.blocks(); p++) {
      int from = s * p;
      int to = s * r * p;
      first(xr, from, step, r, s, yr, to);
      first(xi, from, step, r, s, yi, to);
      for (int k = 1; k <= r / 2; k++) {
        pair(stage, p, k, xr, xi, from, step, yr, yi, to);
      }
    }
  }

  private static void first(double[] x, int from, int step, int r, int s, double[] y, int to) {
    for (int q = 0; q < s; q++) {
      double sum = x[from + q];
      for (int j = 1; j < r; j++) {
        sum += x[from + q + j * step];
      }
      y[to + q] = sum;
    }
  }

  private static void pair(
      Stage stage,
      int p,
      int k,
      double[] xr,
      double[] xi,
      int from,
      int step,
      double[] yr,
      double[] yi,
      int to) {
    int s = stage.stride();
    int r = stage.radix();
    double[] cos = COSINES[r];
    double[] sin = SINES[r];
    int angles = k * (r / 2 + 1);
    double[] w = stage.twiddles();
    int t = 2 * (p * (r - 1) + k - 1);
    int u = 2 * (p * (r - 1) + r - k - 1);
    for (int q = 0; q < s; q++) {
      int at = from + q;
      double evenRe = xr[at];
      double evenIm = xi[at];
      double oddRe = 0;
      double oddIm = 0;
      for (int j = 1; j <= r / 2; j++) {
        int a = at + j * step;
        int b = at + (r - j) * step;
        double c = cos[angles + j];
        double d = sin[angles + j];
        evenRe = fma(xr[a] + xr[b], c, evenRe);
        evenIm = fma(xi[a] + xi[b], c, evenIm);
        oddRe = fma(xr[a] - xr[b], d, oddRe);
        oddIm = fma(xi[a] - xi[b], d, oddIm);
      }
      turned(w, t, evenRe + oddIm, evenIm - oddRe, yr, yi, to + k * s + q);
      turned(w, u, evenRe - oddIm, evenIm + oddRe, yr, yi, to + (r - k) * s + q);
    }
  }

  private static void turned(
      double[] w, int t, double re, double im, double[] yr, double[] yi, int to) {
    yr[to] = fma(re, w[t], -(im * w[t + 1]));
    yi[to] = fma(re, w[t + 1], im * w[t]);
  }
}
