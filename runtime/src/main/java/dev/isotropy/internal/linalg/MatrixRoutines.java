package dev.isotropy.internal.linalg;

import org.jspecify.annotations.Nullable;

/**
 * Functions of matrices in the form in which generated code calls routines: arguments, then, for an
 * adjoint, results and their adjoints; sizes; what is written; scratch space. Each array is
 * followed by where its elements begin.
 */
public final class MatrixRoutines {

  private MatrixRoutines() {}

  /** The Cholesky factor {@code l} of {@code a}. */
  public static void cholesky(double[] a, int ao, int n, double[] l, int lo) {
    Cholesky.factor(a, ao, n, l, lo);
  }

  /** The adjoint of {@link #cholesky}; {@code work} has {@code n * n} elements. */
  public static void choleskyAdjoint(
      double[] a,
      int ao,
      double[] l,
      int lo,
      double[] adjL,
      int adjLo,
      int n,
      double @Nullable [] adjA,
      int adjAo,
      double[] work,
      int wo) {
    if (adjA != null) {
      Cholesky.adjoint(l, lo, n, adjL, adjLo, adjA, adjAo, work, wo);
    }
  }

  /** The solution of {@code L X = B} for {@code m} right sides. */
  public static void solve(
      double[] l, int lo, double[] b, int bo, int n, int m, double[] x, int xo) {
    TriangularSolves.solve(l, lo, n, b, bo, m, x, xo);
  }

  /** The adjoint of {@link #solve}; {@code work} has {@code n * m} elements. */
  public static void solveAdjoint(
      double[] l,
      int lo,
      double[] b,
      int bo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      int m,
      double @Nullable [] adjL,
      int adjLo,
      double @Nullable [] adjB,
      int adjBo,
      double[] work,
      int wo) {
    TriangularSolves.solveAdjoint(
        l, lo, n, x, xo, m, adjX, adjXo, adjL, adjLo, adjB, adjBo, work, wo);
  }

  /** The solution of {@code L x = b}. */
  public static void solveVector(
      double[] l, int lo, double[] b, int bo, int n, double[] x, int xo) {
    TriangularSolves.solve(l, lo, n, b, bo, 1, x, xo);
  }

  /** The adjoint of {@link #solveVector}; {@code work} has {@code n} elements. */
  public static void solveVectorAdjoint(
      double[] l,
      int lo,
      double[] b,
      int bo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      double @Nullable [] adjL,
      int adjLo,
      double @Nullable [] adjB,
      int adjBo,
      double[] work,
      int wo) {
    TriangularSolves.solveAdjoint(
        l, lo, n, x, xo, 1, adjX, adjXo, adjL, adjLo, adjB, adjBo, work, wo);
  }

  /** The solution of {@code Lᵀ X = B} for {@code m} right sides. */
  public static void solveTranspose(
      double[] l, int lo, double[] b, int bo, int n, int m, double[] x, int xo) {
    TriangularSolves.solveTranspose(l, lo, n, b, bo, m, x, xo);
  }

  /** The adjoint of {@link #solveTranspose}; {@code work} has {@code n * m} elements. */
  public static void solveTransposeAdjoint(
      double[] l,
      int lo,
      double[] b,
      int bo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      int m,
      double @Nullable [] adjL,
      int adjLo,
      double @Nullable [] adjB,
      int adjBo,
      double[] work,
      int wo) {
    TriangularSolves.solveTransposeAdjoint(
        l, lo, n, x, xo, m, adjX, adjXo, adjL, adjLo, adjB, adjBo, work, wo);
  }

  /** The solution of {@code Lᵀ x = b}. */
  public static void solveTransposeVector(
      double[] l, int lo, double[] b, int bo, int n, double[] x, int xo) {
    TriangularSolves.solveTranspose(l, lo, n, b, bo, 1, x, xo);
  }

  /** The adjoint of {@link #solveTransposeVector}; {@code work} has {@code n} elements. */
  public static void solveTransposeVectorAdjoint(
      double[] l,
      int lo,
      double[] b,
      int bo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      double @Nullable [] adjL,
      int adjLo,
      double @Nullable [] adjB,
      int adjBo,
      double[] work,
      int wo) {
    TriangularSolves.solveTransposeAdjoint(
        l, lo, n, x, xo, 1, adjX, adjXo, adjL, adjLo, adjB, adjBo, work, wo);
  }

  /** {@code A B} for {@code A} of {@code m × k} and {@code B} of {@code k × n}. */
  public static void multiply(
      double[] a, int ao, double[] b, int bo, int m, int k, int n, double[] c, int co) {
    MatrixProducts.multiply(a, ao, m, k, b, bo, n, c, co);
  }

  /** The adjoint of {@link #multiply}. */
  public static void multiplyAdjoint(
      double[] a,
      int ao,
      double[] b,
      int bo,
      double[] c,
      int co,
      double[] adjC,
      int adjCo,
      int m,
      int k,
      int n,
      double @Nullable [] adjA,
      int adjAo,
      double @Nullable [] adjB,
      int adjBo) {
    MatrixProducts.multiplyAdjoint(a, ao, m, k, b, bo, n, adjC, adjCo, adjA, adjAo, adjB, adjBo);
  }

  /** {@code A Bᵀ} for {@code A} of {@code m × k} and {@code B} of {@code n × k}. */
  public static void multiplyTranspose(
      double[] a, int ao, double[] b, int bo, int m, int k, int n, double[] c, int co) {
    MatrixProducts.multiplyTranspose(a, ao, m, k, b, bo, n, c, co);
  }

  /** The adjoint of {@link #multiplyTranspose}. */
  public static void multiplyTransposeAdjoint(
      double[] a,
      int ao,
      double[] b,
      int bo,
      double[] c,
      int co,
      double[] adjC,
      int adjCo,
      int m,
      int k,
      int n,
      double @Nullable [] adjA,
      int adjAo,
      double @Nullable [] adjB,
      int adjBo) {
    MatrixProducts.multiplyTransposeAdjoint(
        a, ao, m, k, b, bo, n, adjC, adjCo, adjA, adjAo, adjB, adjBo);
  }
}
