package dev.isotropy.distributions;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The stable distribution. A site of a model that has it is to be reparameterized.
 *
 * <p>Characteristic function {@code exp(i loc t − |u|^α (1 + iβ sign(t) tan(πα/2) (|u|^(1 − α) −
 * 1)))} with {@code u = scale t}, {@code α} the stability and {@code β} the skew; at {@code α = 1}
 * {@code exp(i loc t − |u| (1 + iβ sign(t) 2/π log |u|))}. That is the parameterisation S0 of J. P.
 * Nolan (2020, "Univariate Stable Distributions", section 1.3), continuous in all parameters. With
 * stability 2 it is normal, of standard deviation {@code √2 scale}; with 1 and skew 0 it is the
 * Cauchy distribution. Below stability 1 and with skew 1 or −1 the density is 0 on one side of
 * {@code loc − skew scale tan(πα/2)}. The density is a numerical integral.
 *
 * <p>Mean {@code loc − scale skew tan(πα/2)} if {@code α > 1}, else there is none; variance {@code
 * 2 scale²} if {@code α = 2}, else infinite or none.
 *
 * @param stability the exponent {@code α} of the tails, in (0, 2]
 * @param skew {@code β}, in [−1, 1]
 * @param scale the scale, positive and finite
 * @param loc the location, finite
 */
public record Stable(double stability, double skew, double scale, double loc)
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
