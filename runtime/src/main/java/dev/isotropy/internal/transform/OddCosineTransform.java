package dev.isotropy.internal.transform;

import static java.lang.Math.fma;

import java.util.Arrays;

/** The cosine transform of an odd length: that many complex numbers without imaginary parts. */
final class OddCosineTransform extends CosineTransform {

  private final int n;
  private final Fourier fourier;
  private final double first;
  private final double[] pr;
  private final double[] pi;
  private final double[] re;
  private final double[] im;

  OddCosineTransform(int n) {
    this.n = n;
    fourier = Fourier.of(n);
    first = Math.sqrt(1.0 / n);
    pr = cosines(n, 1, n / 2 + 1);
    pi = sines(n, 1, n / 2 + 1);
    re = new double[n];
    im = new double[n];
  }

  @Override
  void forward(double[] x, int xo, double[] y, int yo) {
    int half = n / 2;
    for (int j = 0; j <= half; j++) {
      re[j] = x[xo + 2 * j];
    }
    for (int j = 0; j < half; j++) {
      re[n - 1 - j] = x[xo + 2 * j + 1];
    }
    Arrays.fill(im, 0);
    fourier.transform(re, im);
    y[yo] = first * re[0];
    for (int k = 1; k <= half; k++) {
      y[yo + k] = 2 * fma(re[k], pr[k], -(im[k] * pi[k]));
      y[yo + n - k] = -2 * fma(re[k], pi[k], im[k] * pr[k]);
    }
  }

  @Override
  void inverse(double[] y, int yo, double[] x, int xo) {
    int half = n / 2;
    re[0] = first * y[yo];
    im[0] = 0;
    for (int k = 1; k <= half; k++) {
      double a = y[yo + k];
      double b = y[yo + n - k];
      re[k] = re[n - k] = fma(a, pr[k], -(b * pi[k]));
      im[n - k] = fma(a, pi[k], b * pr[k]);
      im[k] = -im[n - k];
    }
    fourier.transform(im, re); // the inverse: with real and imaginary parts exchanged
    for (int j = 0; j <= half; j++) {
      x[xo + 2 * j] = re[j];
    }
    for (int j = 0; j < half; j++) {
      x[xo + 2 * j + 1] = re[n - 1 - j];
    }
  }
}
