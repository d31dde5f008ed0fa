package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A Bernoulli variable relaxed to the unit interval, by its probability.
 *
 * <p>With the log odds {@code l = log(probs / (1 − probs))} the variable is {@code 1 / (1 + e^(−(l
 * + Y) / temperature))}, {@code Y} standard logistic; with {@code d = l − temperature log(x / (1 −
 * x))} its density is {@code temperature e^d / ((1 + e^d)² x (1 − x))}, on {@code 0 < x < 1}
 * (Maddison, Mnih and Teh, 2017, The Concrete distribution).
 *
 * <p>Mean and variance have no closed form; they are computed by quadrature.
 *
 * @param temperature the temperature: the lower, the closer to 0 and 1, positive and finite
 * @param probs the probability of 1, between 0 and 1, both excluded
 */
public record RelaxedBernoulli(double temperature, double probs)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    return byLogits().logProb(value);
  }

  @Override
  public double logCdf(double value) {
    return byLogits().logCdf(value);
  }

  @Override
  public double logCcdf(double value) {
    return byLogits().logCcdf(value);
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "temperature", temperature);
    require(probs > 0 && probs < 1, this, "probs", probs, "in (0, 1)");
    return byLogits().sample(random);
  }

  @Override
  public double mean() {
    return byLogits().mean();
  }

  @Override
  public double variance() {
    return byLogits().variance();
  }

  @Override
  public Support support() {
    return Support.UNIT_INTERVAL;
  }

  /** Log odds are infinite or no number where the probability is not inside its domain. */
  private RelaxedBernoulliLogit byLogits() {
    return new RelaxedBernoulliLogit(temperature, log(probs) - log1p(-probs));
  }
}
