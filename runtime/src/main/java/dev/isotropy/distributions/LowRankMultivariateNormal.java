package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Constants.LOG_SQRT_TWO_PI;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import dev.isotropy.internal.linalg.Cholesky;
import dev.isotropy.internal.linalg.QuadraticForms;
import dev.isotropy.internal.linalg.TriangularSolves;
import java.util.Arrays;

/**
 * The multivariate normal distribution with covariance {@code W Wᵀ + diag(d)}, by {@code W =
 * covFactor} and {@code d = covDiag}.
 *
 * <p>With {@code C = I + Wᵀ D⁻¹ W}, the determinant is {@code |C| |D|}, and the quadratic form is
 * the smallest value of {@code ‖D^(−1/2) (x − loc − W u)‖² + ‖u‖²}, a sum of squares at {@code C u
 * = Wᵀ D⁻¹ (x − loc)} (M. A. Woodbury, 1950, "Inverting modified matrices").
 *
 * <p>Mean loc; variance the diagonal of the covariance matrix.
 */
public final class LowRankMultivariateNormal extends ArrayParameters implements VectorDistribution {

  private final double[] loc;
  private final double[][] covFactor;
  private final double[] covDiag;

  /**
   * Makes the distribution.
   *
   * @param loc the mean, {@code n} finite elements
   * @param covFactor the factor {@code W}, {@code n × k}, finite
   * @param covDiag the diagonal {@code d}, {@code n} positive and finite elements
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public LowRankMultivariateNormal(double[] loc, double[][] covFactor, double[] covDiag) {
    this.loc = loc.clone();
    requireRows("covFactor", covFactor, loc.length);
    this.covFactor = copy("covFactor", covFactor, covFactor.length == 0 ? 0 : covFactor[0].length);
    requireLength("covDiag", covDiag, loc.length);
    this.covDiag = covDiag.clone();
  }

  /** The mean, copied. */
  public double[] loc() {
    return loc.clone();
  }

  /** The factor {@code W}, copied. */
  public double[][] covFactor() {
    return copy(covFactor);
  }

  /** The diagonal, copied. */
  public double[] covDiag() {
    return covDiag.clone();
  }

  @Override
  public int length() {
    return loc.length;
  }

  @Override
  public double logProb(double[] value) {
    requireLength("value", value, loc.length);
    if (!inDomain() || FlatMatrix.hasNaN(value)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    int n = loc.length;
    int k = n == 0 ? 0 : covFactor[0].length;
    double[] capacitance = new double[k * k];
    double[] u = new double[k];
    double logDet = 0;
    for (int i = 0; i < n; i++) {
      double[] row = covFactor[i];
      logDet += log(covDiag[i]);
      for (int p = 0; p < k; p++) {
        double scaled = row[p] / covDiag[i];
        u[p] += scaled * (value[i] - loc[i]);
        for (int q = 0; q <= p; q++) {
          capacitance[p * k + q] += scaled * row[q];
        }
      }
    }
    QuadraticForms.addToDiagonal(capacitance, 0, k, 1);
    double[] l = new double[k * k];
    Cholesky.factor(capacitance, 0, k, l, 0);
    TriangularSolves.solve(l, 0, k, u, 0, 1, u, 0);
    TriangularSolves.solveTranspose(l, 0, k, u, 0, 1, u, 0);
    double squares = QuadraticForms.dot(u, 0, u, 0, k);
    for (int i = 0; i < n; i++) {
      double residual = value[i] - loc[i] - QuadraticForms.dot(covFactor[i], 0, u, 0, k);
      squares += residual * residual / covDiag[i];
    }
    logDet += 2 * QuadraticForms.logDetTriangular(l, 0, k);
    return -0.5 * squares - 0.5 * logDet - n * LOG_SQRT_TWO_PI;
  }

  @Override
  public double[] sample(RandomStream random) {
    require(FlatMatrix.isFinite(loc), this, "loc", Arrays.toString(loc), "finite");
    boolean positive = Arrays.stream(covDiag).allMatch(Domain::isPositive);
    require(positive, this, "covDiag", Arrays.toString(covDiag), "positive and finite");
    require(inDomain(), this, "covFactor", Arrays.deepToString(covFactor), "finite");
    int n = loc.length;
    double[] u = new double[n == 0 ? 0 : covFactor[0].length];
    for (int p = 0; p < u.length; p++) {
      u[p] = random.normal();
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      double shared = QuadraticForms.dot(covFactor[i], 0, u, 0, u.length);
      x[i] = loc[i] + shared + Math.sqrt(covDiag[i]) * random.normal();
    }
    return x;
  }

  @Override
  public double[] mean() {
    return inDomain() ? loc.clone() : filled(loc.length, Double.NaN);
  }

  @Override
  public double[] variance() {
    double[] variance = filled(loc.length, Double.NaN);
    for (int i = 0; i < variance.length && inDomain(); i++) {
      int k = covFactor[i].length;
      variance[i] = covDiag[i] + QuadraticForms.dot(covFactor[i], 0, covFactor[i], 0, k);
    }
    return variance;
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.REAL;
  }

  private boolean inDomain() {
    return FlatMatrix.isFinite(loc)
        && Arrays.stream(covFactor).allMatch(FlatMatrix::isFinite)
        && Arrays.stream(covDiag).allMatch(Domain::isPositive);
  }

  @Override
  Object[] parameters() {
    return new Object[] {loc, covFactor, covDiag};
  }
}
