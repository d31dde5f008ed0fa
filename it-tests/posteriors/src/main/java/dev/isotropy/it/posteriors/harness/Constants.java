package dev.isotropy.it.posteriors.harness;

/** Reasons for which a record's log density differs from the program's by a constant. */
final class Constants {

  static final String HALF_PRIOR =
      "half-distributions, log 2 each: Stan leaves a prior on a lower-bounded parameter"
          + " unnormalised";

  static final String PROPER_UNIFORM =
      "proper uniform priors, minus the log of the width each: Stan only bounds the parameter";

  static final String PROPER_PRIORS =
      "proper uniform priors, minus the log of the width each, and uniform probability vectors,"
          + " plus log (K - 1)! each: Stan only bounds the parameters";

  static final String FIRST_STATE =
      "a uniform distribution of the first state, minus the log of their number: Stan adds"
          + " densities";

  static final String LOG_SCALE =
      "minus the sum of the logarithms of what is observed: Stan observes the logarithms";

  static final String TRUNCATED =
      "truncated distributions, minus the log of what is left of them each: Stan only bounds the"
          + " parameters";

  static final String ORDERED_HALVES =
      "an ordered vector of half-distributions, log 2 each and the log of the number of orders:"
          + " Stan only orders and bounds the parameters";

  static final String SCALED =
      "half-distributions, log 2 each, and minus log 2: Stan gives a correlation the density of"
          + " half of it";

  private Constants() {}

  static double sumOfLogs(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.log(value);
    }
    return sum;
  }

  static double logFactorial(int n) {
    double sum = 0;
    for (int k = 2; k <= n; k++) {
      sum += Math.log(k);
    }
    return sum;
  }
}
