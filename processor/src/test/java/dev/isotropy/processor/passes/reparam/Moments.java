package dev.isotropy.processor.passes.reparam;

/** Means of powers of a number over weighted draws, and of their derivatives. */
final class Moments {

  /** The largest power. */
  static final int POWERS = 4;

  /** What means are taken of. */
  enum Kind {
    VALUE,
    BY_LOCATION,
    BY_SCALE
  }

  private final double[][] sums = new double[Kind.values().length][POWERS + 1];
  private final double[][] squares = new double[Kind.values().length][POWERS + 1];
  private int draws;

  /**
   * Adds a draw.
   *
   * @param weight its density by that from which it was drawn
   * @param value the number
   * @param slopes the derivatives of the number by location and scale
   * @param scores those of the log density
   */
  void add(double weight, double value, double[] slopes, double[] scores) {
    draws++;
    for (int power = 0; power <= POWERS; power++) {
      double moment = Math.pow(value, power);
      double slope = power == 0 ? 0 : power * Math.pow(value, power - 1);
      add(Kind.VALUE, power, weight * moment);
      add(Kind.BY_LOCATION, power, weight * (slope * slopes[0] + moment * scores[0]));
      add(Kind.BY_SCALE, power, weight * (slope * slopes[1] + moment * scores[1]));
    }
  }

  private void add(Kind kind, int power, double value) {
    sums[kind.ordinal()][power] += value;
    squares[kind.ordinal()][power] += value * value;
  }

  double mean(Kind kind, int power) {
    return sums[kind.ordinal()][power] / draws;
  }

  /** The standard error of the mean. */
  double error(Kind kind, int power) {
    double mean = mean(kind, power);
    double variance = squares[kind.ordinal()][power] / draws - mean * mean;
    return Math.sqrt(Math.max(0, variance) / draws);
  }
}
