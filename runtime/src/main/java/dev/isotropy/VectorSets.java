package dev.isotropy;

import java.util.Arrays;

/** The sets of vectors on which distributions of this library have their mass. */
public enum VectorSets implements Support.OfVector {
  /** All vectors of finite numbers. */
  REAL {
    @Override
    public boolean contains(double[] value) {
      return Arrays.stream(value).allMatch(Double::isFinite);
    }
  },

  /** Elements of at least 0 that sum to 1. */
  SIMPLEX {
    @Override
    public boolean contains(double[] value) {
      return Arrays.stream(value).allMatch(x -> x >= 0)
          && Math.abs(MathFunctions.sum(value) - 1) <= TOLERANCE;
    }
  },

  /** Finite elements, each larger than the one before. */
  ORDERED {
    @Override
    public boolean contains(double[] value) {
      return isIncreasing(value);
    }
  },

  /** Positive elements, each larger than the one before. */
  POSITIVE_ORDERED {
    @Override
    public boolean contains(double[] value) {
      return isIncreasing(value) && (value.length == 0 || value[0] > 0);
    }
  },

  /** Vectors of length 1. */
  UNIT_VECTOR {
    @Override
    public boolean contains(double[] value) {
      return Math.abs(MathFunctions.dot(value, value) - 1) <= TOLERANCE;
    }
  },

  /** One element 1, all others 0. */
  ONE_HOT {
    @Override
    public boolean contains(double[] value) {
      return Arrays.stream(value).allMatch(x -> x == 0 || x == 1) && MathFunctions.sum(value) == 1;
    }
  };

  /** How far a sum or a squared length may be off. */
  private static final double TOLERANCE = 1e-8;

  private static boolean isIncreasing(double[] value) {
    for (int k = 0; k < value.length; k++) {
      if (!Double.isFinite(value[k]) || (k > 0 && !(value[k] > value[k - 1]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isDiscrete() {
    return this == ONE_HOT;
  }

  /**
   * Vectors of counts.
   *
   * @param total what the counts sum to
   */
  public record Counts(int total) implements Support.OfVector {
    @Override
    public boolean contains(double[] value) {
      double sum = 0;
      for (double count : value) {
        if (!(count >= 0 && count == Math.rint(count))) {
          return false;
        }
        sum += count;
      }
      return sum == total;
    }

    @Override
    public boolean isDiscrete() {
      return true;
    }
  }
}
