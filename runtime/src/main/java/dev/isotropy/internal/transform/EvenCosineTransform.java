package dev.isotropy.internal.transform;

import static java.lang.Math.fma;

import dev.isotropy.simd.VectorSupport;

/**
 * The cosine transform of an even length {@code n = 2 m}, by {@code m} complex numbers: pairs of
 * neighbours of the reordered sequence.
 *
 * <p>With {@code Z} their transform and {@code t = e^(−πi k / (2n))},
 *
 * <pre>
 * X_k − i X_{n−k} = √(1/(2n)) (t (Z_k + Z*_{m−k}) − i t⁵ (Z_k − Z*_{m−k}))     0 &lt; k &lt; m
 * </pre>
 */
final class EvenCosineTransform extends CosineTransform {

  private static final boolean VECTORS = VectorSupport.available() && VectorCosines.FAST;

  /** The sine of an eighth of a turn. */
  static final double SINE = Math.sqrt(0.5);

  private final int m;
  private final Fourier fourier;
  private final double first;
  private final Tables tables;
  private final double[] re;
  private final double[] im;

  /** Real and imaginary parts of {@code √(1/(2n)) t} and {@code √(1/(2n)) t⁵}. */
  record Tables(double[] pr, double[] pi, double[] qr, double[] qi) {}

  EvenCosineTransform(int n) {
    m = n / 2;
    fourier = Fourier.of(m);
    first = Math.sqrt(1.0 / n);
    tables = new Tables(cosines(n, 1, m), sines(n, 1, m), cosines(n, 5, m), sines(n, 5, m));
    re = new double[m];
    im = new double[m];
  }

  @Override
  void forward(double[] x, int xo, double[] y, int yo) {
    forward(x, xo, y, yo, VECTORS);
  }

  /** With the vector form or without: the results are the same. */
  void forward(double[] x, int xo, double[] y, int yo, boolean vectors) {
    int half = (m + 1) / 2;
    for (int j = 0; j < half; j++) {
      re[j] = x[xo + 4 * j];
      im[m - 1 - j] = x[xo + 4 * j + 1];
    }
    for (int j = 0; j < m / 2; j++) {
      im[j] = x[xo + 4 * j + 2];
      re[m - 1 - j] = x[xo + 4 * j + 3];
    }
    fourier.transform(re, im);
    double sum = re[0] + im[0];
    double difference = re[0] - im[0];
    int k = vectors ? VectorCosines.forward(tables, re, im, m, y, yo) : 1;
    for (; k < m; k++) {
      double er = re[k] + re[m - k];
      double ei = im[k] - im[m - k];
      double or = im[k] + im[m - k];
      double oi = re[m - k] - re[k];
      double pr = tables.pr()[k];
      double pi = tables.pi()[k];
      double qr = tables.qr()[k];
      double qi = tables.qi()[k];
      y[yo + k] = fma(er, pr, -(ei * pi)) + fma(or, qr, -(oi * qi));
      y[yo + 2 * m - k] = -(fma(er, pi, ei * pr) + fma(or, qi, oi * qr));
    }
    y[yo] = first * sum;
    y[yo + m] = first * difference;
  }

  @Override
  void inverse(double[] y, int yo, double[] x, int xo) {
    inverse(y, yo, x, xo, VECTORS);
  }

  /** With the vector form or without: the results are the same. */
  void inverse(double[] y, int yo, double[] x, int xo, boolean vectors) {
    re[0] = first * (y[yo] + y[yo + m]);
    im[0] = first * (y[yo] - y[yo + m]);
    int k = vectors ? VectorCosines.inverse(tables, y, yo, m, re, im) : 1;
    int n = 2 * m;
    for (; k < m; k++) {
      double a = y[yo + k];
      double b = y[yo + n - k];
      double c = y[yo + m - k];
      double d = y[yo + m + k];
      double hr = SINE * (c + d);
      double hi = SINE * (d - c);
      double gr = a + hr;
      double gi = hi - b;
      double fr = a - hr;
      double fi = -b - hi;
      double pr = tables.pr()[k];
      double pi = tables.pi()[k];
      double qr = tables.qr()[k];
      double qi = tables.qi()[k];
      re[k] = fma(gr, pr, gi * pi) + fma(fr, qi, -(fi * qr));
      im[k] = fma(gi, pr, -(gr * pi)) + fma(fi, qi, fr * qr);
    }
    fourier.transform(im, re); // the inverse: with real and imaginary parts exchanged
    int half = (m + 1) / 2;
    for (int j = 0; j < half; j++) {
      x[xo + 4 * j] = re[j];
      x[xo + 4 * j + 1] = im[m - 1 - j];
    }
    for (int j = 0; j < m / 2; j++) {
      x[xo + 4 * j + 2] = im[j];
      x[xo + 4 * j + 3] = re[m - 1 - j];
    }
  }
}
