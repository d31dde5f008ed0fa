package dev.isotropy.internal.transform;

import static java.lang.Math.fma;

import dev.isotropy.internal.transform.MixedRadix.Stage;

/**
 * Stages of {@link MixedRadix} for any odd factor, by sums and differences of opposite terms.
 *
 * <pre>
 * c_0 + Σ_j (c_j + c_{r−j}) cos(2π j k / r)  ∓  i Σ_j (c_j − c_{r−j}) sin(2π j k / r)
 * </pre>
 *
 * gives the elements {@code k} and {@code r − k}.
 */
final class OddButterflies {

  /** Cosine and sine of {@code 2π k / r} for each odd radix that has a stage. */
  private static final double[][] COSINES = new double[Fourier.LARGEST_RADIX + 1][];

  private static final double[][] SINES = new double[Fourier.LARGEST_RADIX + 1][];

  static {
    for (int r = 3; r <= Fourier.LARGEST_RADIX; r += 2) {
      COSINES[r] = new double[r];
      SINES[r] = new double[r];
      for (int k = 0; k < r; k++) {
        COSINES[r][k] = UnitRoots.cos(k, r);
        SINES[r][k] = UnitRoots.sin(k, r);
      }
    }
  }

  private OddButterflies() {}

  static void run(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int r = stage.radix();
    for (int p = 0; p < stage.blocks(); p++) {
      int from = s * p;
      int to = s * r * p;
      for (int q = 0; q < s; q++) {
        first(stage, xr, xi, from + q, yr, yi, to + q);
        for (int k = 1; k <= r / 2; k++) {
          pair(stage, p, k, xr, xi, from + q, yr, yi, to + q);
        }
      }
    }
  }

  private static void first(
      Stage stage, double[] xr, double[] xi, int from, double[] yr, double[] yi, int to) {
    int step = stage.stride() * stage.blocks();
    double re = xr[from];
    double im = xi[from];
    for (int j = 1; j < stage.radix(); j++) {
      re += xr[from + j * step];
      im += xi[from + j * step];
    }
    yr[to] = re;
    yi[to] = im;
  }

  private static void pair(
      Stage stage,
      int p,
      int k,
      double[] xr,
      double[] xi,
      int from,
      double[] yr,
      double[] yi,
      int to) {
    int r = stage.radix();
    int step = stage.stride() * stage.blocks();
    double[] cos = COSINES[r];
    double[] sin = SINES[r];
    double evenRe = xr[from];
    double evenIm = xi[from];
    double oddRe = 0;
    double oddIm = 0;
    for (int j = 1; j <= r / 2; j++) {
      int a = from + j * step;
      int b = from + (r - j) * step;
      int angle = j * k % r;
      evenRe = fma(xr[a] + xr[b], cos[angle], evenRe);
      evenIm = fma(xi[a] + xi[b], cos[angle], evenIm);
      oddRe = fma(xr[a] - xr[b], sin[angle], oddRe);
      oddIm = fma(xi[a] - xi[b], sin[angle], oddIm);
    }
    int t = 2 * (p * (r - 1) + k - 1);
    turned(stage, t, evenRe + oddIm, evenIm - oddRe, yr, yi, to + k * stage.stride());
    t = 2 * (p * (r - 1) + r - k - 1);
    turned(stage, t, evenRe - oddIm, evenIm + oddRe, yr, yi, to + (r - k) * stage.stride());
  }

  private static void turned(
      Stage stage, int t, double re, double im, double[] yr, double[] yi, int to) {
    double wr = stage.twiddles()[t];
    double wi = stage.twiddles()[t + 1];
    yr[to] = fma(re, wr, -(im * wi));
    yi[to] = fma(re, wi, im * wr);
  }
}
