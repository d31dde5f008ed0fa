package dev.isotropy.simd;

import java.util.SplittableRandom;

/**
 * Arguments for the comparison of scalar and vector forms: special values, random bits, and the
 * usual ranges.
 */
final class Arguments {

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    2,
    -2,
    0.5,
    -0.5,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    -Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    708,
    -708,
    709,
    -745,
    -746,
    710,
    1e-300,
    1e300,
    1e22,
    3,
    4.5,
    8,
    2.5,
    1.5,
    3.5,
    0.25,
    0.75,
    0.425,
    0.925,
    0x1p-54,
    1e-10,
    -1e-10,
    1.6e6,
    1.7e6,
    37.6,
    38,
    -37.7,
    26.6,
    27,
    -30,
    1e10,
    -5.5,
    100,
    0x1p400,
    0x1p-400,
    0x1p1000,
    0x1p1023,
    1.9,
    20,
    -20,
    21,
  };

  private Arguments() {}

  /** A mixture of all kinds in random places, so that usual and unusual lanes meet. */
  static double[] mixed(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = new double[count];
    for (int i = 0; i < count; i++) {
      x[i] =
          switch (random.nextInt(7)) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> random.nextDouble(-10, 10);
            case 2 -> random.nextDouble(-800, 800);
            case 3 -> Double.longBitsToDouble(random.nextLong());
            case 4 -> StrictMath.exp(random.nextDouble(-700, 700));
            case 5 -> 1 + 1e-3 * random.nextDouble(-1, 1);
            default -> random.nextDouble();
          };
    }
    return x;
  }

  /** Arguments inside one range, which keep to the usual path. */
  static double[] usual(int count, long seed, double low, double high) {
    return new SplittableRandom(seed).doubles(count, low, high).toArray();
  }

  /** Every special value in all lanes of a vector. */
  static double[] special(int lanes) {
    double[] x = new double[SPECIAL.length * lanes];
    for (int i = 0; i < x.length; i++) {
      x[i] = SPECIAL[i / lanes];
    }
    return x;
  }
}
