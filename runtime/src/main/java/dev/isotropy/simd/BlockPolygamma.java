package dev.isotropy.simd;

import static jdk.incubator.vector.VectorOperators.LT;

import dev.isotropy.internal.math.HigherPolygamma;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;

/** {@link HigherPolygamma} in the lanes of a block. */
final class BlockPolygamma {

  private static final double[] BERNOULLI = HigherPolygamma.bernoulli();

  private BlockPolygamma() {}

  static void polygamma(double[] w, int order, int x, int to) {
    double n = w[order];
    boolean usual = n >= 2 && n <= HigherPolygamma.MAX_ORDER && n == Math.rint(n);
    for (int i = 0; i < Lanes.COUNT; i++) {
      usual &= w[order + i] == n && w[x + i] > 0;
    }
    if (usual) {
      magnitude(w, (int) n, x, to);
      return;
    }
    for (int i = 0; i < Lanes.COUNT; i++) {
      w[to + i] = HigherPolygamma.polygamma(w[order + i], w[x + i]);
    }
  }

  /** The sum of {@code n! / (x + k)^(n + 1)} over all {@code k} from 0, with its sign. */
  private static void magnitude(double[] w, int n, int x, int to) {
    if (w.length == 0) {
      Lanes.apart(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          0, 0, 0, 0);
    }
    DoubleVector y = DoubleVector.fromArray(Lanes.SPECIES, w, x);
    DoubleVector below = DoubleVector.zero(Lanes.SPECIES);
    VectorMask<Double> low = y.compare(LT, HigherPolygamma.ASYMPTOTIC + n);
    while (low.anyTrue()) {
      DoubleVector product = DoubleVector.broadcast(Lanes.SPECIES, 1.0).div(y);
      for (int j = 1; j <= n; j++) {
        product = product.mul(DoubleVector.broadcast(Lanes.SPECIES, j).div(y));
      }
      below = below.blend(below.add(product), low);
      y = y.blend(y.add(1.0), low);
      low = y.compare(LT, HigherPolygamma.ASYMPTOTIC + n);
    }
    DoubleVector square = DoubleVector.broadcast(Lanes.SPECIES, 1.0).div(y.mul(y));
    DoubleVector sum = DoubleVector.zero(Lanes.SPECIES);
    DoubleVector power = DoubleVector.broadcast(Lanes.SPECIES, 1.0);
    for (int k = 0; k < BERNOULLI.length; k++) {
      power = power.mul(square.mul((n + 2 * k) * (n + 2 * k + 1.0)));
      sum = DoubleVector.broadcast(Lanes.SPECIES, BERNOULLI[k]).fma(power, sum);
    }
    DoubleVector leading = DoubleVector.broadcast(Lanes.SPECIES, 1.0).div(y);
    for (int j = 1; j < n; j++) {
      leading = leading.mul(DoubleVector.broadcast(Lanes.SPECIES, j).div(y));
    }
    DoubleVector half = DoubleVector.broadcast(Lanes.SPECIES, 0.5 * n).div(y);
    DoubleVector value = leading.mul(half.add(sum).add(1.0)).add(below);
    (n % 2 == 1 ? value : value.neg()).intoArray(w, to);
  }
}
