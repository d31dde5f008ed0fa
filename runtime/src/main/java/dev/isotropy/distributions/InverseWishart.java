package dev.isotropy.distributions;

import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.MatrixSets;
import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.linalg.MatrixProducts;
import dev.isotropy.internal.linalg.QuadraticForms;
import dev.isotropy.internal.linalg.TriangularSolves;
import java.util.Arrays;

/**
 * The distribution of the inverse of a Wishart matrix, by its scale {@code Ψ}.
 *
 * <p>Density {@code |Ψ|^(df/2) |X|^(−(df + n + 1)/2) exp(−trace(Ψ X⁻¹)/2) / (2^(n df/2) Γ_n(df/2))}
 * in the lower triangle (T. W. Anderson, An Introduction to Multivariate Statistical Analysis, 3rd
 * ed., chapter 7).
 *
 * <p>Mean scale / (df − K − 1) if df &gt; K + 1; variance if df &gt; K + 3.
 */
public final class InverseWishart extends ArrayParameters implements MatrixDistribution {

  private final double df;
  private final double[][] scale;
  private final double[] factor;
  private final boolean valid;

  /**
   * Makes the distribution.
   *
   * @param df the degrees of freedom, finite and above {@code n − 1}
   * @param scale the scale {@code Ψ}, {@code n × n}, symmetric positive definite; its lower
   *     triangle is read
   * @throws IllegalArgumentException if the matrix is not square
   */
  public InverseWishart(double df, double[][] scale) {
    int n = scale.length;
    this.df = df;
    this.scale = copy("scale", scale, n);
    factor = WishartFactor.cholesky(FlatMatrix.of(scale, n), n);
    valid = df > n - 1 && isPositive(df) && FlatMatrix.isFactor(factor, n);
  }

  /** The degrees of freedom. */
  public double df() {
    return df;
  }

  /** The scale, copied. */
  public double[][] scale() {
    return copy(scale);
  }

  @Override
  public int size() {
    return scale.length;
  }

  @Override
  public double logProb(double[][] value) {
    int n = size();
    double[] x = FlatMatrix.checked(this, value, n);
    if (!valid || FlatMatrix.hasNaN(x)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] c = WishartFactor.cholesky(x, n);
    return df * QuadraticForms.logDetTriangular(factor, 0, n)
        - (df + n + 1) * QuadraticForms.logDetTriangular(c, 0, n)
        - 0.5 * WishartFactor.trace(c, factor, n)
        - 0.5 * n * df * LOG_TWO
        - WishartFactor.logMultivariateGamma(0.5 * df, n);
  }

  /**
   * {@code Bᵀ B} with {@code A B = Lᵀ}, for {@code Ψ = L Lᵀ} and a standard Wishart {@code A Aᵀ}.
   */
  @Override
  public double[][] sample(RandomStream random) {
    int n = size();
    require(df > n - 1 && isPositive(df), this, "df", df, "finite and above " + (n - 1));
    require(valid, this, "scale", Arrays.deepToString(scale), "positive definite");
    double[] a = WishartFactor.bartlett(df, n, random);
    double[] b = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        b[i * n + j] = factor[j * n + i];
      }
    }
    TriangularSolves.solve(a, 0, n, b, 0, n, b, 0);
    double[] x = new double[n * n];
    MatrixProducts.transposeMultiply(b, 0, n, n, b, 0, n, x, 0);
    return FlatMatrix.square(x, n);
  }

  @Override
  public double[][] mean() {
    int n = size();
    double above = df - n - 1;
    double[][] mean = FlatMatrix.filled(n, Double.NaN);
    for (int i = 0; i < n && valid && above > 0; i++) {
      for (int j = 0; j < n; j++) {
        mean[i][j] = (j <= i ? scale[i][j] : scale[j][i]) / above;
      }
    }
    return mean;
  }

  @Override
  public double[][] variance() {
    int n = size();
    double above = df - n - 1;
    double[][] mean = mean();
    double[][] variance = FlatMatrix.filled(n, Double.NaN);
    for (int i = 0; i < n && valid && above > 2; i++) {
      for (int j = 0; j < n; j++) {
        double squares = (above + 2) * mean[i][j] * mean[i][j];
        double both = above * mean[i][i] * mean[j][j];
        variance[i][j] = (squares + both) / ((above + 1) * (above - 2));
      }
    }
    return variance;
  }

  @Override
  public Support.OfMatrix support() {
    return MatrixSets.COVARIANCE;
  }

  @Override
  Object[] parameters() {
    return new Object[] {df, scale};
  }
}
