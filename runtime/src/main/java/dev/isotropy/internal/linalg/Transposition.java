package dev.isotropy.internal.linalg;

/** Copies between the triangles of a square matrix, tile by tile so that both stay in the cache. */
final class Transposition {

  private static final int TILE = 16;

  private Transposition() {}

  /** Fills the upper triangle of {@code to} with the transpose of the lower one of {@code from}. */
  static void lowerToUpper(double[] from, int fo, double[] to, int to0, int n) {
    for (int i0 = 0; i0 < n; i0 += TILE) {
      for (int j0 = 0; j0 <= i0; j0 += TILE) {
        for (int i = i0; i < Math.min(n, i0 + TILE); i++) {
          for (int j = j0; j < Math.min(i + 1, j0 + TILE); j++) {
            to[to0 + j * n + i] = from[fo + i * n + j];
          }
        }
      }
    }
  }

  /** Transposes a square matrix in place. */
  static void transpose(double[] a, int ao, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double below = a[ao + i * n + j];
        a[ao + i * n + j] = a[ao + j * n + i];
        a[ao + j * n + i] = below;
      }
    }
  }

  /** Moves the upper triangle to the lower one and clears it. */
  static void moveUpperToLower(double[] a, int ao, int n) {
    for (int i0 = 0; i0 < n; i0 += TILE) {
      for (int j0 = 0; j0 <= i0; j0 += TILE) {
        for (int i = i0; i < Math.min(n, i0 + TILE); i++) {
          for (int j = j0; j < Math.min(i, j0 + TILE); j++) {
            a[ao + i * n + j] = a[ao + j * n + i];
            a[ao + j * n + i] = 0;
          }
        }
      }
    }
  }

  /** Copies columns {@code k0} to {@code k1} of the rows from {@code k1} on to the upper side. */
  static void mirrorColumns(double[] a, int ao, int n, int k0, int k1) {
    for (int i0 = k1; i0 < n; i0 += TILE) {
      for (int k = k0; k < k1; k++) {
        for (int i = i0; i < Math.min(n, i0 + TILE); i++) {
          a[ao + k * n + i] = a[ao + i * n + k];
        }
      }
    }
  }
}
