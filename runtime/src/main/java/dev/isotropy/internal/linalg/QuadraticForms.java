package dev.isotropy.internal.linalg;

import static dev.isotropy.internal.linalg.BlockProduct.addScaled;

import dev.isotropy.internal.math.Logarithm;
import org.jspecify.annotations.Nullable;

/**
 * Scalars of matrices: inner products, quadratic forms, log determinants and traces, with their
 * adjoints.
 */
public final class QuadraticForms {

  private QuadraticForms() {}

  /** The inner product of two vectors, in eight virtual lanes. */
  public static double dot(double[] x, int xOffset, double[] y, int yOffset, int n) {
    return RowProducts.dot(x, xOffset, y, yOffset, n);
  }

  /** The adjoint of {@link #dot}: {@code x̅ += g y} and {@code y̅ += g x}. */
  public static void dotAdjoint(
      double[] x,
      int xOffset,
      double[] y,
      int yOffset,
      int n,
      double g,
      double @Nullable [] adjX,
      int adjXOffset,
      double @Nullable [] adjY,
      int adjYOffset) {
    if (adjX != null) {
      addScaled(g, y, yOffset, adjX, adjXOffset, n);
    }
    if (adjY != null) {
      addScaled(g, x, xOffset, adjY, adjYOffset, n);
    }
  }

  /** {@code xᵀ A x} for {@code A} of {@code n × n}, symmetric or not. */
  public static double quadraticForm(double[] a, int aOffset, int n, double[] x, int xOffset) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum = Math.fma(x[xOffset + i], RowProducts.dot(a, aOffset + i * n, x, xOffset, n), sum);
    }
    return sum;
  }

  /** The adjoint of {@link #quadraticForm}: {@code A̅ += g x xᵀ} and {@code x̅ += g (A + Aᵀ) x}. */
  public static void quadraticFormAdjoint(
      double[] a,
      int aOffset,
      int n,
      double[] x,
      int xOffset,
      double g,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjX,
      int adjXOffset) {
    for (int i = 0; i < n; i++) {
      int row = i * n;
      double scaled = g * x[xOffset + i];
      if (adjA != null) {
        addScaled(scaled, x, xOffset, adjA, adjAOffset + row, n);
      }
      if (adjX != null) {
        addScaled(scaled, a, aOffset + row, adjX, adjXOffset, n);
        adjX[adjXOffset + i] += g * RowProducts.dot(a, aOffset + row, x, xOffset, n);
      }
    }
  }

  /**
   * The log determinant of a triangular matrix with a positive diagonal; twice it is that of {@code
   * L Lᵀ}.
   */
  public static double logDetTriangular(double[] l, int lOffset, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Logarithm.log(l[lOffset + i * n + i]);
    }
    return sum;
  }

  /** The adjoint of {@link #logDetTriangular}: {@code L̅[i, i] += g / L[i, i]}. */
  public static void logDetTriangularAdjoint(
      double[] l, int lOffset, int n, double g, double[] adjL, int adjLOffset) {
    for (int i = 0; i < n; i++) {
      adjL[adjLOffset + i * n + i] += g / l[lOffset + i * n + i];
    }
  }

  /** The sum of the diagonal; its adjoint is {@link #addToDiagonal}. */
  public static double trace(double[] a, int aOffset, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[aOffset + i * n + i];
    }
    return sum;
  }

  /** {@code A += value I}, in place; the adjoint of {@code value} is the {@link #trace}. */
  public static void addToDiagonal(double[] a, int aOffset, int n, double value) {
    for (int i = 0; i < n; i++) {
      a[aOffset + i * n + i] += value;
    }
  }

  /** {@code A += diag(v)}, in place. */
  public static void addToDiagonal(double[] a, int aOffset, int n, double[] v, int vOffset) {
    for (int i = 0; i < n; i++) {
      a[aOffset + i * n + i] += v[vOffset + i];
    }
  }

  /** The adjoint of adding a vector to the diagonal: {@code v̅ += diag(A̅)}. */
  public static void addToDiagonalAdjoint(
      double[] adjA, int adjAOffset, int n, double[] adjV, int adjVOffset) {
    for (int i = 0; i < n; i++) {
      adjV[adjVOffset + i] += adjA[adjAOffset + i * n + i];
    }
  }
}
