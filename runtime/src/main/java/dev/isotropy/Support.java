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

  /** A set of vectors or matrices on which a distribution has its mass. */
  sealed interface OfArray {

    /** The number of dimensions of what the set holds. */
    int rank();

    /** Whether a vector, or a square matrix given row by row, lies in the set. */
    boolean containsFlat(double[] elements);
  }

  /** A set of vectors on which a distribution has its mass. */
  non-sealed interface OfVector extends OfArray {

    /** Whether a vector lies in the set; sums and lengths may be off by rounding, 1e-8. */
    boolean contains(double[] value);

    /** Whether the set holds vectors of integers only. */
    boolean isDiscrete();

    @Override
    default int rank() {
      return 1;
    }

    @Override
    default boolean containsFlat(double[] elements) {
      return contains(elements);
    }
  }

  /** A set of matrices on which a distribution has its mass, given row by row. */
  non-sealed interface OfMatrix extends OfArray {

    /** Whether a matrix lies in the set; sums may be off by rounding, 1e-8. */
    boolean contains(double[][] value);

    @Override
    default int rank() {
      return 2;
    }

    @Override
    default boolean containsFlat(double[] elements) {
      int size = (int) Math.rint(Math.sqrt(elements.length));
      double[][] rows = new double[size][size];
      for (int i = 0; i < size; i++) {
        System.arraycopy(elements, i * size, rows[i], 0, size);
      }
      return contains(rows);
    }
  }
}
