package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The stable distribution, for sites of models that take its density as it is: a numerical integral
 * for each element, some hundred times as much work as other densities.
 *
 * <p>Characteristic function {@code exp(i loc t − |scale t|^α (1 + iβ sign(t) tan(πα/2) (|scale
 * t|^(1 − α) − 1)))}, at {@code α = 1} {@code exp(i loc t − |scale t| (1 + iβ sign(t) 2/π log|scale
 * t|))}: the parameterisation S0 of J. P. Nolan (2020, "Univariate Stable Distributions", section
 * 1.3), which is continuous in all parameters, and in which {@code loc} and {@code scale} are a
 * location and a scale. The log density is a numerical integral. With {@code stability} 2 it is the
 * normal distribution of standard deviation {@code √2 scale}, with 1 and {@code skew} 0 the Cauchy
 * distribution. Where {@code stability < 1} and {@code skew} is 1 or −1 the density is 0 on one
 * side of {@code loc − skew scale tan(πα/2)}.
 *
 * @param stability the exponent {@code α} of the tails, in (0, 2]
 * @param skew {@code β}, in [−1, 1]
 * @param scale the scale, positive and finite
 * @param loc the location, finite
 */
public record StableWithLogProb(double stability, double skew, double scale, double loc)
    implements ContinuousDistribution {

  @Override
  public double logProb(double value) {
    return standard().logProb(value);
  }

  @Override
  public double sample(RandomStream random) {
    return standard().sample(this, random);
  }

  @Override
  public double mean() {
    return standard().mean();
  }

  @Override
  public double variance() {
    return standard().variance();
  }

  @Override
  public Support support() {
    return Support.REAL;
  }

  private StandardStable standard() {
    return new StandardStable(stability, skew, scale, loc);
  }
}
