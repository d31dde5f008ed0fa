package dev.isotropy.internal.linalg;

import org.jspecify.annotations.Nullable;

/**
 * Eigenvalues, eigenvectors and roots of symmetric matrices, called by generated code in the form
 * of {@link MatrixRoutines}. Only lower triangles are read, and only they have adjoints.
 *
 * <p>Adjoints are those of M. Giles, An extended collection of matrix derivative results for
 * forward and reverse mode algorithmic differentiation (2008): {@code V K Vᵀ} with a matrix {@code
 * K} in the basis of the eigenvectors.
 */
public final class EigenRoutines {

  private EigenRoutines() {}

  /** The eigenvalues in ascending order; both scratch spaces have {@code n * n} elements. */
  public static void eigenvalues(
      double[] a, int ao, int n, double[] values, int so, double[] v, int vo, double[] w, int wo) {
    SymmetricEigen.decompose(a, ao, n, values, so, v, vo, w, wo);
  }

  /** The adjoint of {@link #eigenvalues}; {@code d} has {@code n} elements, the others n². */
  public static void eigenvaluesAdjoint(
      double[] a,
      int ao,
      double[] values,
      int so,
      double[] adjValues,
      int adjSo,
      int n,
      double @Nullable [] adjA,
      int adjAo,
      double[] v,
      int vo,
      double[] w,
      int wo,
      double[] d,
      int o) {
    if (adjA == null) {
      return;
    }
    SymmetricEigen.decompose(a, ao, n, d, o, v, vo, w, wo);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        w[wo + i * n + j] = i == j ? adjValues[adjSo + i] : 0;
      }
    }
    addTransformed(v, vo, w, wo, n, adjA, adjAo);
  }

  /** The eigenvectors in columns; {@code w} has {@code n * n} elements, {@code d} has n. */
  public static void eigenvectors(
      double[] a, int ao, int n, double[] v, int vo, double[] w, int wo, double[] d, int o) {
    SymmetricEigen.decompose(a, ao, n, d, o, v, vo, w, wo);
  }

  /** The adjoint of {@link #eigenvectors}, infinite where eigenvalues are equal. */
  public static void eigenvectorsAdjoint(
      double[] a,
      int ao,
      double[] vectors,
      int vo,
      double[] adjVectors,
      int adjVo,
      int n,
      double @Nullable [] adjA,
      int adjAo,
      double[] v,
      int at,
      double[] w,
      int wo,
      double[] d,
      int o) {
    if (adjA == null) {
      return;
    }
    SymmetricEigen.decompose(a, ao, n, d, o, v, at, w, wo);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += v[at + k * n + i] * adjVectors[adjVo + k * n + j];
        }
        w[wo + i * n + j] = i == j ? 0 : sum / (d[o + j] - d[o + i]);
      }
    }
    addTransformed(v, at, w, wo, n, adjA, adjAo);
  }

  /** The symmetric root {@code r r = a}; {@code NaN} where an eigenvalue is negative. */
  public static void root(
      double[] a,
      int ao,
      int n,
      double[] r,
      int ro,
      double[] v,
      int vo,
      double[] w,
      int wo,
      double[] d,
      int o) {
    SymmetricEigen.decompose(a, ao, n, d, o, v, vo, w, wo);
    for (int i = 0; i < n; i++) {
      d[o + i] = Math.sqrt(d[o + i]);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += v[vo + i * n + k] * d[o + k] * v[vo + j * n + k];
        }
        r[ro + i * n + j] = sum;
        r[ro + j * n + i] = sum;
      }
    }
  }

  /** The adjoint of {@link #root}. */
  public static void rootAdjoint(
      double[] a,
      int ao,
      double[] r,
      int ro,
      double[] adjR,
      int adjRo,
      int n,
      double @Nullable [] adjA,
      int adjAo,
      double[] v,
      int vo,
      double[] w,
      int wo,
      double[] d,
      int o) {
    if (adjA == null) {
      return;
    }
    SymmetricEigen.decompose(a, ao, n, d, o, v, vo, w, wo);
    for (int i = 0; i < n; i++) {
      d[o + i] = Math.sqrt(d[o + i]);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          double inner = 0;
          for (int l = 0; l < n; l++) {
            inner += adjR[adjRo + k * n + l] * v[vo + l * n + j];
          }
          sum += v[vo + k * n + i] * inner;
        }
        w[wo + i * n + j] = sum / (d[o + i] + d[o + j]);
      }
    }
    addTransformed(v, vo, w, wo, n, adjA, adjAo);
  }

  /** Adds {@code V K Vᵀ}, both triangles of it, to the lower triangle. */
  private static void addTransformed(
      double[] v, int vo, double[] k, int ko, int n, double[] adjA, int adjAo) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int p = 0; p < n; p++) {
          double inner = 0;
          double turned = 0;
          for (int q = 0; q < n; q++) {
            inner += k[ko + p * n + q] * v[vo + j * n + q];
            turned += k[ko + q * n + p] * v[vo + j * n + q];
          }
          sum += v[vo + i * n + p] * (i == j ? inner : inner + turned);
        }
        adjA[adjAo + i * n + j] += sum;
      }
    }
  }
}
