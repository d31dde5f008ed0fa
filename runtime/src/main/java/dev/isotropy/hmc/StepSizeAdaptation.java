package dev.isotropy.hmc;

import dev.isotropy.MathFunctions;

/**
 * Nesterov's dual averaging of the log step size towards a target acceptance statistic (Hoffman and
 * Gelman, JMLR 15, 2014, section 3.2), with Stan's constants.
 */
final class StepSizeAdaptation {

  private static final double GAMMA = 0.05;
  private static final double KAPPA = 0.75;
  private static final double T0 = 10;

  private final double target;
  private double mu;
  private double count;
  private double errorMean;
  private double logMean;

  StepSizeAdaptation(double targetAcceptance, double stepSize) {
    target = targetAcceptance;
    restart(stepSize);
  }

  /** Forgets everything and shrinks from now on towards ten times the given step size. */
  void restart(double stepSize) {
    mu = MathFunctions.log(10 * stepSize);
    count = 0;
    errorMean = 0;
    logMean = 0;
  }

  /** Takes in the acceptance statistic of one transition; returns the next step size to try. */
  double learn(double acceptance) {
    count++;
    double eta = 1 / (count + T0);
    errorMean = (1 - eta) * errorMean + eta * (target - acceptance);
    double log = mu - errorMean * Math.sqrt(count) / GAMMA;
    double weight = MathFunctions.exp(-KAPPA * MathFunctions.log(count));
    logMean = (1 - weight) * logMean + weight * log;
    return MathFunctions.exp(log);
  }

  /** The averaged step size, to be kept after warm-up. */
  double average() {
    return MathFunctions.exp(logMean);
  }
}
