package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.expm1;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.sinh;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Tails.logSinhc;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The continuous Bernoulli distribution: an exponential one cut to the unit interval, by its mode.
 *
 * <p>Density {@code C probs^x (1 − probs)^(1 − x)} with {@code C = 2 artanh(1 − 2 probs) / (1 − 2
 * probs)}, which is 2 at {@code probs = 1/2}, on {@code 0 ≤ x ≤ 1} (Loaiza-Ganem and Cunningham,
 * 2019, The continuous Bernoulli: fixing a pervasive error in variational autoencoders).
 *
 * <p>Mean 1 / (1 − e^(−l)) − 1/l; variance 1/l² − 1 / (4 sinh²(l/2)), l = log(probs / (1 − probs)).
 *
 * @param probs the parameter, between 0 and 1, both excluded
 */
public record ContinuousBernoulli(double probs) implements ContinuousDistribution {

  /** Below it the moments are their series, since the exact formulas cancel. */
  private static final double SMALL = 0.02;

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0 || value > 1) {
      return Double.NEGATIVE_INFINITY;
    }
    double logits = log(probs) - log1p(-probs);
    return logits * (value - 0.5) - logSinhc(0.5 * logits);
  }

  @Override
  public double sample(RandomStream random) {
    require(inDomain(), this, "probs", probs, "in (0, 1)");
    double logits = Math.abs(log(probs) - log1p(-probs));
    double draw = random.uniform();
    if (logits > 0x1p-30) {
      // The inverse of the distribution function, measured from the bound with the larger density.
      draw = -log1p(draw * expm1(-logits)) / logits;
    }
    return probs < 0.5 ? draw : 1 - draw;
  }

  @Override
  public double mean() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double logits = log(probs) - log1p(-probs);
    if (Math.abs(logits) < SMALL) {
      double square = logits * logits;
      return 0.5 + logits * (1.0 / 12 - square * (1.0 / 720 - square * (1.0 / 30240)));
    }
    return -1 / expm1(-logits) - 1 / logits;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    double logits = log(probs) - log1p(-probs);
    double square = logits * logits;
    if (Math.abs(logits) < SMALL) {
      return 1.0 / 12 - square * (1.0 / 240 - square * (1.0 / 6048 - square * (1.0 / 172800)));
    }
    double sine = sinh(0.5 * logits);
    return 1 / square - 0.25 / (sine * sine);
  }

  @Override
  public Support support() {
    return Support.UNIT_INTERVAL;
  }

  private boolean inDomain() {
    return probs > 0 && probs < 1;
  }
}
