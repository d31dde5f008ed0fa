package dev.isotropy;

import dev.isotropy.internal.linalg.Cholesky;

/** The sets of matrices on which distributions of this library have their mass. */
public enum MatrixSets implements Support.OfMatrix {
  /** Symmetric positive definite matrices. */
  COVARIANCE {
    @Override
    public boolean contains(double[][] value) {
      return isSquare(value) && isPositiveDefinite(value);
    }
  },

  /** Symmetric positive definite matrices with ones on the diagonal. */
  CORRELATION {
    @Override
    public boolean contains(double[][] value) {
      if (!isSquare(value)) {
        return false;
      }
      for (int i = 0; i < value.length; i++) {
        if (!(Math.abs(value[i][i] - 1) <= TOLERANCE)) {
          return false;
        }
      }
      return isPositiveDefinite(value);
    }
  },

  /**
   * Cholesky factors of correlation matrices: lower triangular, rows of length 1, positive
   * diagonal.
   */
  CORRELATION_CHOLESKY {
    @Override
    public boolean contains(double[][] value) {
      if (!isSquare(value)) {
        return false;
      }
      for (int i = 0; i < value.length; i++) {
        boolean triangular = value[i][i] > 0;
        for (int j = i + 1; j < value.length; j++) {
          triangular &= value[i][j] == 0;
        }
        double length = MathFunctions.dot(value[i], value[i]);
        if (!(triangular && Math.abs(length - 1) <= TOLERANCE)) {
          return false;
        }
      }
      return true;
    }
  },

  /** Cholesky factors of covariance matrices: lower triangular, with a positive diagonal. */
  COVARIANCE_CHOLESKY {
    @Override
    public boolean contains(double[][] value) {
      if (!isSquare(value)) {
        return false;
      }
      for (int i = 0; i < value.length; i++) {
        for (int j = 0; j < value.length; j++) {
          double element = value[i][j];
          boolean inside = j < i ? Double.isFinite(element) : j > i ? element == 0 : element > 0;
          if (!inside || Double.isInfinite(element)) {
            return false;
          }
        }
      }
      return true;
    }
  };

  /** How far a squared length or an element may be off. */
  private static final double TOLERANCE = 1e-8;

  private static boolean isSquare(double[][] value) {
    for (double[] row : value) {
      if (row.length != value.length) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPositiveDefinite(double[][] value) {
    int n = value.length;
    double[] flat = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (!(Math.abs(value[i][j] - value[j][i])
            <= TOLERANCE * Math.abs(value[i][j]) + TOLERANCE)) {
          return false;
        }
        flat[i * n + j] = value[i][j];
      }
    }
    return Cholesky.factor(flat, 0, n, new double[n * n], 0);
  }
}
