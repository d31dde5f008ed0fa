package dev.isotropy.distributions;

import static dev.isotropy.distributions.Constants.LOG_TWO;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.MatrixSets;
import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.linalg.MatrixProducts;
import dev.isotropy.internal.linalg.QuadraticForms;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * The Wishart distribution of symmetric positive definite matrices, with scale {@code V = L Lᵀ}, by
 * {@code L = scaleTril}.
 *
 * <p>Density {@code |X|^((df − n − 1)/2) exp(−trace(V⁻¹ X)/2) / (2^(n df/2) |V|^(df/2) Γ_n(df/2))}
 * in the lower triangle (T. W. Anderson, An Introduction to Multivariate Statistical Analysis, 3rd
 * ed., chapter 7).
 *
 * <p>Mean df S; variance of an element df (S[i][j]² + S[i][i] S[j][j]).
 */
public final class Wishart extends ArrayParameters implements MatrixDistribution {

  private final double df;
  private final double[][] scaleTril;
  private final double[] factor;

  /**
   * Makes the distribution.
   *
   * @param df the degrees of freedom, finite and above {@code n − 1}
   * @param scaleTril the Cholesky factor of the scale, {@code n × n}: finite, with a positive
   *     diagonal; what stands above the diagonal is taken as zero
   * @throws IllegalArgumentException if the matrix is not square
   */
  public Wishart(double df, double[][] scaleTril) {
    int n = scaleTril.length;
    this.df = df;
    this.scaleTril = copy("scaleTril", scaleTril, n);
    factor = FlatMatrix.of(scaleTril, n);
    for (int i = 0; i < n; i++) {
      Arrays.fill(factor, i * n + i + 1, (i + 1) * n, 0);
    }
  }

  /** The degrees of freedom. */
  public double df() {
    return df;
  }

  /** The Cholesky factor of the scale, copied. */
  public double[][] scaleTril() {
    return copy(scaleTril);
  }

  @Override
  public int size() {
    return scaleTril.length;
  }

  @Override
  public double logProb(double[][] value) {
    int n = size();
    double[] x = FlatMatrix.checked(this, value, n);
    if (!inDomain() || FlatMatrix.hasNaN(x)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] c = WishartFactor.cholesky(x, n);
    return (df - n - 1) * QuadraticForms.logDetTriangular(c, 0, n)
        - 0.5 * WishartFactor.trace(factor, c, n)
        - 0.5 * n * df * LOG_TWO
        - df * QuadraticForms.logDetTriangular(factor, 0, n)
        - WishartFactor.logMultivariateGamma(0.5 * df, n);
  }

  @Override
  public double[][] sample(RandomStream random) {
    int n = size();
    require(df > n - 1 && isPositive(df), this, "df", df, "finite and above " + (n - 1));
    String shown = Arrays.deepToString(scaleTril);
    require(inDomain(), this, "scaleTril", shown, "finite, with a positive diagonal");
    double[] a = WishartFactor.bartlett(df, n, random);
    double[] la = new double[n * n];
    MatrixProducts.multiply(factor, 0, n, n, a, 0, n, la, 0);
    return FlatMatrix.square(FlatMatrix.timesTranspose(la, n), n);
  }

  @Override
  public double[][] mean() {
    return moments((v, both) -> df * v);
  }

  @Override
  public double[][] variance() {
    return moments((v, both) -> df * (v * v + both));
  }

  /** A function of {@code V[i, j]} and of {@code V[i, i] V[j, j]}. */
  private double[][] moments(DoubleBinaryOperator function) {
    int n = size();
    double[] v = FlatMatrix.timesTranspose(factor, n);
    double[][] moments = FlatMatrix.filled(n, Double.NaN);
    for (int i = 0; i < n && inDomain(); i++) {
      for (int j = 0; j < n; j++) {
        moments[i][j] = function.applyAsDouble(v[i * n + j], v[i * n + i] * v[j * n + j]);
      }
    }
    return moments;
  }

  @Override
  public Support.OfMatrix support() {
    return MatrixSets.COVARIANCE;
  }

  private boolean inDomain() {
    int n = size();
    return df > n - 1 && isPositive(df) && FlatMatrix.isFactor(factor, n);
  }

  @Override
  Object[] parameters() {
    return new Object[] {df, scaleTril};
  }
}
