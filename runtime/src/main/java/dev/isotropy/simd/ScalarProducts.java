package dev.isotropy.simd;

import static java.lang.Math.fma;

/** The scalar twin of {@link VectorProducts}. */
final class ScalarProducts {

  private ScalarProducts() {}

  static void rowsTimes(
      double[] columns,
      int stride,
      int count,
      double[] beta,
      int betaOffset,
      double[] out,
      int from,
      int to) {
    LaneSums.clear(out, from, to);
    int k = 0;
    for (; k <= count - 4; k += 4) {
      addFour(columns, k * stride, stride, beta, betaOffset + k, out, from, to);
    }
    for (; k < count; k++) {
      addOne(columns, k * stride, beta[betaOffset + k], out, from, to);
    }
  }

  private static void addFour(
      double[] columns, int c, int stride, double[] beta, int b, double[] out, int from, int to) {
    double b0 = beta[b];
    double b1 = beta[b + 1];
    double b2 = beta[b + 2];
    double b3 = beta[b + 3];
    int c1 = c + stride;
    int c2 = c1 + stride;
    int c3 = c2 + stride;
    for (int i = from; i < to; i++) {
      double sum = fma(b1, columns[c1 + i], fma(b0, columns[c + i], out[i]));
      out[i] = fma(b3, columns[c3 + i], fma(b2, columns[c2 + i], sum));
    }
  }

  private static void addOne(double[] columns, int c, double b, double[] out, int from, int to) {
    for (int i = from; i < to; i++) {
      out[i] = fma(b, columns[c + i], out[i]);
    }
  }

  static void columnsDot(
      double[] columns,
      int stride,
      int count,
      double[] w,
      double[] out,
      int outOffset,
      int from,
      int to) {
    for (int k = 0; k < count; k++) {
      out[outOffset + k] += dot(columns, k * stride, w, from, to);
    }
  }

  private static double dot(double[] columns, int c, double[] w, int from, int to) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = from;
    for (; i <= to - 8; i += 8) {
      s0 = fma(columns[c + i], w[i], s0);
      s1 = fma(columns[c + i + 1], w[i + 1], s1);
      s2 = fma(columns[c + i + 2], w[i + 2], s2);
      s3 = fma(columns[c + i + 3], w[i + 3], s3);
      s4 = fma(columns[c + i + 4], w[i + 4], s4);
      s5 = fma(columns[c + i + 5], w[i + 5], s5);
      s6 = fma(columns[c + i + 6], w[i + 6], s6);
      s7 = fma(columns[c + i + 7], w[i + 7], s7);
    }
    double sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
    for (; i < to; i++) {
      sum = fma(columns[c + i], w[i], sum);
    }
    return sum;
  }
}
