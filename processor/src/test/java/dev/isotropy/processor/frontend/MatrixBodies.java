package dev.isotropy.processor.frontend;

import java.util.List;

/** Bodies that call functions of arrays, over the sites and data of {@link MatrixMeaningTest}. */
final class MatrixBodies {

  private MatrixBodies() {}

  static final List<String> ALL =
      List.of(
          // Vectors.
          "return sum(x) * a + sum(w) + sum(m) * b;",
          "return mean(x) * mean(t) + (t.length > 1 ? variance(x) + a * standardDeviation(apart(x))"
              + " : b);",
          "return min(x) * a + max(x) * b + min(t) * a;",
          "return prod(x) + a * prod(t) + prod(new double[] {a, b, 0, x[0]});",
          "return prod(new double[0]) + prod(new double[] {0, a, 0});",
          "return dot(cumulativeSum(x), t) + sum(cumulativeSum(t)) * a;",
          "double[] c = cumulativeSum(z); double s = 0;"
              + " for (int i = 0; i < c.length; i++) { s += c[i] * c[i]; } return s;",
          "return dot(softmax(x), t) + dot(logSoftmax(x), softmax(t)) + logSumExp(z) * a;",
          "return logMix(invLogit(a), x[0], b) + log1mExp(-1 - a * a) + logDifferenceExp(3, a);",
          "return Math.fma(a, b, x[0]) + lbeta(a * a + 1, 2) + lchoose(b * b + 4, 2);",
          "return dot(discreteCosine(x), t) + dot(inverseDiscreteCosine(t), x) * a;",
          "double[] c = inverseHaar(x); double s = 0;"
              + " for (int i = 0; i < c.length; i++) { s += c[i] * c[i] * c[i]; }"
              + " return s + dot(haar(cumulativeSum(x)), t) * b;",
          "return sum(multiply(discreteCosine(w, -1), z)) + dot(haar(m, -2)[0], z)"
              + " + sum(inverseHaar(inverseDiscreteCosine(w, -2), -1)) * a;",
          "double s = b; double[] c = t.clone(); for (int i = 0; i < t.length; i++) {"
              + " c[i] = s; c = inverseHaar(discreteCosine(c)); s = Math.sin(c[0] * a) + x[i]; }"
              + " return s + sum(discreteCosine(w, -2));",
          // Products.
          "return dot(multiply(m, z), x) + dot(multiply(w, z), t);",
          "return dot(multiply(x, m), z) + dot(multiply(t, w), z);",
          "double[][] c = multiply(transpose(w), m); return sum(c) + trace(c) * a;",
          "double[][] c = multiply(m, transpose(w)); return quadraticForm(c, x) + c[0][0];",
          "double[][] c = multiply(w, multiply(transpose(w), w)); return sum(c) * a;",
          "return sum(multiply(multiply(w, transpose(m)), w));",
          "return sum(timesTranspose(w)) + trace(timesTranspose(m)) * b;",
          "return quadraticForm(timesTranspose(m), x) + quadraticForm(square, x);",
          "return sum(scaleRows(x, w)) + sum(scaleColumns(w, z)) + sum(scaleRows(t, w));",
          "return quadraticForm(outerProduct(x, t), x) + sum(outerProduct(x, z)) * a;",
          "return dot(diagonal(outerProduct(x, x)), t) + trace(diagonalMatrix(x));",
          "return quadraticForm(diagonalMatrix(x), t) + sum(diagonal(square)) * a;",
          "double[][] c = addDiagonal(outerProduct(x, t), x); return trace(c) + sum(c);",
          "double[][] c = addDiagonal(square, a); return sum(c) + c[0][0] * b;",
          // Factors.
          "return sum(cholesky(spd(w, a))) + b;",
          "double[][] l = cholesky(spd(w, a)); return dot(multiply(l, x), t) + l[0][0];",
          "return logDet(spd(w, a)) + logDetTriangular(cholesky(spd(m, b)));",
          "double[][] l = cholesky(spd(w, a)); double[] r = solveTriangular(l, x);"
              + " return dot(r, r) + logDetTriangular(l);",
          "double[][] l = cholesky(spd(m, a)); return dot(solveTriangularTranspose(l, x), t);",
          "double[][] l = cholesky(spd(w, a)); return sum(solveTriangular(l, w))"
              + " + sum(solveTriangularTranspose(l, m));",
          "double[][] l = cholesky(spd(m, 1)); return dot(solveTriangular(l, t), x)"
              + " + sum(solveTriangular(l, w));",
          "return sum(multiply(square, w)) + dot(multiply(square, x), x);",
          // Eigenvalues.
          "double[] d = new double[t.length]; for (int i = 0; i < d.length; i++) d[i] = a + 9 * i;"
              + " return dot(symmetricEigenvalues(addDiagonal(timesTranspose(w), d)), x) * b;",
          "double[] d = new double[t.length]; for (int i = 0; i < d.length; i++) d[i] = a + 9 * i;"
              + " double[][] v = symmetricEigenvectors(addDiagonal(outerProduct(x, x), d));"
              + " return dot(multiply(transpose(v), x), t) + v[0][0] * b;",
          "double[][] r = symmetricSquareRoot(spd(w, a)); return dot(multiply(r, x), t) + r[0][0];",
          "double[][] r = symmetricSquareRoot(addDiagonal(timesTranspose(w), 1));"
              + " return sum(multiply(r, w)) * a;",
          // Covariances.
          "return quadraticForm(gpSquaredExponential(t, a, scale(b)), x);",
          "return quadraticForm(gpExponential(t, a, scale(b)), x);",
          "return quadraticForm(gpMatern32(t, a, scale(b)), x);",
          "return quadraticForm(gpMatern52(t, a, scale(b)), x);",
          "return quadraticForm(gpPeriodic(t, a, scale(b), 1 + b * b), x);",
          "return sum(gpSquaredExponential(m, a, scale(b))) + sum(gpMatern52(m, a, scale(b)));",
          "return quadraticForm(gpSquaredExponential(apart(x), 1, scale(a)), t);",
          "return quadraticForm(gpMatern32(apart(x), b, scale(a)), t);",
          "return quadraticForm(gpExponential(w, 1, scale(b)), t);",
          // With loops.
          "double[][] k = gpSquaredExponential(t, a, scale(b));"
              + " for (int i = 0; i < t.length; i++) { k[i][i] += 0.5; }"
              + " double[][] l = cholesky(k); double[] f = multiply(l, x);"
              + " double s = 0; for (int i = 0; i < t.length; i++) { s += f[i] * t[i]; }"
              + " return s + l[0][0];",
          "double[][] c = new double[t.length][z.length]; for (int i = 0; i < t.length; i++) {"
              + " for (int j = 0; j < z.length; j++) { c[i][j] = x[i] * z[j] + m[i][j]; } }"
              + " return sum(multiply(transpose(c), w)) + trace(timesTranspose(c));",
          "double[][] c = multiply(m, transpose(w)); for (int i = 0; i < c.length; i++) {"
              + " for (int j = 0; j < c[i].length; j++) { c[i][j] = Math.tanh(c[i][j] * 0.1); } }"
              + " double s = 0; for (double[] row : c) { s += logSumExp(row); } return s;",
          "double s = 0; for (int i = 0; i < t.length; i++) { s += dot(softmax(w[i]), z)"
              + " * prod(m[i]) * cumulativeSum(w[i])[z.length - 1]; } return s;",
          "double[] c = new double[t.length]; for (int i = 0; i < t.length; i++) {"
              + " c[i] = sum(cumulativeSum(w[i])) + x[i]; } return dot(c, t);",
          "double[] c = new double[t.length]; double[][] l = cholesky(spd(w, b));"
              + " for (int i = 0; i < t.length; i++) { c[i] = l[i][i] * x[i]; }"
              + " return sum(c) + dot(l[0], t);",
          "double[][] p = new double[t.length][z.length]; for (int i = 0; i < t.length; i++) {"
              + " p[i] = softmax(w[i]); } return sum(multiply(x, p)) + dot(p[0], z);",
          "double s = 0; for (int j = 0; j < z.length; j++) {"
              + " double[][] k = gpSquaredExponential(t, 1, scale(z[j]));"
              + " s += logDet(addDiagonal(k, 1 + z[j] * z[j])); } return s;",
          "double[][] l = a > 0 ? cholesky(spd(w, a)) : spd(m, b); return sum(l);");

  static final String MORE =
      """
        static double[][] spd(double[][] w, double a) {
          return addDiagonal(timesTranspose(w), 1 + a * a);
        }
        static double scale(double a) { return 0.5 + a * a; }
        static double[] apart(double[] x) {
          double[] apart = new double[x.length];
          for (int i = 0; i < x.length; i++) {
            apart[i] = x[i] * 0.1 + 2 * i;
          }
          return apart;
        }
      """;
}
