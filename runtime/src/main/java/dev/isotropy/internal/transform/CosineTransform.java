package dev.isotropy.internal.transform;

/**
 * The orthonormal discrete cosine transform, DCT-II, of one length, and its inverse.
 *
 * <pre>
 * X_0 = √(1/n) Σ_j x_j        X_k = √(2/n) Σ_j x_j cos(π k (2j + 1) / (2n))
 * </pre>
 *
 * <p>By one complex Fourier transform of the reordered sequence, of half the length where it is
 * even (J. Makhoul, 1980, "A fast cosine transform in one and two dimensions"). Arguments and
 * results may be the same elements.
 */
abstract class CosineTransform {

  /** The transform of a length. */
  static CosineTransform of(int n) {
    return n % 2 == 0 ? new EvenCosineTransform(n) : new OddCosineTransform(n);
  }

  abstract void forward(double[] x, int xo, double[] y, int yo);

  abstract void inverse(double[] y, int yo, double[] x, int xo);

  /** The real part of {@code √(1/(2n)) e^(−πi k m / (2n))} for each {@code k} below a limit. */
  static double[] cosines(int n, int m, int limit) {
    double[] cosines = new double[limit];
    double norm = Math.sqrt(0.5 / n);
    for (int k = 0; k < limit; k++) {
      cosines[k] = norm * UnitRoots.cos((long) k * m, 4L * n);
    }
    return cosines;
  }

  /** The imaginary part of {@link #cosines}. */
  static double[] sines(int n, int m, int limit) {
    double[] sines = new double[limit];
    double norm = -Math.sqrt(0.5 / n);
    for (int k = 0; k < limit; k++) {
      sines[k] = norm * UnitRoots.sin((long) k * m, 4L * n);
    }
    return sines;
  }
}
