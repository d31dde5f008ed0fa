package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.sum;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import java.util.Arrays;

/**
 * Multinomial counts whose probabilities are Dirichlet distributed.
 *
 * <p>Mass {@code n B(Σ α, n) / Π k[i] B(α[i], k[i])}, over the positive counts {@code k[i]}
 * (Johnson, Kotz and Balakrishnan, Discrete Multivariate Distributions, chapter 35).
 *
 * <p>Mean totalCount m, m = concentration / Σ concentration; variance totalCount m (1 − m) (A +
 * totalCount) / (A + 1), A = Σ concentration.
 */
public final class DirichletMultinomial extends ArrayParameters implements VectorDistribution {

  private final double[] concentration;
  private final int totalCount;

  /**
   * Makes the distribution.
   *
   * @param concentration the exponents {@code α} of the Dirichlet distribution, positive and finite
   * @param totalCount what the counts sum to, not negative
   */
  public DirichletMultinomial(double[] concentration, int totalCount) {
    this.concentration = concentration.clone();
    this.totalCount = totalCount;
  }

  /** The exponents, copied. */
  public double[] concentration() {
    return concentration.clone();
  }

  /** What the counts sum to. */
  public int totalCount() {
    return totalCount;
  }

  @Override
  public int length() {
    return concentration.length;
  }

  @Override
  public double logProb(double[] value) {
    requireLength("value", value, concentration.length);
    if (!inDomain() || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    if (totalCount == 0) {
      return 0;
    }
    double logMass = log(totalCount) + lbeta(sum(concentration), totalCount);
    for (int k = 0; k < value.length; k++) {
      if (value[k] > 0) {
        logMass -= log(value[k]) + lbeta(concentration[k], value[k]);
      }
    }
    return logMass;
  }

  @Override
  public double[] sample(RandomStream random) {
    require(totalCount >= 0, this, "totalCount", totalCount, "not negative");
    String shown = Arrays.toString(concentration);
    require(inDomain(), this, "concentration", shown, "positive and finite");
    double[] probs = Dirichlet.draw(concentration, random);
    return LogWeights.multinomialSample(LogWeights.ofProbs(probs), totalCount, random);
  }

  @Override
  public double[] mean() {
    double total = inDomain() ? sum(concentration) : Double.NaN;
    return Arrays.stream(concentration).map(a -> totalCount * (a / total)).toArray();
  }

  @Override
  public double[] variance() {
    double total = inDomain() ? sum(concentration) : Double.NaN;
    double spread = (totalCount + total) / (1 + total);
    return Arrays.stream(concentration)
        .map(a -> totalCount * (a / total) * (1 - a / total) * spread)
        .toArray();
  }

  @Override
  public Support.OfVector support() {
    return new VectorSets.Counts(totalCount);
  }

  private boolean inDomain() {
    return totalCount >= 0
        && concentration.length > 0
        && Arrays.stream(concentration).allMatch(Domain::isPositive);
  }

  @Override
  Object[] parameters() {
    return new Object[] {concentration, totalCount};
  }
}
