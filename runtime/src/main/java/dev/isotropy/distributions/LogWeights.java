package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.MathFunctions.sum;

import dev.isotropy.RandomStream;
import dev.isotropy.internal.math.CountMass;

/** The logarithms of normalised probabilities of categories, all {@code NaN} where undefined. */
final class LogWeights {

  /** The domain of probabilities, in words. */
  static final String PROBS = "non-negative and finite with a positive sum";

  /** The domain of log odds, in words. */
  static final String LOGITS = "numbers below infinity, one of them finite";

  private LogWeights() {}

  static double[] ofProbs(double[] probs) {
    double total = sum(probs);
    boolean valid = Domain.isPositive(total);
    for (double p : probs) {
      valid &= Domain.isNonNegative(p);
    }
    double[] weights = new double[probs.length];
    double logTotal = log(total);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = valid ? log(probs[i]) - logTotal : Double.NaN;
    }
    return weights;
  }

  static double[] ofLogits(double[] logits) {
    double logTotal = logSumExp(logits);
    boolean valid = Double.isFinite(logTotal);
    double[] weights = new double[logits.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = valid ? logits[i] - logTotal : Double.NaN;
    }
    return weights;
  }

  static boolean isValid(double[] weights) {
    return weights.length > 0 && !Double.isNaN(weights[0]);
  }

  static double logProb(double[] weights, double value) {
    if (!isValid(weights) || Double.isNaN(value)) {
      return Double.NaN;
    }
    boolean inside = value >= 0 && value < weights.length && value == Math.rint(value);
    return inside ? weights[(int) value] : Double.NEGATIVE_INFINITY;
  }

  /** A category drawn by inversion. */
  static int sample(double[] weights, RandomStream random) {
    double left = random.uniform();
    int drawn = 0;
    for (int i = 0; i < weights.length; i++) {
      double p = exp(weights[i]);
      if (p > 0) {
        drawn = i;
        left -= p;
        if (left < 0) {
          return i;
        }
      }
    }
    return drawn;
  }

  static double mean(double[] weights) {
    double sum = isValid(weights) ? 0 : Double.NaN;
    for (int i = 0; i < weights.length; i++) {
      sum += i * exp(weights[i]);
    }
    return sum;
  }

  static double variance(double[] weights) {
    double mean = mean(weights);
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (i - mean) * (i - mean) * exp(weights[i]);
    }
    return isValid(weights) ? sum : Double.NaN;
  }

  static double[] probabilities(double[] weights) {
    double[] probs = new double[weights.length];
    for (int i = 0; i < probs.length; i++) {
      probs[i] = exp(weights[i]);
    }
    return probs;
  }

  /**
   * The log mass of counts that sum to a total. From large totals on it is that of independent
   * Poisson counts divided by that of their sum, in which no factorials cancel.
   */
  static double multinomial(double[] weights, int total, double[] counts) {
    boolean large = total >= CountMass.LARGE;
    double logMass = large ? -CountMass.logPoisson(total, total) : lgamma(total + 1.0);
    for (int i = 0; i < counts.length; i++) {
      double mean = total * exp(weights[i]);
      if (large && mean >= Double.MIN_NORMAL) {
        logMass += CountMass.logPoisson(counts[i], mean);
      } else {
        double power = large ? weights[i] + log(total) : weights[i];
        logMass += Tails.logPower(counts[i], power) - lgamma(counts[i] + 1);
      }
    }
    return logMass;
  }

  /** Counts of categories, each binomial given those before. */
  static double[] multinomialSample(double[] weights, int total, RandomStream random) {
    double[] counts = new double[weights.length];
    double[] tail = probabilities(weights);
    for (int i = weights.length - 2; i >= 0; i--) {
      tail[i] += tail[i + 1];
    }
    long left = total;
    for (int i = 0; i < weights.length - 1 && left > 0; i++) {
      double p = tail[i] > 0 ? Math.min(1, exp(weights[i]) / tail[i]) : 0;
      // Where all later categories are impossible this one takes what is left.
      long drawn = tail[i + 1] > 0 ? random.binomial(left, p) : left;
      counts[i] = drawn;
      left -= drawn;
    }
    counts[weights.length - 1] += left;
    return counts;
  }
}
