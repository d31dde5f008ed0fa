package dev.isotropy.processor.frontend;

import java.util.List;

/** Bodies with loops and local arrays, over the sites and data of {@link LoopMeaningTest}. */
final class LoopBodies {

  private LoopBodies() {}

  static final List<String> ALL =
      List.of(
          // Local arrays.
          "double[] c = {a, b, 3}; c[1] = c[0] + c[2]; return c[0] * c[1] - c[2];",
          "double[] c = new double[3]; c[i] = a; c[2] += b; return c[0] + 2 * c[1] + 3 * c[2];",
          "double[] c = new double[] {a, b}; double[] d = c.clone(); d[0] = b; return c[0] - d[0];",
          "double[] c = x.clone(); c[k[0]] = a; c[k[1]] *= b; return sum(c) + c[k[2]] + c.length;",
          "double[][] c = {{a, b}, {1, a * b}}; c[1][0] = b; return c[0][0] * c[1][1] + c[1][0];",
          "double[][] c = new double[2][3]; c[1] = new double[] {a, b, 1}; c[0][2] = a;"
              + " return sum(c[1]) * c[0][2] + c[0].length + c.length;",
          "int[] c = {1, 0, 2}; c[2] = i; return x[c[0]] * x[c[2]] + w[c[1]];",
          "boolean[] c = {true, a > 0}; c[0] = b > 0; return c[0] ? a : c[1] ? b : 1;",
          "double[] c; if (a > b) { c = new double[] {a, 1}; } else { c = new double[] {b, 2}; }"
              + " c[0] += 1; return c[0] * c[1];",
          "double[] c = {1, 2, 3}; if (a > 0) { c[1] = a; } else { c[2] = b; } return sum(c);",
          // Sums.
          "double s = 0; for (int n = 0; n < x.length; n++) { s += x[n] * u[n]; } return s;",
          "double s = a; for (int n = 0; n < x.length; ++n) s = s + x[n] * x[n]; return s * b;",
          "double s = 0; for (int n = 0; n < groups; n++) s -= w[n] * n; return s;",
          "double s = 0; for (int n = 1; n < x.length; n++) s += x[n] * x[n - 1]; return s;",
          "double s = 0; for (int n = 1; n <= x.length - 1; n++) s += x[n - 1] - u[n]; return s;",
          "double s = 0; for (int n = x.length - 1; n >= 0; n--) s += x[n] * n; return s;",
          "double s = 0; for (int n = x.length; n > i; n -= 1) s += x[n - 1] * n; return s;",
          "double s = 0; for (int n = i; n < i + 3; n += 1) s += x[n] * n; return s;",
          "double s = 0; for (int n = i - 2; n < j; n = n + 1) s += a * n; return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) { if (x[n] > 0) { s += x[n]; } }"
              + " return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) { if (u[n] > 0) s += x[n];"
              + " else s -= a; } return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) { if (n == k[0]) continue;"
              + " s += x[n]; } return s;",
          "double s = 0; for (int n = 0; n < k.length; n++) { s += x[k[n]] * w[group[n]]; }"
              + " return s;",
          "double s = 0; double t = 0; for (int n = 0; n < x.length; n++) { double d = x[n] - a;"
              + " s += d; t += d * d; } return s + t;",
          "int c = 0; for (int n = 0; n < u.length; n++) { if (u[n] > 0) c++; } return c * a;",
          "int c = 0; for (int g : group) { c += g; } return c * a;",
          "return sum(group) / 2 * a + x[max(k) - min(k)] + mean(group) * b + max(group) % 2;",
          "double v = a; for (int n = 0; n < x.length; n++) { v = v * 0.5 + sum(k) / 2 * x[min(k)]"
              + " + mean(k); } return v + max(k);",
          "double s = 0; for (double v : x) { s += Math.exp(v); } return Math.log(s);",
          "double s = 0; for (double[] row : m) { s += dot(row, x); } return s;",
          "double s = 0; for (int n = 0; n < 0; n++) s += a; return s + b;",
          "double s = 0; for (int n = 5; n < i; n++) s += a; return s + b;",
          // Maxima and last values.
          "double m0 = x[0]; for (int n = 1; n < x.length; n++) m0 = Math.max(m0, x[n]);"
              + " return m0;",
          "double m0 = a; for (double v : x) { if (v > m0) m0 = v; } return m0;",
          "double m0 = 10; for (double v : x) { if (v < m0) { m0 = v; } } return m0;",
          "double m0 = a; for (int n = 0; n < x.length; n++) { if (u[n] > 0)"
              + " m0 = Math.min(m0, x[n]); } return m0;",
          "double last = a; for (int n = 0; n < x.length; n++) { last = x[n] * n; } return last;",
          "double last = a; for (int n = x.length - 1; n >= 1; n--) { last = x[n] + n; }"
              + " return last;",
          "int at = 0; double s = 0; for (int n = 0; n < 2; n++) { s += m[n][at]; at = 2; }"
              + " return s + a;",
          // Elements of their own.
          "double[] lp = new double[w.length]; for (int g = 0; g < w.length; g++)"
              + " lp[g] = Math.log(w[g] * w[g]) + normal(w[g], 2).logProb(b);"
              + " return logSumExp(lp);",
          "double[] c = new double[x.length]; for (int n = 0; n < x.length; n++) {"
              + " c[n] = x[n] * a; c[n] += u[n]; } return dot(c, x);",
          "double[] c = new double[x.length]; for (int n = 1; n < x.length; n++) {"
              + " c[n] = x[n] - x[n - 1]; } return dot(c, u) + c[0];",
          "double[] c = x.clone(); for (int n = 0; n < c.length; n++) if (c[n] < 0) c[n] = -c[n];"
              + " return dot(c, u);",
          "double[] c = new double[x.length]; for (int n = 0; n < x.length; n++) c[n] = a;"
              + " double s = 0; for (int n = 0; n < c.length; n++) s += c[n] * x[n]; return s;",
          "double[] free = new double[groups - 1]; double s = 0;"
              + " for (int g = 0; g < groups - 1; g++) { free[g] = w[g]; s += w[g]; }"
              + " double[] all = new double[groups];"
              + " for (int g = 0; g < groups - 1; g++) all[g] = free[g]; all[groups - 1] = -s;"
              + " return all[0] * all[2] + dot(all, w);",
          "double[] lp = {0, 0, 0}; for (int g = 0; g < 3; g++) { lp[g] = w[g] * (g + 1); }"
              + " return lp[0] * lp[1] + lp[2];",
          // Nested loops.
          "double s = 0; for (int r = 0; r < m.length; r++) for (int n = 0; n < x.length; n++)"
              + " s += m[r][n] * x[n] * (r + 1); return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) for (int o = 0; o < n; o++)"
              + " s += x[n] * x[o] * (o + 1); return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) for (int o = n; o < x.length; o++)"
              + " { s += x[n] * u[o]; } return s;",
          "double s = 0; for (int n = 0; n < 4; n++) { for (int o = n + 1; o <= 4; o++)"
              + " { s += x[n] * x[o]; } } return s;",
          "double[] c = new double[m.length]; for (int r = 0; r < m.length; r++) {"
              + " double s = 0; for (int n = 0; n < x.length; n++) { s += m[r][n] * x[n]; }"
              + " c[r] = s; } return c[0] * c[1] + c[2];",
          "double[] c = new double[m.length]; for (int r = 0; r < m.length; r++) {"
              + " for (int n = 0; n < x.length; n++) { c[r] += m[r][n] * x[n]; } }"
              + " return c[0] * c[1] + c[2];",
          "double[] c = new double[x.length]; for (int r = 0; r < m.length; r++) {"
              + " for (int n = 0; n < x.length; n++) { c[n] += m[r][n] * x[n]; } }"
              + " return dot(c, u);",
          "double[][] c = new double[m.length][x.length]; for (int r = 0; r < m.length; r++)"
              + " for (int n = 0; n < x.length; n++) c[r][n] = m[r][n] * x[n] + w[r];"
              + " double s = 0; for (int n = 0; n < x.length; n++) s += c[1][n] * c[2][n];"
              + " return s;",
          "double[][] c = new double[x.length][x.length]; for (int n = 0; n < x.length; n++) for"
              + " (int o = 0; o < x.length; o++) c[n][o] = x[n] * u[o] + (n == o ? a : 0); double s"
              + " = 0; for (int n = 0; n < x.length; n++) for (int o = 0; o < x.length; o++) s +="
              + " c[n][o] * c[o][n] * x[o]; return s;",
          "double[][] c = new double[2][2]; double[][] p = {{a, b}, {b, 1}};"
              + " for (int r = 0; r < 2; r++) for (int n = 0; n < 2; n++) { double s = 0;"
              + " for (int o = 0; o < 2; o++) s += p[r][o] * p[o][n]; c[r][n] = s; }"
              + " return c[0][0] * c[1][1] - c[0][1] * c[1][0] + c[0][1];",
          "double[] c = new double[w.length]; for (int n = 0; n < x.length; n++)"
              + " c[group[n]] += x[n]; return c[0] * c[1] + c[2];",
          "double s = 0; for (int n = 0; n < x.length; n++) { double[] lp = new double[w.length];"
              + " for (int g = 0; g < w.length; g++) lp[g] = normal(w[g], 1).logProb(x[n]) + g;"
              + " s += logSumExp(lp); } return s;",
          "int at = 0; double s = 0; for (int n = 0; n < x.length; n++) { at++;"
              + " s += x[n] * at; } return s + at;",
          "int at = 0; double s = 0; for (int r = 0; r < 2; r++) { for (int n = 0; n < 2; n++) {"
              + " s += x[at] * (r + 1); at += 1; } } return s + at;",
          // Written out.
          "double p0 = 1; for (int n = 0; n < 3; n++) p0 *= x[n]; return p0;",
          "double v = a; for (int n = 0; n < 4; n++) v = v * b + n; return v;",
          "double[] c = {1, 0, 0, 0}; for (int n = 1; n < 4; n++) c[n] = c[n - 1] * a;"
              + " return c[1] + 2 * c[3];",
          // Switches.
          "return switch (i) { case 0 -> a; case 1, 2 -> b * a; default -> 1; };",
          "double s = 0; switch (i) { case 0: s = a; case 1: s += b; break; default: s = x[0]; }"
              + " return s;",
          "switch (j % 3) { case 0 -> { return a; } case 1 -> { a = b; } default -> {} } return a;",
          "double v = switch (k[0]) { case 0 -> { double t = a * a; yield t + 1; }"
              + " case 1 -> { if (a > 0) yield b; yield -b; } default -> { yield 2; } };"
              + " return v * a;",
          "double s = 0; for (int n = 0; n < x.length; n++) { switch (group[n]) {"
              + " case 0 -> s += x[n]; case 1 -> s -= a * x[n]; default -> { continue; } }"
              + " s += b; } return s;",
          "double s = 0; for (int n = 0; n < x.length; n++) { s += switch (group[n]) {"
              + " case 0 -> x[n]; case 1 -> normal(0, 1).logProb(x[n]); default -> a; }; }"
              + " return s;",
          // Helpers.
          "return total(scaled(x, a));",
          "return dot(scaled(u, a), x) + total(u);",
          "double[] c = scaled(x, 2); c[0] = a; return total(c) + LoopTool.mean(c);",
          "double[][] c = LoopTool.outer(x, u); return c[1][2] * c[0][1] + LoopTool.mean(c[2]);");

  static final String MORE =
      """
        static double total(double[] v) {
          double s = 0;
          for (int n = 0; n < v.length; n++) {
            s += v[n];
          }
          return s;
        }
        static double[] scaled(double[] v, double by) {
          double[] r = new double[v.length];
          for (int n = 0; n < r.length; n++) {
            r[n] = v[n] * by;
          }
          return r;
        }
      }
      class LoopTool {
        static double mean(double[] v) {
          double s = 0;
          for (double each : v) {
            s += each;
          }
          return s / v.length;
        }
        static double[][] outer(double[] v, double[] w) {
          double[][] r = new double[v.length][w.length];
          for (int n = 0; n < v.length; n++) {
            for (int o = 0; o < w.length; o++) {
              r[n][o] = v[n] * w[o];
            }
          }
          return r;
        }
      """;
}
