package dev.isotropy.processor.frontend;

import java.util.List;

/** Bodies whose statements run one after the other, over the sites and data of the loop bodies. */
final class BlockBodies {

  private BlockBodies() {}

  static final List<String> ALL =
      List.of(
          // Recurrences of numbers.
          "double s = a; for (int n = 0; n < x.length; n++) s = b * s + x[n]; return s;",
          "double s = a; double t = b; for (int n = 0; n < x.length; n++) { double h = s;"
              + " s = Math.sin(t) * x[n]; t = h + u[n] * s; } return s * t;",
          "double s = a; for (int n = x.length - 1; n >= 0; n--) s = Math.tanh(s + x[n]) * b;"
              + " return s;",
          "double e = u[0] - a; double lp = normal(0, 1).logProb(e);"
              + " for (int n = 1; n < u.length; n++) { double nu = a + b * u[n - 1] + x[0] * e;"
              + " e = u[n] - nu; lp += normal(0, 1.5).logProb(e); } return lp;",
          "double s = 1; for (double v : x) s = s * v + a; return s;",
          "double s = a; for (int g : group) s = 0.5 * s + w[g] * s; return s;",
          "double s = a; for (double[] row : m) { s = s * row[1] + dot(row, x); } return s;",
          "double s = 1; double t = 0; for (int n = 0; n < x.length; n++) { s *= 0.5; t += s *"
              + " x[n]; } return t;",
          "double s = a; for (int n = 0; n < x.length; n++) { if (x[n] > 0) s = s * x[n] + 1;"
              + " else s -= x[n] * b; } return s;",
          "double s = a; for (int n = 0; n < x.length; n++) { if (u[n] > 0) { s = s * b + 1; }"
              + " else if (u[n] > -1) { s = s - b; } else { s = b; } } return s;",
          "double s = 0.3; for (int n = 0; n < 40; n++) s = 1.5 * s * (1 - s) + 0.01 * a * s;"
              + " return s;",
          "double s = a; for (int n = 0; n < x.length; n++) { s = Math.max(0.001 * s * b, x[n]); }"
              + " return s;",
          "double s = a; for (int n = 0; n < x.length; n++) s = n % 2 == 0 ? s * x[n] : s + b;"
              + " return s;",
          "double s = a; int c = 0; for (int n = 0; n < u.length; n++) { if (u[n] > 0) c++;"
              + " s = s * 0.7 + c * x[n]; } return s + c * b;",
          // Arrays.
          "double[] c = new double[x.length]; c[0] = a;"
              + " for (int n = 1; n < x.length; n++) c[n] = b * c[n - 1] + x[n] * c[n - 1];"
              + " return dot(c, u);",
          "double[] c = x.clone(); for (int n = 1; n < c.length; n++) { c[n] += c[n - 1] * c[n];"
              + " c[n - 1] = c[n] * a; } return sum(c);",
          "double[] c = x.clone(); for (int r = 0; r < 3; r++) { for (int n = 1; n < c.length; n++)"
              + " { double h = c[n]; c[n] = c[n - 1] * a; c[n - 1] = h; } } return dot(c, u);",
          "double[] c = new double[x.length]; c[0] = a * a + 1;"
              + " for (int t = 1; t < x.length; t++) { double s = 0; for (int q = 0; q < t; q++)"
              + " s += c[q] * Math.exp(-b * b * (t - q)); c[t] = s * (1 + x[t] * x[t]); }"
              + " double lp = 0; for (int t = 0; t < c.length; t++) lp += Math.log(c[t]);"
              + " return lp;",
          "double[] p = new double[w.length]; double left = 1;"
              + " for (int g = 0; g < w.length; g++) { double f = invLogit(w[g]); p[g] = left * f;"
              + " left -= p[g]; } return p[0] + 2 * p[1] * p[2] + left;",
          "double[][] c = new double[3][4]; for (int r = 0; r < 3; r++) for (int q = 0; q < 4; q++)"
              + " c[r][q] = r == 0 || q == 0 ? a + q : c[r - 1][q] * b + c[r][q - 1] * x[q];"
              + " return c[2][3];",
          "double[] now = x.clone(); double[] before = new double[x.length];"
              + " for (int t = 0; t < 4; t++) { double[] free = before; before = now; now = free;"
              + " for (int n = 0; n < now.length; n++)"
              + " now[n] = a * before[n] + b * before[(n + 1) % now.length]; } return dot(now, u);",
          "double[] lp = {a, b, 0}; for (int t = 0; t < u.length; t++) { double[] next = new"
              + " double[3]; for (int g = 0; g < 3; g++) { double[] acc = new double[3];"
              + " for (int h = 0; h < 3; h++) acc[h] = lp[h] + w[(g + h) % 3]"
              + " + normal(w[g], 1).logProb(u[t]); next[g] = logSumExp(acc); } lp = next; }"
              + " return logSumExp(lp);",
          "int[] seen = new int[3]; double s = a; for (int n = 0; n < group.length; n++) {"
              + " seen[group[n]]++; s = s * 0.5 + seen[group[n]] * x[n]; } return s * seen[0] + b;",
          "boolean[] seen = new boolean[3]; double s = a; for (int g : group) { s = seen[g] ? s * b"
              + " : s + w[g]; seen[g] = true; } return s;",
          "double[] c = new double[2]; c[0] = 1; for (int n = 0; n < x.length; n++) {"
              + " double[] d = new double[c.length + 1]; for (int q = 0; q < c.length; q++) {"
              + " d[q] += c[q] * (1 - x[n]); d[q + 1] += c[q] * x[n]; } c = d; }"
              + " return c[2] + a * c[0];",
          // Functions of arrays and matrices, distributions of vectors.
          "double s = a; double[] z = x.clone(); for (int n = 0; n < 3; n++) {"
              + " z = multiply(outerProduct(softmax(x), logSoftmax(z)), softmax(z));"
              + " s = 0.3 * s + mean(z) * b + variance(z) + prod(u) - standardDeviation(x); }"
              + " return s;",
          "double[][] p = new double[3][3]; for (int r = 0; r < 3; r++) p[r][r] = 1 + w[r] * w[r];"
              + " double s = 0; for (int t = 0; t < 4; t++) {"
              + " double[][] l = cholesky(addDiagonal(p, 0.5 + a * a));"
              + " s += multivariateNormal(w, l).logProb(new double[] {u[t], b, a});"
              + " s = 0.5 * s + logDet(p) + categoricalLogit(w).logProb(k[t]);"
              + " p = addDiagonal(timesTranspose(scaleRows(w, l)), 1); } return s + trace(p);",
          "double[][] p = diagonalMatrix(new double[] {1, 2, 3}); double[] e = w.clone();"
              + " for (int t = 0; t < 3; t++) { p[t][0] += 0.3 * b; p[2][t] += 0.3 * a;"
              + " e = solveTriangularTranspose(p, solveTriangular(p, e));"
              + " p = multiply(p, scaleColumns(p, w)); p = addDiagonal(transpose(p), w);"
              + " for (int r = 0; r < 3; r++) p[r][r] = 1.5 + p[r][r] * p[r][r] / 9; }"
              + " return Math.log(1 + square(dot(diagonal(p), e) + quadraticForm(p, w)));",
          // Helpers of any number of arguments.
          "double s = a; for (int n = 0; n < x.length; n++) s = 0.5 * s + squares(x[n], b, 1);"
              + " return s + squares() * a + squares(w);",
          "return worst(1, a * b + 2, x[0] + 3) * squares(a, 2) + worst(b);",
          // While, do, break, continue, return.
          "double s = a; int n = 0; while (n < x.length && u[n] < 1.5) { s = s * b + x[n]; n++; }"
              + " return s + n;",
          "double s = a; int n = 0; do { s = s * 0.5 + x[n]; n += 2; } while (n < x.length);"
              + " return s;",
          "double s = a; for (int n = 0; n < x.length; n++) { if (n == j) break; s = s * b + x[n];"
              + " } return s;",
          "double s = a; for (int n = 0; n < x.length; n++) { s = s * b + x[n]; if (s > 0.8) break;"
              + " s += 0.1; } return s;",
          "double s = a; for (int n = 0; n < x.length; n++) { if (u[n] > 0) continue;"
              + " s = s * b + x[n]; } return s;",
          "double s = a; for (int n = 0; n < x.length; n++) { s = s * b + x[n];"
              + " if (n == i) return s * 2; } return s;",
          "for (double v : x) { if (v > 0.5) return v * a; } return b;",
          "double s = a; outer: for (int r = 0; r < 3; r++) { for (int n = 0; n < 5; n++) {"
              + " if (m[r][n] > 1.5) continue outer; if (m[r][n] < -1.9) break outer;"
              + " s = s * 0.9 + m[r][n] * x[n]; } s += b; } return s;",
          "double s = a; for (int n = 1; n < x.length; n *= 2) s = s * b + x[n]; return s;",
          "double s = a; for (int n = 0, q = 4; n < q; n++, q--) s += x[n] * x[q] * s; return s;",
          "double s = a; int n = 0; while (true) { s = s * 0.5 + x[n]; n++; if (n >= 4) break; }"
              + " return s;",
          "double s = a; int n = 5; while (n > 0) { n--; if (n == 2) continue; s = s * x[n] + b; }"
              + " return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) { int q = n; while (q > 0) { s = s *"
              + " 0.5 + x[q] * a; q /= 2; } } return s;",
          "double s = a; for (int r = 0; r < 3; r++) { switch (r) { case 0: s *= b; break; case 1:"
              + " if (s > 0) { s += 1; break; } s -= x[0]; default: s *= 2; } } return s;",
          "double s = a; for (int n = 0; n < x.length; n++) { s = switch (n % 3) { case 0 -> s * b;"
              + " case 1 -> { double h = s + x[n]; yield h * h; } default -> 1 - s; }; } return s;",
          "double s = a; for (int n = 0; n < 5; n++) { boolean even = n % 2 == 0; if (even && u[n]"
              + " > 0 || n == 3) s = s * x[n]; else s += b; } return s;",
          // Sizes that vary.
          "double s = 0; for (int n = 0; n < x.length; n++) { double[] c = new double[n + 1]; for"
              + " (int q = 0; q <= n; q++) c[q] = x[q] * (s + a); for (double v : c) s += v * v; s"
              + " *= 0.1; } return s;",
          "double s = a; for (int n = 0; n < k.length; n++) { double[] c = new double[k[n]]; for"
              + " (int q = 0; q < c.length; q++) { c[q] = q == 0 ? s : c[q - 1] * b; s += c[q]; } s"
              + " *= 0.3; } return s;",
          "double s = a; for (int n = 0; n < 4; n++) for (int q = 0; q < k[n]; q++) s = s * w[q] +"
              + " 1; return s;",
          // Helpers.
          "double s = a; for (int n = 0; n < x.length; n++) s = damped(s, x[n], b); return s;",
          "double[] z = {a, b}; for (int t = 0; t < 5; t++) z = stepped(z, 0.1 * u[t]);"
              + " return z[0] * z[1];",
          "double[] z = {a, b, 1}; for (int t = 0; t < 3; t++) rotate(z, w[t]);"
              + " return z[0] + 2 * z[1] + 3 * z[2];",
          "double s = 0; for (int n = 0; n < 3; n++) s = s * 0.5 + firstAbove(x, u[n]) * a; return"
              + " s;",
          "double s = a; for (int n = 0; n < 3; n++) { s += norm(rescaled(x, s)) * b; } return s;",
          "double s = a; for (int r = 0; r < 3; r++) s = s * 0.1 + dot(rescaled(m[r], s), x);"
              + " return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) { s += poly(new double[] {a, b, s},"
              + " x[n]) * 0.1; } return s;",
          // Distributions.
          "double s = a; for (int n = 0; n < u.length; n++) { Normal d = normal(s, 1.3);"
              + " s = s * 0.5 + d.logProb(u[n]) * 0.1; } return s;",
          "double s = a; for (int n = 0; n < u.length; n++) s = 0.5 * s"
              + " + (u[n] > 0 ? normal(s, 1).logCdf(u[n]) : studentT(4, s, 2).logProb(u[n]));"
              + " return s;",
          "double f = 1; double lp = 0; for (int n = 0; n < k.length; n++) { double p = invLogit(a"
              + " + b * n) * f; if (k[n] == 0) lp += log1m(p); else { lp +="
              + " bernoulli(p).logProb(1); f = 0.5 * f + 0.1; } } return lp;",
          "double s = a; for (int n = 0; n < u.length; n++) { double v = s * s + 0.5; s = 0.9 * s"
              + " - 0.5 * Math.log(v) - 0.5 * u[n] * u[n] / v; } return s;",
          "double s = 0; double c = 0; for (int n = 0; n < x.length; n++) { double y0 = x[n] * a -"
              + " c; double t = s + y0; c = (t - s) - y0 + b * 0.01; s = t; } return s + c;",
          "double[] c = softmax(w); double s = a; for (int n = 0; n < 3; n++) { double[] q ="
              + " softmax(new double[] {s, c[n], b}); s = q[0] * c[n] + cumulativeSum(q)[1]; }"
              + " return s;",
          "double s = a; for (int n = 0; n < 4; n++) { int q = (int) u[n]; s = s * 0.5 + q * b"
              + " + n % 2 * x[n] + 7 % (n + 1); } return s;",
          "double s = b; if (a > 0) { for (int n = 0; n < x.length; n++) s = s * a + x[n]; }"
              + " return s;",
          "double s = 0; for (int r = 0; r < 3; r++) { double t = a; for (int n = 0; n < 5; n++)"
              + " t = t * 0.5 + m[r][n] * x[n]; s += t * w[r]; } return s;",
          "double best = a; int at = 0; for (int n = 0; n < u.length; n++) { if (u[n] > u[at]) at ="
              + " n; best = best * 0.5 + x[at]; } return best + x[at] * b;",
          "double s = a; int n = 3; while (n > 0) { n--; s = twice(s) * 0.4 + b; } return s;");

