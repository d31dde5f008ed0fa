package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.requireFinite;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A Bernoulli variable relaxed to the unit interval: the logistic function of a logistic variable.
 *
 * <p>The variable is {@code 1 / (1 + e^(−(logits + Y) / temperature))} with a standard logistic
 * {@code Y}; with {@code d = logits − temperature log(x / (1 − x))} its density is {@code
 * temperature e^d / ((1 + e^d)² x (1 − x))}, on {@code 0 < x < 1} (Maddison, Mnih and Teh, 2017,
 * The Concrete distribution).
 *
 * <p>Mean and variance have no closed form; they are computed by quadrature.
 *
 * @param temperature the temperature: the lower, the closer to 0 and 1, positive and finite
 * @param logits the log odds of 1, finite
 */
public record RelaxedBernoulliLogit(double temperature, double logits)
    implements ContinuousDistribution, Cumulative {

  @Override
  public double logProb(double value) {
    if (!inDomain()) {
      return Double.NaN;
    }
    if (value < 0 || value > 1) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value == 0 || value == 1) {
      return atBound();
    }
    double logValue = log(value);
    double logRest = log1p(-value);
    double difference = logits - temperature * (logValue - logRest);
    double kernel = -Math.abs(difference) - 2 * log1p(exp(-Math.abs(difference)));
    return log(temperature) + kernel - logValue - logRest;
  }

  @Override
  public double logCdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (value >= 1) {
      return 0;
    }
    return -log1pExp(-distance(value));
  }

  @Override
  public double logCcdf(double value) {
    if (!inDomain() || Double.isNaN(value)) {
      return Double.NaN;
    }
    if (value <= 0) {
      return 0;
    }
    if (value >= 1) {
      return Double.NEGATIVE_INFINITY;
    }
    return -log1pExp(distance(value));
  }

  @Override
  public double sample(RandomStream random) {
    requirePositive(this, "temperature", temperature);
    requireFinite(this, "logits", logits);
    double u = random.uniform();
    return Domain.inside(invLogit((logits + log(u) - log1p(-u)) / temperature));
  }

  @Override
  public double mean() {
    return inDomain() ? moment(1, 0) : Double.NaN;
  }

  @Override
  public double variance() {
    if (!inDomain()) {
      return Double.NaN;
    }
    return moment(2, moment(1, 0));
  }

  @Override
  public Support support() {
    return Support.UNIT_INTERVAL;
  }

  private boolean inDomain() {
    return isPositive(temperature) && Double.isFinite(logits);
  }

  /** The limit of the density at a bound, where it has a pole if the temperature is below 1. */
  private double atBound() {
    return temperature < 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
  }

  /**
   * The expectation of a power of the deviation from a centre, by the trapezoidal rule, which
   * converges exponentially: the integrand has its poles at {@code π min(1, temperature)}.
   */
  private double moment(int power, double centre) {
    double step = Math.PI / 6 * Math.max(Math.min(1, temperature), 0.01);
    int count = (int) (40 / step);
    double sum = 0;
    for (int i = -count; i <= count; i++) {
      double y = step * i;
      double deviation = invLogit((logits + y) / temperature) - centre;
      double density = invLogit(y) * invLogit(-y);
      sum += density * (power == 1 ? deviation : deviation * deviation);
    }
    return sum * step;
  }

  private double distance(double value) {
    return temperature * (log(value) - log1p(-value)) - logits;
  }
}
