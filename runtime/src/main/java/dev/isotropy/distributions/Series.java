package dev.isotropy.distributions;

/** What distributions of series of numbers have in common. */
final class Series {

  private Series() {}

  /**
   * Checks the length of a value.
   *
   * @throws IllegalArgumentException if it is another one
   */
  static void requireLength(VectorDistribution owner, double[] value, int size) {
    if (value.length != size) {
      throw new IllegalArgumentException(
          "the value of " + owner + " has " + value.length + " elements, not " + size);
    }
  }
}