  /** The helpers that the bodies call. */
  static final String MORE =
      """
        static double twice(double v) { double r = v; r += v; return r; }
        static double damped(double s, double v, double c) {
          if (v < 0) {
            return s * c;
          }
          double t = s;
          for (int n = 0; n < 3; n++) { t = t * 0.5 + v; if (n == 1 && c > 0) { return t + s; } }
          return t;
        }
        static double[] slope(double[] z) { return new double[] {z[1] - z[0] * z[0], -z[0]}; }
        static double[] moved(double[] z, double[] d, double h) {
          double[] r = new double[z.length];
          for (int n = 0; n < z.length; n++) { r[n] = z[n] + h * d[n]; }
          return r;
        }
        static double[] stepped(double[] z, double h) {
          double[] k1 = slope(z);
          double[] k2 = slope(moved(z, k1, h / 2));
          return moved(z, k2, h);
        }
        static void rotate(double[] z, double c) {
          double first = z[0];
          for (int n = 1; n < z.length; n++) { z[n - 1] = z[n] * c; }
          z[z.length - 1] = first;
        }
        static int firstAbove(double[] v, double c) {
          return v.length > 3 && c > 0 ? 2 : 1;
        }
        static double[] rescaled(double[] v, double c) {
          double[] r = v.clone();
          for (int n = 0; n < r.length; n++) { r[n] *= c; }
          return r;
        }
        static double squares(double... v) { double s = 0; for (double y : v) { s += y * y; } return s; }
        static double worst(double first, double... rest) {
          double m = first;
          for (double r : rest) { if (r > m) { m = r; } }
          return m;
        }
        static double norm(double[] v) { return Math.sqrt(dot(v, v) + 1); }
        static double poly(double[] c, double v) {
          double s = 0;
          for (int n = c.length - 1; n >= 0; n--) { s = s * v + c[n]; }
          return s;
        }
      """;
}
