package dev.isotropy.draws;

import dev.isotropy.MathFunctions;

/** The discrete Fourier transform for lengths that are powers of two (Cooley and Tukey, 1965). */
final class FourierTransform {

  private FourierTransform() {}

  /** Transforms in place. */
  static void of(double[] re, double[] im) {
    int n = re.length;
    reverseBits(re, im);
    double[] cos = new double[n / 2];
    double[] sin = new double[n / 2];
    for (int i = 0; i < n / 2; i++) {
      double angle = 2 * Math.PI * i / n;
      cos[i] = MathFunctions.cos(angle);
      sin[i] = -MathFunctions.sin(angle);
    }
    for (int half = 1; half < n; half *= 2) {
      int stride = n / (2 * half);
      for (int begin = 0; begin < n; begin += 2 * half) {
        for (int k = 0; k < half; k++) {
          double wRe = cos[k * stride];
          double wIm = sin[k * stride];
          int a = begin + k;
          int b = a + half;
          double bRe = re[b] * wRe - im[b] * wIm;
          double bIm = re[b] * wIm + im[b] * wRe;
          re[b] = re[a] - bRe;
          im[b] = im[a] - bIm;
          re[a] += bRe;
          im[a] += bIm;
        }
      }
    }
  }

  private static void reverseBits(double[] re, double[] im) {
    int n = re.length;
    int shift = Integer.numberOfLeadingZeros(n) + 1;
    for (int i = 1; i < n; i++) {
      int j = Integer.reverse(i) >>> shift;
      if (i < j) {
        double t = re[i];
        re[i] = re[j];
        re[j] = t;
        t = im[i];
        im[i] = im[j];
        im[j] = t;
      }
    }
  }
}
