package dev.isotropy.internal.transform;

import static java.lang.Math.fma;

import dev.isotropy.internal.transform.MixedRadix.Stage;

/** The scalar form of the stages of {@link MixedRadix} for the factors 2, 3 and 4. */
final class Butterflies {

  /** Half the square root of 3. */
  static final double SINE = Math.sqrt(0.75);

  private Butterflies() {}

  static void two(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int m = stage.blocks();
    double[] w = stage.twiddles();
    for (int p = 0; p < m; p++) {
      double wr = w[2 * p];
      double wi = w[2 * p + 1];
      for (int q = 0; q < s; q++) {
        int a = q + s * p;
        int b = a + s * m;
        int to = q + s * 2 * p;
        double br = xr[a] - xr[b];
        double bi = xi[a] - xi[b];
        yr[to] = xr[a] + xr[b];
        yi[to] = xi[a] + xi[b];
        yr[to + s] = fma(br, wr, -(bi * wi));
        yi[to + s] = fma(br, wi, bi * wr);
      }
    }
  }

  static void three(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int m = stage.blocks();
    double[] w = stage.twiddles();
    for (int p = 0; p < m; p++) {
      int t = 4 * p;
      for (int q = 0; q < s; q++) {
        int a = q + s * p;
        int b = a + s * m;
        int c = b + s * m;
        int to = q + s * 3 * p;
        double sr = xr[b] + xr[c];
        double si = xi[b] + xi[c];
        double dr = SINE * (xr[b] - xr[c]);
        double di = SINE * (xi[b] - xi[c]);
        double er = fma(-0.5, sr, xr[a]);
        double ei = fma(-0.5, si, xi[a]);
        yr[to] = xr[a] + sr;
        yi[to] = xi[a] + si;
        double fr = er + di;
        double fi = ei - dr;
        yr[to + s] = fma(fr, w[t], -(fi * w[t + 1]));
        yi[to + s] = fma(fr, w[t + 1], fi * w[t]);
        double gr = er - di;
        double gi = ei + dr;
        yr[to + 2 * s] = fma(gr, w[t + 2], -(gi * w[t + 3]));
        yi[to + 2 * s] = fma(gr, w[t + 3], gi * w[t + 2]);
      }
    }
  }

  static void four(Stage stage, double[] xr, double[] xi, double[] yr, double[] yi) {
    int s = stage.stride();
    int m = stage.blocks();
    double[] w = stage.twiddles();
    for (int p = 0; p < m; p++) {
      int t = 6 * p;
      for (int q = 0; q < s; q++) {
        int a = q + s * p;
        int b = a + s * m;
        int c = b + s * m;
        int d = c + s * m;
        int to = q + s * 4 * p;
        double er = xr[a] + xr[c];
        double ei = xi[a] + xi[c];
        double fr = xr[a] - xr[c];
        double fi = xi[a] - xi[c];
        double gr = xr[b] + xr[d];
        double gi = xi[b] + xi[d];
        double hr = xr[b] - xr[d];
        double hi = xi[b] - xi[d];
        yr[to] = er + gr;
        yi[to] = ei + gi;
        double ur = fr + hi;
        double ui = fi - hr;
        yr[to + s] = fma(ur, w[t], -(ui * w[t + 1]));
        yi[to + s] = fma(ur, w[t + 1], ui * w[t]);
        double vr = er - gr;
        double vi = ei - gi;
        yr[to + 2 * s] = fma(vr, w[t + 2], -(vi * w[t + 3]));
        yi[to + 2 * s] = fma(vr, w[t + 3], vi * w[t + 2]);
        double zr = fr - hi;
        double zi = fi + hr;
        yr[to + 3 * s] = fma(zr, w[t + 4], -(zi * w[t + 5]));
        yi[to + 3 * s] = fma(zr, w[t + 5], zi * w[t + 4]);
      }
    }
  }
}
