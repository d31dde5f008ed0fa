package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.invLogit;
import static dev.isotropy.MathFunctions.log1mExp;
import static dev.isotropy.MathFunctions.log1pExp;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requireFinite;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.Arrays;

/**
 * Ordered categories {@code 0 … C}: where a logistic variable with mean {@code predictor} falls
 * between {@code C} cutpoints.
 *
 * <p>Mass {@code invLogit(c[k] − predictor) − invLogit(c[k − 1] − predictor)} at {@code k}, with
 * {@code c[−1] = −∞} and {@code c[C] = ∞} (P. McCullagh, 1980, "Regression models for ordinal
 * data").
 *
 * <p>Mean and variance as sums over the categories.
 */
public final class OrderedLogistic extends ArrayParameters implements DiscreteDistribution {

  private final double predictor;
  private final double[] cutpoints;

  /**
   * Makes the distribution.
   *
   * @param predictor the mean of the logistic variable, finite
   * @param cutpoints the {@code C} bounds between categories, finite and increasing
   */
  public OrderedLogistic(double predictor, double[] cutpoints) {
    this.predictor = predictor;
    this.cutpoints = cutpoints.clone();
  }

  /** The mean of the logistic variable. */
  public double predictor() {
    return predictor;
  }

  /** The bounds between categories, copied. */
  public double[] cutpoints() {
    return cutpoints.clone();
  }

  @Override
  public double logProb(double value) {
    if (!Double.isFinite(predictor) || !isIncreasing() || Double.isNaN(value)) {
      return Double.NaN;
    }
    return support().contains(value) ? logMass((int) value) : Double.NEGATIVE_INFINITY;
  }

  /** The difference of two logistic functions, as a product without cancellation. */
  private double logMass(int k) {
    double logMass = 0;
    if (k < cutpoints.length) {
      logMass -= log1pExp(predictor - cutpoints[k]);
    }
    if (k > 0) {
      logMass -= log1pExp(cutpoints[k - 1] - predictor);
    }
    if (k > 0 && k < cutpoints.length) {
      logMass += log1mExp(cutpoints[k - 1] - cutpoints[k]);
    }
    return logMass;
  }

  @Override
  public double sample(RandomStream random) {
    requireFinite(this, "predictor", predictor);
    require(isIncreasing(), this, "cutpoints", Arrays.toString(cutpoints), "finite and increasing");
    double u = random.uniform();
    int k = 0;
    while (k < cutpoints.length && u >= invLogit(cutpoints[k] - predictor)) {
      k++;
    }
    return k;
  }

  @Override
  public double mean() {
    double mean = Double.isFinite(predictor) && isIncreasing() ? 0 : Double.NaN;
    for (int k = 1; k <= cutpoints.length; k++) {
      mean += k * exp(logProb(k));
    }
    return mean;
  }

  @Override
  public double variance() {
    double mean = mean();
    double variance = 0;
    for (int k = 0; k <= cutpoints.length; k++) {
      variance += (k - mean) * (k - mean) * exp(logProb(k));
    }
    return variance;
  }

  @Override
  public Support support() {
    return new Support.Integers(0, cutpoints.length);
  }

  private boolean isIncreasing() {
    for (int k = 0; k < cutpoints.length; k++) {
      if (!Double.isFinite(cutpoints[k]) || (k > 0 && !(cutpoints[k] > cutpoints[k - 1]))) {
        return false;
      }
    }
    return true;
  }

  @Override
  Object[] parameters() {
    return new Object[] {predictor, cutpoints};
  }
}
