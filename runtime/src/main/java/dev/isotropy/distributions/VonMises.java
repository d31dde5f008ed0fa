package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.asin;
import static dev.isotropy.MathFunctions.besselI0e;
import static dev.isotropy.MathFunctions.besselI1e;
import static dev.isotropy.MathFunctions.cos;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.sin;
import static dev.isotropy.distributions.Constants.LOG_PI;
import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The von Mises distribution of an angle, the normal distribution of the circle.
 *
 * <p>Density {@code exp(concentration cos(x − loc)) / (2π I0(concentration))}, on {@code −π ≤ x ≤
 * π} (Mardia and Jupp, 2000, Directional Statistics, section 3.5.4). Mean and variance are those of
 * the circle: the mean direction, and 1 minus the length of the mean vector.
 *
 * <p>Mean the direction loc, moved into [−π, π]; variance that of the circle, 1 − I₁(concentration)
 * / I₀(concentration).
 *
 * @param loc the mean direction in radians, finite
 * @param concentration the concentration, near the inverse variance where it is large, positive and
 *     finite
 */
public record VonMises(double loc, double concentration) implements ContinuousDistribution {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < -Math.PI || value > Math.PI) {
      return Double.NEGATIVE_INFINITY;
    }
    double sine = sin(0.5 * (value - loc));
    return -2 * concentration * (sine * sine) - LOG_TWO - LOG_PI - log(besselI0e(concentration));
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "loc", loc);
    requirePositive(this, "concentration", concentration);
    // D. J. Best and N. I. Fisher, 1979, Efficient simulation of the von Mises distribution:
    // rejection from a wrapped Cauchy distribution.
    double tau = 1 + Math.sqrt(1 + 4 * concentration * concentration);
    double rho = (tau - Math.sqrt(2 * tau)) / (2 * concentration);
    double excess = concentration < 1e-5 ? 1 / concentration : (1 - rho) * (1 - rho) / (2 * rho);
    while (true) {
      double z = cos(Math.PI * random.uniform());
      // 1 − cos of the angle, which keeps its digits where the concentration is large.
      double versine = excess * (1 - z) / (1 + excess + z);
      double c = concentration * (excess + versine);
      double u = random.uniform();
      if (c * (2 - c) > u || log(c / u) + 1 - c >= 0) {
        double angle = 2 * asin(Math.sqrt(Math.min(0.5 * versine, 1)));
        return wrapped(random.bernoulli(0.5) ? loc + angle : loc - angle);
      }
    }
  }

  @Override
  public double mean() {
    return inDomain() ? wrapped(loc) : Double.NaN;
  }

  @Override
  public double variance() {
    return inDomain() ? 1 - besselI1e(concentration) / besselI0e(concentration) : Double.NaN;
  }

  @Override
  public Support support() {
    return new Support.Interval(-Math.PI, Math.PI);
  }

  private boolean inDomain() {
    return Double.isFinite(loc) && isPositive(concentration);
  }

  /** An angle moved by whole turns to where the support is. */
  private static double wrapped(double angle) {
    double turns = Math.rint(angle / (2 * Math.PI));
    return Math.max(-Math.PI, Math.min(Math.PI, angle - 2 * Math.PI * turns));
  }
}
