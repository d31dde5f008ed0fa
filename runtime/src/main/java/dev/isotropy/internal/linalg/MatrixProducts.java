package dev.isotropy.internal.linalg;

import static dev.isotropy.internal.linalg.BlockProduct.addScaled;
import static dev.isotropy.internal.linalg.RowProducts.dot;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Products of matrices with vectors and with matrices, plain or transposed, and their adjoints. */
public final class MatrixProducts {

  private MatrixProducts() {}

  /** {@code y = A x} for {@code A} of {@code m × n}. */
  public static void matrixVector(
      double[] a, int aOffset, int m, int n, double[] x, int xOffset, double[] y, int yOffset) {
    for (int i = 0; i < m; i++) {
      y[yOffset + i] = dot(a, aOffset + i * n, x, xOffset, n);
    }
  }

  /** The adjoint of {@link #matrixVector}: {@code A̅ += y̅ xᵀ} and {@code x̅ += Aᵀ y̅}. */
  public static void matrixVectorAdjoint(
      double[] a,
      int aOffset,
      int m,
      int n,
      double[] x,
      int xOffset,
      double[] adjY,
      int adjYOffset,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjX,
      int adjXOffset) {
    for (int i = 0; i < m; i++) {
      double g = adjY[adjYOffset + i];
      if (adjA != null) {
        addScaled(g, x, xOffset, adjA, adjAOffset + i * n, n);
      }
      if (adjX != null) {
        addScaled(g, a, aOffset + i * n, adjX, adjXOffset, n);
      }
    }
  }

  /** {@code y = Aᵀ x} for {@code A} of {@code m × n} and {@code x} of {@code m} elements. */
  public static void transposeVector(
      double[] a, int aOffset, int m, int n, double[] x, int xOffset, double[] y, int yOffset) {
    Arrays.fill(y, yOffset, yOffset + n, 0);
    for (int i = 0; i < m; i++) {
      addScaled(x[xOffset + i], a, aOffset + i * n, y, yOffset, n);
    }
  }

  /** The adjoint of {@link #transposeVector}: {@code A̅ += x y̅ᵀ} and {@code x̅ += A y̅}. */
  public static void transposeVectorAdjoint(
      double[] a,
      int aOffset,
      int m,
      int n,
      double[] x,
      int xOffset,
      double[] adjY,
      int adjYOffset,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjX,
      int adjXOffset) {
    for (int i = 0; i < m; i++) {
      if (adjA != null) {
        addScaled(x[xOffset + i], adjY, adjYOffset, adjA, adjAOffset + i * n, n);
      }
      if (adjX != null) {
        adjX[adjXOffset + i] += dot(a, aOffset + i * n, adjY, adjYOffset, n);
      }
    }
  }

  /** {@code C = A B} for {@code A} of {@code m × k} and {@code B} of {@code k × n}. */
  public static void multiply(
      double[] a,
      int aOffset,
      int m,
      int k,
      double[] b,
      int bOffset,
      int n,
      double[] c,
      int cOffset) {
    Arrays.fill(c, cOffset, cOffset + m * n, 0);
    BlockProduct.add(1, m, n, k, a, aOffset, k, 1, b, bOffset, n, c, cOffset, n);
  }

  /** The adjoint of {@link #multiply}: {@code A̅ += C̅ Bᵀ} and {@code B̅ += Aᵀ C̅}. */
  public static void multiplyAdjoint(
      double[] a,
      int aOffset,
      int m,
      int k,
      double[] b,
      int bOffset,
      int n,
      double[] adjC,
      int adjCOffset,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjB,
      int adjBOffset) {
    if (adjA != null) {
      RowProducts.add(1, m, k, n, adjC, adjCOffset, n, b, bOffset, n, adjA, adjAOffset, k);
    }
    if (adjB != null) {
      BlockProduct.add(1, k, n, m, a, aOffset, 1, k, adjC, adjCOffset, n, adjB, adjBOffset, n);
    }
  }

  /** {@code C = Aᵀ B} for {@code A} of {@code k × m} and {@code B} of {@code k × n}. */
  public static void transposeMultiply(
      double[] a,
      int aOffset,
      int k,
      int m,
      double[] b,
      int bOffset,
      int n,
      double[] c,
      int cOffset) {
    Arrays.fill(c, cOffset, cOffset + m * n, 0);
    BlockProduct.add(1, m, n, k, a, aOffset, 1, m, b, bOffset, n, c, cOffset, n);
  }

  /** The adjoint of {@link #transposeMultiply}: {@code A̅ += B C̅ᵀ} and {@code B̅ += A C̅}. */
  public static void transposeMultiplyAdjoint(
      double[] a,
      int aOffset,
      int k,
      int m,
      double[] b,
      int bOffset,
      int n,
      double[] adjC,
      int adjCOffset,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjB,
      int adjBOffset) {
    if (adjA != null) {
      RowProducts.add(1, k, m, n, b, bOffset, n, adjC, adjCOffset, n, adjA, adjAOffset, m);
    }
    if (adjB != null) {
      BlockProduct.add(1, k, n, m, a, aOffset, m, 1, adjC, adjCOffset, n, adjB, adjBOffset, n);
    }
  }

  /**
   * {@code C = A Bᵀ} for {@code A} of {@code m × k} and {@code B} of {@code n × k}; with {@code B =
   * A} the symmetric product of a factor.
   */
  public static void multiplyTranspose(
      double[] a,
      int aOffset,
      int m,
      int k,
      double[] b,
      int bOffset,
      int n,
      double[] c,
      int cOffset) {
    Arrays.fill(c, cOffset, cOffset + m * n, 0);
    if (a == b && aOffset == bOffset && m == n) {
      RowProducts.addLower(n, k, a, aOffset, k, c, cOffset, n);
      Transposition.lowerToUpper(c, cOffset, c, cOffset, n);
      return;
    }
    RowProducts.add(1, m, n, k, a, aOffset, k, b, bOffset, k, c, cOffset, n);
  }

  /**
   * The adjoint of {@link #multiplyTranspose}: {@code A̅ += C̅ B} and {@code B̅ += C̅ᵀ A}, which
   * may be the same array.
   */
  public static void multiplyTransposeAdjoint(
      double[] a,
      int aOffset,
      int m,
      int k,
      double[] b,
      int bOffset,
      int n,
      double[] adjC,
      int adjCOffset,
      double @Nullable [] adjA,
      int adjAOffset,
      double @Nullable [] adjB,
      int adjBOffset) {
    if (adjA != null) {
      BlockProduct.add(1, m, k, n, adjC, adjCOffset, n, 1, b, bOffset, k, adjA, adjAOffset, k);
    }
    if (adjB != null) {
      BlockProduct.add(1, n, k, m, adjC, adjCOffset, 1, n, a, aOffset, k, adjB, adjBOffset, k);
    }
  }
}
