package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/** What counts with a probability of zero of their own have in common. */
final class GatedCounts {

  private GatedCounts() {}

  /** Whether a distribution is one of counts from 0. */
  static boolean countsFromZero(Distribution base) {
    return base.support() instanceof Support.Integers(double lower, double _) && lower == 0;
  }

  /** The distribution function of a base. */
  static Cumulative cumulative(Object owner, Distribution base) {
    if (base instanceof Cumulative cumulative) {
      return cumulative;
    }
    throw new UnsupportedOperationException(
        owner.getClass().getSimpleName()
            + " has no distribution function, because "
            + base.getClass().getSimpleName()
            + " has none");
  }

  /** One draw of a base given that it is not 0. */
  static double samplePositive(Object owner, Distribution base, RandomStream random) {
    double logZero = base.logProb(0);
    boolean drawable = logZero < 0;
    require(drawable, owner, "base", base, "able to differ from 0");
    return logZero < -0.6931471805599453
        ? rejected(base, random)
        : inverted(base, random, -expm1(logZero));
  }

  private static double rejected(Distribution base, RandomStream random) {
    double draw = base.sample(random);
    while (draw == 0) {
      draw = base.sample(random);
    }
    return draw;
  }

  /** By summing the masses from 1 up; most of what is drawn lies there. */
  private static double inverted(Distribution base, RandomStream random, double mass) {
    double level = random.uniform() * mass;
    double upper = base.support() instanceof Support.Integers(double _, double high) ? high : 0;
    double sum = 0;
    double k = 0;
    double term;
    do {
      k++;
      term = exp(base.logProb(k));
      sum += term;
      // Beyond the mean, what no longer changes the sum ends it.
    } while (sum < level && k < upper && !(k > base.mean() && sum + term == sum));
    return k;
  }

  /** {@code log P(X ≤ x)} of a hurdle, given the logarithm of the probability above. */
  static double logRest(double above) {
    return log1mExp(Math.min(above, 0));
  }
}
