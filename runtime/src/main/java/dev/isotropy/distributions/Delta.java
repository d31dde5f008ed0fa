package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.requireFinite;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * All mass on one value; its density, in the counting measure of that point, is 1.
 *
 * <p>A latent site of a model is that number: it has no coordinate, adds nothing to the density,
 * and draws carry it. Observed data have to be equal to it. A mixture of a point and a density has
 * no density; for counts with further zeros there are {@link ZeroInflated} and {@link Hurdle}.
 *
 * <p>Mean value; variance 0.
 *
 * @param value where the mass is, finite
 */
public record Delta(double value) implements ContinuousDistribution {

  @Override
  public double logProb(double value) {
    if (!Double.isFinite(this.value) || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value == this.value ? 0 : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "value", value);
    return value;
  }

  @Override
  public double mean() {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  @Override
  public double variance() {
    return Double.isFinite(value) ? 0 : Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Interval(value, value);
  }
}
