package dev.isotropy.processor.families;

/** The values that a parameter of a distribution may take. */
public enum Domain {
  REAL("real"),
  /** A bound: any number, or an infinity for none. */
  EXTENDED_REAL("a number"),
  POSITIVE("positive"),
  /** Greater than or equal to zero. */
  NON_NEGATIVE("non-negative"),
  UNIT_INTERVAL("in [0, 1]"),
  /** A probability of what may and may not happen. */
  OPEN_UNIT_INTERVAL("in (0, 1)"),
  /** A correlation, but for the two extremes. */
  CORRELATION("between -1 and 1"),
  /** How heavy the tails of a stable distribution are. */
  STABILITY("in (0, 2]"),
  SKEW("in [-1, 1]"),
  /** An integer, zero or more. */
  COUNT("a non-negative integer"),
  /** An integer, one or more: the length of an axis. */
  SIZE("a positive integer");

  private final String words;

  Domain(String words) {
    this.words = words;
  }

  /** How a message says it, after "must be". */
  public String words() {
    return words;
  }

  /** Whether it holds integers alone. */
  public boolean isInteger() {
    return this == COUNT || this == SIZE;
  }

  public boolean contains(double value) {
    return switch (this) {
      case EXTENDED_REAL -> !Double.isNaN(value);
      case REAL -> !Double.isNaN(value) && !Double.isInfinite(value);
      case POSITIVE -> value > 0 && !Double.isInfinite(value);
      case NON_NEGATIVE -> value >= 0 && !Double.isInfinite(value);
      case UNIT_INTERVAL -> value >= 0 && value <= 1;
      case OPEN_UNIT_INTERVAL -> value > 0 && value < 1;
      case CORRELATION -> value > -1 && value < 1;
      case STABILITY -> value > 0 && value <= 2;
      case SKEW -> value >= -1 && value <= 1;
      case COUNT -> value >= 0 && value == Math.rint(value) && !Double.isInfinite(value);
      case SIZE -> value >= 1 && value == Math.rint(value) && !Double.isInfinite(value);
    };
  }
}
