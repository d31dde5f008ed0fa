package dev.isotropy;

import static dev.isotropy.MathFunctions.erfc;
import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;

/**
 * Standard normal variates by the ziggurat method (Marsaglia and Tsang, 2000), with layer and
 * position from different bits of one random long.
 */
final class NormalZiggurat {

  private static final int LAYERS = 256;

  /** Where the tail begins, chosen so that all layers have the same area. */
  private static final double TAIL = 3.6541528853610088;

  /**
   * The right edges of the layers, from the lowest; the first as wide as the base with its tail
   * would be.
   */
  private static final double[] EDGE = new double[LAYERS + 1];

  /** The density, without its constant, at the edges. */
  private static final double[] HEIGHT = new double[LAYERS + 1];

  static {
    double height = exp(-0.5 * TAIL * TAIL);
    double area = TAIL * height + Math.sqrt(Math.PI / 2) * erfc(TAIL * Math.sqrt(0.5));
    EDGE[0] = area / height;
    EDGE[1] = TAIL;
    HEIGHT[1] = height;
    for (int i = 2; i < LAYERS; i++) {
      HEIGHT[i] = HEIGHT[i - 1] + area / EDGE[i - 1];
      EDGE[i] = Math.sqrt(-2 * log(HEIGHT[i]));
    }
    HEIGHT[LAYERS] = 1;
  }

  private NormalZiggurat() {}

  static double sample(RandomStream random) {
    while (true) {
      long bits = random.nextLong();
      int layer = (int) bits & (LAYERS - 1);
      double x = (bits >> 11) * 0x1p-52 * EDGE[layer];
      if (Math.abs(x) < EDGE[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return tail(random, bits < 0);
      }
      double y = HEIGHT[layer] + random.uniform() * (HEIGHT[layer + 1] - HEIGHT[layer]);
      if (y < exp(-0.5 * x * x)) {
        return x;
      }
    }
  }

  /** Beyond the base, by Marsaglia's method: an exponential proposal. */
  private static double tail(RandomStream random, boolean negative) {
    double x;
    double y;
    do {
      x = random.exponential() / TAIL;
      y = random.exponential();
    } while (2 * y < x * x);
    return negative ? -(TAIL + x) : TAIL + x;
  }
}
