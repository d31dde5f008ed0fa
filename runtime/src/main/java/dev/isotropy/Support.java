package dev.isotropy;

/**
 * The set on which a distribution has its mass, for one element.
 *
 * <p>It has no default methods: otherwise initialising a record here would initialise the
 * constants, which are such records, and two threads could wait for each other.
 */
public sealed interface Support {

  /** All real numbers. */
  Support REAL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The positive real numbers. */
  Support POSITIVE = new Interval(0, Double.POSITIVE_INFINITY);

  /** The open unit interval. */
  Support UNIT_INTERVAL = new Interval(0, 1);

  /** The integers 0, 1, 2, … */
  Support NON_NEGATIVE_INTEGER = new Integers(0, Double.POSITIVE_INFINITY);

  /** The two values 0 and 1. */
  Support BOOLEAN = new Integers(0, 1);

  /** Whether a value lies in the support. */
  boolean contains(double value);

  /** Whether the support is a set of integers. */
  boolean isDiscrete();

  /**
   * A real interval; infinite bounds stand for none. The bounds themselves belong to it where they
   * are finite.
   *
   * @param lower the lower bound or negative infinity
   * @param upper the upper bound or positive infinity
   */
  record Interval(double lower, double upper) implements Support {
    @Override
    public boolean contains(double value) {
      return value >= lower && value <= upper && !Double.isInfinite(value);
    }

    @Override
    public boolean isDiscrete() {
      return false;
    }
  }

  /**
   * The integers from one bound to another, both included.
   *
   * @param lower the smallest
   * @param upper the largest, or positive infinity
   */
  record Integers(double lower, double upper) implements Support {
    @Override
    public boolean contains(double value) {
      return value >= lower
          && value <= upper
          && value == Math.rint(value)
          && !Double.isInfinite(value);
    }

    @Override
    public boolean isDiscrete() {
      return true;
    }
  }

  /** A set of vectors on which a distribution has its mass. */
  interface OfVector {

    /** Whether a vector lies in the set; sums and lengths may be off by rounding, 1e-8. */
    boolean contains(double[] value);

    /** Whether the set holds vectors of integers only. */
    boolean isDiscrete();
  }

  /** A set of matrices on which a distribution has its mass, given row by row. */
  interface OfMatrix {

    /** Whether a matrix lies in the set; sums may be off by rounding, 1e-8. */
    boolean contains(double[][] value);
  }
}
