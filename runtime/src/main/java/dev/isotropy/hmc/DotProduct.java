package dev.isotropy.hmc;

/** The inner product, summed in four interleaved parts: a fixed order that does not stall. */
final class DotProduct {

  private DotProduct() {}

  static double of(double[] a, double[] b) {
    return of(a, 0, b, a.length);
  }

  /** Of {@code n} values of {@code a} from {@code offset} on and the first {@code n} of b. */
  static double of(double[] a, int offset, double[] b, int n) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      s0 += a[offset + i] * b[i];
      s1 += a[offset + i + 1] * b[i + 1];
      s2 += a[offset + i + 2] * b[i + 2];
      s3 += a[offset + i + 3] * b[i + 3];
    }
    for (; i < n; i++) {
      s0 += a[offset + i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
