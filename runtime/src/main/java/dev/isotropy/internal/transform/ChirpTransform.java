package dev.isotropy.internal.transform;

import static java.lang.Math.fma;

import java.util.Arrays;

/**
 * The Fourier transform of any length as a convolution with a chirp, by transforms of a power of
 * two (L. Bluestein, 1970, "A linear filtering approach to the computation of discrete Fourier
 * transform").
 *
 * <pre>
 * X_k = c_k Σ_j (x_j c_j) c*_{k−j}     c_j = e^(−πi j² / n)
 * </pre>
 */
final class ChirpTransform implements Fourier {

  private final int n;
  private final int padded;
  private final Fourier powerOfTwo;
  private final double[] cos;
  private final double[] sin;
  private final double[] kernelRe;
  private final double[] kernelIm;
  private final double[] workRe;
  private final double[] workIm;

  ChirpTransform(int n) {
    this.n = n;
    padded = Integer.highestOneBit(2 * n - 2) << 1;
    powerOfTwo = Fourier.of(padded);
    cos = new double[n];
    sin = new double[n];
    kernelRe = new double[padded];
    kernelIm = new double[padded];
    workRe = new double[padded];
    workIm = new double[padded];
    for (int j = 0; j < n; j++) {
      long square = (long) j * j;
      cos[j] = UnitRoots.cos(square, 2L * n);
      sin[j] = UnitRoots.sin(square, 2L * n);
      int mirrored = j == 0 ? 0 : padded - j;
      kernelRe[j] = kernelRe[mirrored] = cos[j] / padded;
      kernelIm[j] = kernelIm[mirrored] = sin[j] / padded;
    }
    powerOfTwo.transform(kernelRe, kernelIm);
  }

  @Override
  public void transform(double[] re, double[] im) {
    double[] wr = workRe;
    double[] wi = workIm;
    for (int j = 0; j < n; j++) {
      wr[j] = fma(re[j], cos[j], im[j] * sin[j]);
      wi[j] = fma(im[j], cos[j], -(re[j] * sin[j]));
    }
    Arrays.fill(wr, n, padded, 0);
    Arrays.fill(wi, n, padded, 0);
    powerOfTwo.transform(wr, wi);
    double[] kr = kernelRe;
    double[] ki = kernelIm;
    for (int j = 0; j < padded; j++) {
      double r = fma(wr[j], kr[j], -(wi[j] * ki[j]));
      wi[j] = fma(wr[j], ki[j], wi[j] * kr[j]);
      wr[j] = r;
    }
    powerOfTwo.transform(wi, wr); // the inverse: with real and imaginary parts exchanged
    for (int k = 0; k < n; k++) {
      re[k] = fma(wr[k], cos[k], wi[k] * sin[k]);
      im[k] = fma(wi[k], cos[k], -(wr[k] * sin[k]));
    }
  }
}
