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
 * The Dirichlet distribution on the simplex.
 *
 * <p>Density {@code Γ(Σ α) Π x[k]^(α[k] − 1) / Π Γ(α[k])} in all elements but the last (Kotz,
 * Balakrishnan and Johnson, Continuous Multivariate Distributions, 2nd ed., chapter 49).
 *
 * <p>Mean m = concentration / Σ concentration; variance m (1 − m) / (Σ concentration + 1).
 */
public final class Dirichlet extends ArrayParameters implements VectorDistribution {

  private final double[] concentration;

  /**
   * Makes the distribution.
   *
   * @param concentration the {@code K} exponents {@code α}, positive and finite
   */
  public Dirichlet(double[] concentration) {
    this.concentration = concentration.clone();
  }

  /** The exponents, copied. */
  public double[] concentration() {
    return concentration.clone();
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
    double logDensity = 0;
    double total = 0;
    for (int k = 0; k < value.length; k++) {
      double a = concentration[k];
      // The beta functions of partial sums keep large gamma functions from cancelling.
      logDensity -= k > 0 ? lbeta(a, total) : 0;
      logDensity += Tails.logPower(a - 1, log(value[k]));
      total += a;
    }
    return logDensity;
  }

  @Override
  public double[] sample(RandomStream random) {
    String shown = Arrays.toString(concentration);
    require(inDomain(), this, "concentration", shown, "positive and finite");
    return draw(concentration, random);
  }

  /** Stick breaking with beta variates, which neither overflow nor all vanish. */
  static double[] draw(double[] concentration, RandomStream random) {
    int n = concentration.length;
    double[] tail = concentration.clone();
    for (int k = n - 2; k >= 0; k--) {
      tail[k] += tail[k + 1];
    }
    double[] x = new double[n];
    double stick = 1;
    for (int k = 0; k < n - 1; k++) {
      double share = random.beta(concentration[k], tail[k + 1]);
      x[k] = stick * share;
      stick *= 1 - share;
    }
    x[n - 1] = stick;
    return x;
  }

  @Override
  public double[] mean() {
    double total = inDomain() ? sum(concentration) : Double.NaN;
    return Arrays.stream(concentration).map(a -> a / total).toArray();
  }

  @Override
  public double[] variance() {
    double total = sum(concentration);
    return Arrays.stream(mean()).map(m -> m * (1 - m) / (total + 1)).toArray();
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.SIMPLEX;
  }

  private boolean inDomain() {
    return concentration.length > 0 && Arrays.stream(concentration).allMatch(Domain::isPositive);
  }

  @Override
  Object[] parameters() {
    return new Object[] {concentration};
  }
}
