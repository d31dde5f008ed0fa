package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.stableLogDensity;
import static dev.isotropy.MathFunctions.tan;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.internal.math.StableVariates;

/** What the value types of stable distributions have in common. */
record StandardStable(double stability, double skew, double scale, double loc) {

  double logProb(double value) {
    return inDomain()
        ? stableLogDensity(stability, skew, (value - loc) / scale) - log(scale)
        : Double.NaN;
  }

  double sample(Distribution owner, RandomStream random) {
    require(isStability(), owner, "stability", stability, "in (0, 2]");
    require(isSkew(), owner, "skew", skew, "in [-1, 1]");
    requirePositive(owner, "scale", scale);
    requireFinite(owner, "loc", loc);
    double angle = Math.PI * (random.uniform() - 0.5);
    double weight = random.exponential();
    return loc + scale * StableVariates.standard(stability, skew, angle, weight);
  }

  double mean() {
    if (!inDomain() || stability <= 1) {
      return Double.NaN;
    }
    return stability == 2 ? loc : loc - scale * skew * tan(Math.PI / 2 * stability);
  }

  double variance() {
    if (!inDomain() || stability <= 1) {
      return Double.NaN;
    }
    return stability == 2 ? 2 * scale * scale : Double.POSITIVE_INFINITY;
  }

  private boolean inDomain() {
    return isStability() && isSkew() && isPositive(scale) && Double.isFinite(loc);
  }

  private boolean isStability() {
    return stability > 0 && stability <= 2;
  }

  private boolean isSkew() {
    return skew >= -1 && skew <= 1;
  }
}
