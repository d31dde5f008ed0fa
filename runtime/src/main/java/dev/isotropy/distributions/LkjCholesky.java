package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.lbeta;
import static dev.isotropy.MathFunctions.lgamma;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.distributions.Constants.LOG_PI;
import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.MatrixSets;
import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * The distribution of the Cholesky factor of an {@link Lkj} correlation matrix.
 *
 * <p>Density proportional to {@code Π L[i, i]^(dim − 1 − i + 2 (concentration − 1))}, rows counted
 * from 0, in the elements below the diagonal (D. Lewandowski, D. Kurowicka and H. Joe, 2009,
 * "Generating random correlation matrices based on vines and extended onion method").
 *
 * <p>Mean and variance as integrals of beta variables.
 *
 * @param concentration 1 for uniform correlation matrices, more for smaller correlations; positive
 *     and finite
 * @param dim the number of rows, at least 1
 */
public record LkjCholesky(double concentration, int dim) implements MatrixDistribution {

  @Override
  public int size() {
    return dim;
  }

  @Override
  public double logProb(double[][] value) {
    double[] l = FlatMatrix.checked(this, value, dim);
    if (!inDomain() || FlatMatrix.hasNaN(l)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double logDensity = logConstant(concentration, dim);
    for (int i = 1; i < dim; i++) {
      logDensity += (dim - 1 - i + 2 * (concentration - 1)) * log(l[i * dim + i]);
    }
    return logDensity;
  }

  /** The logarithm of the density of the correlation matrix where it is the identity. */
  static double logConstant(double concentration, int dim) {
    double sum = 0;
    for (int k = 1; k < dim; k++) {
      double rest = concentration + 0.5 * (dim - 1 - k);
      // The beta function keeps the quotient of two gamma functions accurate when both are huge.
      sum += lgamma(0.5 * k) - lbeta(0.5 * k, rest) - 0.5 * k * LOG_PI;
    }
    return sum;
  }

  /** Row by row: a direction, and the share of the row's length that it takes. */
  @Override
  public double[][] sample(RandomStream random) {
    requirePositive(this, "concentration", concentration);
    require(dim >= 1, this, "dim", dim, "at least 1");
    double[][] l = new double[dim][dim];
    l[0][0] = 1;
    for (int i = 1; i < dim; i++) {
      double left = random.gamma(diagonalShape(i));
      double taken = random.gamma(0.5 * i);
      double squares = 0;
      for (int j = 0; j < i; j++) {
        l[i][j] = random.normal();
        squares += l[i][j] * l[i][j];
      }
      double scale = Math.sqrt(taken / (taken + left) / squares);
      for (int j = 0; j < i; j++) {
        l[i][j] *= scale;
      }
      l[i][i] = Math.sqrt(left / (taken + left));
    }
    return l;
  }

  /** The squared diagonal element is beta distributed, with this and {@code i/2}. */
  private double diagonalShape(int i) {
    return concentration + 0.5 * (dim - 1 - i);
  }

  @Override
  public double[][] mean() {
    double[][] mean = FlatMatrix.filled(dim, inDomain() ? 0 : Double.NaN);
    for (int i = 0; i < dim && inDomain(); i++) {
      double a = diagonalShape(i);
      mean[i][i] = i == 0 ? 1 : exp(lbeta(a + 0.5, 0.5 * i) - lbeta(a, 0.5 * i));
    }
    return mean;
  }

  @Override
  public double[][] variance() {
    double[][] mean = mean();
    double[][] variance = FlatMatrix.filled(dim, inDomain() ? 0 : Double.NaN);
    for (int i = 1; i < dim && inDomain(); i++) {
      double a = diagonalShape(i);
      double total = a + 0.5 * i;
      for (int j = 0; j < i; j++) {
        variance[i][j] = 0.5 / total;
      }
      variance[i][i] = a / total - mean[i][i] * mean[i][i];
    }
    return variance;
  }

  @Override
  public Support.OfMatrix support() {
    return MatrixSets.CORRELATION_CHOLESKY;
  }

  private boolean inDomain() {
    return isPositive(concentration) && dim >= 1;
  }
}
