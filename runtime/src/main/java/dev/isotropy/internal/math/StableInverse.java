package dev.isotropy.internal.math;

import static java.lang.Math.abs;

import dev.isotropy.internal.math.StableExponent.By;

/**
 * An angle and an exponential variate from which {@link StableVariates} makes a given variate.
 *
 * <p>The exponent {@link StableExponent} is the logarithm of the exponential variate that belongs
 * to an angle, and monotone in it: the angle is found by bisection.
 */
public final class StableInverse {

  private static final ThreadLocal<StableExponent> EXPONENT =
      ThreadLocal.withInitial(StableExponent::new);

  /** The log odds of the closest positions to the ends: angles closer to them have few digits. */
  private static final double FARTHEST = 13;

  private StableInverse() {}

  /** The angle. */
  public static double angle(double alpha, double beta, double z) {
    return of(alpha, beta, z, true);
  }

  /** The exponential variate. */
  public static double weight(double alpha, double beta, double z) {
    return of(alpha, beta, z, false);
  }

  private static double of(double alpha, double beta, double z, boolean angle) {
    if (!(alpha > 0 && alpha <= 2 && abs(beta) <= 1) || !Double.isFinite(z)) {
      return Double.NaN;
    }
    if (alpha == 1 && beta == 0) {
      return angle ? InverseCircular.atan(z) : 1;
    }
    boolean above = StableExponent.isAbove(alpha, beta, z);
    StableExponent exponent = EXPONENT.get();
    exponent.set(alpha, above ? beta : -beta, above ? z : -z, By.NOTHING);
    if (!(exponent.length() > 0)) {
      return Double.NaN;
    }
    boolean increases = exponent.increases();
    double least = at(exponent, increases ? -FARTHEST : FARTHEST);
    double target = least > 0 ? least + Logarithm.log1p(Exponential.exp(-least)) : 0;
    double low = -FARTHEST;
    double high = FARTHEST;
    for (int i = 0; i < 100; i++) {
      double middle = 0.5 * (low + high);
      if ((at(exponent, middle) > target) == increases) {
        high = middle;
      } else {
        low = middle;
      }
    }
    double position = 0.5 * (low + high);
    if (!angle) {
      double h = at(exponent, position);
      return Double.isNaN(h) ? 1 : Exponential.exp(h);
    }
    double small = small(exponent, position);
    double value = position < 0 ? Math.PI / 2 - exponent.length() + small : Math.PI / 2 - small;
    return above ? value : -value;
  }

  private static double at(StableExponent exponent, double position) {
    double small = small(exponent, position);
    double rest = exponent.length() - small;
    return position < 0 ? exponent.at(small, rest) : exponent.at(rest, small);
  }

  /** The distance from the closer end, at log odds of the position. */
  private static double small(StableExponent exponent, double position) {
    return exponent.length() / (1 + Exponential.exp(abs(position)));
  }
}
