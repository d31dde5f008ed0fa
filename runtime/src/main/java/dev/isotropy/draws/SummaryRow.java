package dev.isotropy.draws;

/**
 * The posterior of one quantity in ten numbers.
 *
 * @param name its name in the model's own terms, such as {@code theta[0]}
 * @param mean the mean
 * @param mcse the Monte Carlo standard error of the mean
 * @param sd the standard deviation
 * @param q5 the 5 % quantile
 * @param median the median
 * @param q95 the 95 % quantile
 * @param essBulk the effective sample size for the bulk
 * @param essTail the effective sample size for the tails
 * @param rHat rank-normalised split R-hat
 */
public record SummaryRow(
    String name,
    double mean,
    double mcse,
    double sd,
    double q5,
    double median,
    double q95,
    double essBulk,
    double essTail,
    double rHat) {

  /**
   * Of a quantity's draws.
   *
   * @param chains chains × draws
   * @param ranks may be shared with other quantities
   */
  static SummaryRow of(String name, double[][] chains, RankNormalisation ranks) {
    if (chains.length == 0 || chains[0].length == 0) {
      double none = Double.NaN;
      return new SummaryRow(name, none, none, none, none, none, none, none, none, none);
    }
    QuantityDiagnostics quantity = new QuantityDiagnostics(chains, ranks);
    return new SummaryRow(
        name,
        quantity.mean(),
        quantity.mcseMean(),
        quantity.sd(),
        quantity.quantile(0.05),
        quantity.quantile(0.5),
        quantity.quantile(0.95),
        quantity.essBulk(),
        quantity.essTail(),
        quantity.rHat());
  }
}
