package dev.isotropy.draws;

/**
 * Convergence diagnostics and Monte Carlo errors of one quantity, drawn by several chains (Vehtari,
 * Gelman, Simpson, Carpenter and Bürkner, Bayesian Analysis 16, 2021).
 *
 * <p>Draws are given as chains × draws: at least one chain, all of equal length. Results are NaN
 * where they mean nothing: with fewer than four draws, where all values are equal, or where one is
 * not finite.
 */
public final class Diagnostics {

  private Diagnostics() {}

  private static QuantityDiagnostics of(double[][] chains) {
    return new QuantityDiagnostics(chains, new RankNormalisation());
  }

  /** Rank-normalised split R-hat: the larger of bulk and folded. About 1 where chains agree. */
  public static double rHat(double[][] chains) {
    return of(chains).rHat();
  }

  /** The effective sample size for the bulk: of rank-normalised split chains. */
  public static double essBulk(double[][] chains) {
    return of(chains).essBulk();
  }

  /** The effective sample size for the tails: the smaller of those of the 5 % and 95 % quantile. */
  public static double essTail(double[][] chains) {
    return of(chains).essTail();
  }

  /** The effective sample size of the mean: of split chains as they are. */
  public static double essMean(double[][] chains) {
    return of(chains).essMean();
  }

  /**
   * The effective sample size of a quantile: of the indicators of values up to it.
   *
   * @param chains the draws
   * @param probability which quantile, inside (0, 1)
   */
  public static double essQuantile(double[][] chains, double probability) {
    return of(chains).essQuantile(probability);
  }

  /** The Monte Carlo standard error of the mean. */
  public static double mcseMean(double[][] chains) {
    return of(chains).mcseMean();
  }

  /**
   * The Monte Carlo standard error of the standard deviation, from the second and fourth moment
   * (Kenney and Keeping, Mathematics of Statistics, part 2, 1951, p. 141).
   */
  public static double mcseSd(double[][] chains) {
    return of(chains).mcseSd();
  }

  /**
   * The Monte Carlo standard error of a quantile: half the width of the interval that covers it
   * with the probability that a normal variate lies within one standard deviation.
   *
   * @param chains the draws
   * @param probability which quantile, inside (0, 1)
   */
  public static double mcseQuantile(double[][] chains, double probability) {
    return of(chains).mcseQuantile(probability);
  }
}
