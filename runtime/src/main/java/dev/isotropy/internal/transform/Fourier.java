package dev.isotropy.internal.transform;

/**
 * The discrete Fourier transform of complex numbers, {@code Σ_n x_n e^(−2πikn/N)}, of any length in
 * {@code O(N log N)}.
 *
 * <p>An object has the tables of one length, and scratch space.
 */
interface Fourier {

  /** The largest prime factor that a stage of its own is made for. */
  int LARGEST_RADIX = 13;

  /** Transforms in place. */
  void transform(double[] re, double[] im);

  /** The transform of a length. */
  static Fourier of(int n) {
    int[] radices = MixedRadix.radices(n);
    return radices.length == 0 && n > 1 ? new ChirpTransform(n) : new MixedRadix(n, radices);
  }
}
