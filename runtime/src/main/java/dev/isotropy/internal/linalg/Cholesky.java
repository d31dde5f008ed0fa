package dev.isotropy.internal.linalg;

import java.util.Arrays;

/**
 * The Cholesky factorisation {@code A = L Lᵀ} of a symmetric positive definite matrix, and its
 * adjoint, in blocks.
 *
 * <p>Only the lower triangle of {@code A} is read, and only its adjoints are added to: they are the
 * derivatives of a function of the lower triangle. Half of each off-diagonal one on either side
 * gives the symmetric convention. The adjoint is the blocked reverse sweep (I. Murray, 2016,
 * "Differentiation of the Cholesky decomposition").
 */
public final class Cholesky {

  /** The columns that are factored together. */
  private static final int BLOCK = 64;

  private Cholesky() {}

  /**
   * Factors a matrix.
   *
   * @param a {@code n × n}, symmetric; the strictly upper triangle is not read
   * @param l receives the factor, zero above the diagonal; {@code NaN} everywhere if {@code a} is
   *     not positive definite
   * @return whether {@code a} is positive definite
   */
  public static boolean factor(double[] a, int aOffset, int n, double[] l, int lOffset) {
    // The transpose of the factor grows in the upper triangle, where sums run along rows.
    Transposition.lowerToUpper(a, aOffset, l, lOffset, n);
    for (int k0 = 0; k0 < n; k0 += BLOCK) {
      int k1 = Math.min(n, k0 + BLOCK);
      for (int k = k0; k < k1; k++) {
        int top = lOffset + k0 * n + k;
        int row = lOffset + k * n + k;
        BlockProduct.add(-1, 1, n - k, k - k0, l, top, 1, n, l, top, n, l, row, n);
        double pivot = l[row];
        if (!(pivot > 0 && pivot < Double.POSITIVE_INFINITY)) {
          Arrays.fill(l, lOffset, lOffset + n * n, Double.NaN);
          return false;
        }
        double root = Math.sqrt(pivot);
        l[row] = root;
        for (int j = 1; j < n - k; j++) {
          l[row + j] /= root;
        }
      }
      for (int i = k1; i < n; i += BLOCK) {
        int top = lOffset + k0 * n + i;
        int rows = Math.min(BLOCK, n - i);
        int to = lOffset + i * n + i;
        BlockProduct.add(-1, rows, n - i, k1 - k0, l, top, 1, n, l, top, n, l, to, n);
      }
    }
    Transposition.moveUpperToLower(l, lOffset, n);
    return true;
  }

  /**
   * Adds to the adjoint of the lower triangle of {@code a}.
   *
   * @param l the factor
   * @param adjL the adjoints of the factor's lower triangle
   * @param adjA is added to
   * @param work {@code n * n} elements of scratch space
   */
  public static void adjoint(
      double[] l,
      int lOffset,
      int n,
      double[] adjL,
      int adjLOffset,
      double[] adjA,
      int adjAOffset,
      double[] work,
      int workOffset) {
    if (n <= BLOCK) {
      small(l, lOffset, n, adjL, adjLOffset, work, workOffset);
      addLower(n, work, workOffset, adjA, adjAOffset);
      return;
    }
    // work becomes A̅ + A̅ᵀ, symmetric, from the last block of columns to the first.
    int last = n == 0 ? 0 : (n - 1) / BLOCK * BLOCK;
    for (int k0 = last; k0 >= 0; k0 -= BLOCK) {
      int k1 = Math.min(n, k0 + BLOCK);
      for (int i = k0; i < n; i++) {
        int length = Math.min(i + 1, k1) - k0;
        System.arraycopy(adjL, adjLOffset + i * n + k0, work, workOffset + i * n + k0, length);
      }
      below(l, lOffset, n, work, workOffset, k0, k1);
      onDiagonal(l, lOffset, n, work, workOffset, k0, k1);
      Transposition.mirrorColumns(work, workOffset, n, k0, k1);
    }
    addLower(n, work, workOffset, adjA, adjAOffset);
  }

  /** From {@code A̅ + A̅ᵀ} to the lower triangle. */
  private static void addLower(int n, double[] w, int wo, double[] adjA, int ao) {
    for (int i = 0; i < n; i++) {
      int row = i * n;
      for (int j = 0; j < i; j++) {
        adjA[ao + row + j] += w[wo + row + j];
      }
      adjA[ao + row + i] += 0.5 * w[wo + row + i];
    }
  }

  /**
   * A single block by {@code L⁻ᵀ S L⁻¹}, with {@code S} the lower triangle of {@code Lᵀ L̅} and its
   * mirror image: more operations than column by column, but all of them along rows.
   */
  private static void small(
      double[] l, int lo, int n, double[] adjL, int adjLo, double[] w, int wo) {
    Arrays.fill(w, wo, wo + n * n, 0);
    for (int i = 0; i < n; i++) {
      int row = i * n;
      int below = lo + row + i;
      int to = wo + row;
      BlockProduct.add(1, 1, i + 1, n - i, l, below, n, n, adjL, adjLo + row, n, w, to, n);
    }
    Transposition.lowerToUpper(w, wo, w, wo, n);
    TriangularSolves.solveTranspose(l, lo, n, w, wo, n, w, wo);
    Transposition.transpose(w, wo, n);
    TriangularSolves.solveTranspose(l, lo, n, w, wo, n, w, wo);
  }

  /** The rows below a diagonal block: what they did to the rest, and what the block did to them. */
  private static void below(double[] l, int lo, int n, double[] w, int wo, int k0, int k1) {
    int rows = n - k1;
    int width = k1 - k0;
    if (rows == 0) {
      return;
    }
    int rest = wo + k1 * n + k1;
    int panel = k1 * n + k0;
    BlockProduct.add(-1, rows, width, rows, w, rest, n, 1, l, lo + panel, n, w, wo + panel, n);
    for (int i = k1; i < n; i++) {
      int row = wo + i * n + k0;
      for (int p = width - 1; p >= 0; p--) {
        int diagonal = lo + (k0 + p) * n + k0;
        double x = w[row + p] / l[diagonal + p];
        w[row + p] = x;
        BlockProduct.addScaled(-x, l, diagonal, w, row, p);
      }
    }
    int block = wo + k0 * n + k0;
    // Rows of the block's upper triangle are not needed, but cheaper than to leave out.
    BlockProduct.add(-1, width, width, rows, w, wo + panel, 1, n, l, lo + panel, n, w, block, n);
  }

  /** A diagonal block, column by column. */
  private static void onDiagonal(double[] l, int lo, int n, double[] w, int wo, int k0, int k1) {
    for (int k = k1 - 1; k >= k0; k--) {
      double pivot = l[lo + k * n + k];
      double atPivot = w[wo + k * n + k];
      for (int i = k + 1; i < k1; i++) {
        double sum = w[wo + i * n + k];
        for (int j = k + 1; j < k1; j++) {
          sum = Math.fma(-w[wo + i * n + j], l[lo + j * n + k], sum);
        }
        double x = sum / pivot;
        w[wo + i * n + k] = x;
        atPivot = Math.fma(-x, l[lo + i * n + k], atPivot);
      }
      for (int i = k + 1; i < k1; i++) {
        w[wo + k * n + i] = w[wo + i * n + k];
      }
      w[wo + k * n + k] = atPivot / pivot;
    }
  }
}
