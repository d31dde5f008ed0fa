package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.isPositive;
import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.Domain.requirePositive;

import dev.isotropy.MatrixSets;
import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.internal.linalg.Cholesky;
import dev.isotropy.internal.linalg.QuadraticForms;

/**
 * The LKJ distribution of correlation matrices.
 *
 * <p>Density proportional to {@code |R|^(concentration − 1)} in the elements below the diagonal (D.
 * Lewandowski, D. Kurowicka and H. Joe, 2009, "Generating random correlation matrices based on
 * vines and extended onion method").
 *
 * <p>Mean the identity; variance of an element off the diagonal 1 / (2 concentration + dim − 1).
 *
 * @param concentration 1 for the uniform distribution, more for smaller correlations; positive and
 *     finite
 * @param dim the number of rows, at least 1
 */
public record Lkj(double concentration, int dim) implements MatrixDistribution {

  @Override
  public int size() {
    return dim;
  }

  @Override
  public double logProb(double[][] value) {
    double[] r = FlatMatrix.checked(this, value, dim);
    if (!inDomain() || FlatMatrix.hasNaN(r)) {
      return Double.NaN;
    }
    if (!support().contains(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] l = new double[dim * dim];
    Cholesky.factor(r, 0, dim, l, 0);
    double logDet = 2 * QuadraticForms.logDetTriangular(l, 0, dim);
    return (concentration - 1) * logDet + LkjCholesky.logConstant(concentration, dim);
  }

  @Override
  public double[][] sample(RandomStream random) {
    requirePositive(this, "concentration", concentration);
    require(dim >= 1, this, "dim", dim, "at least 1");
    double[][] factor = new LkjCholesky(concentration, dim).sample(random);
    double[][] r =
        FlatMatrix.square(FlatMatrix.timesTranspose(FlatMatrix.of(factor, dim), dim), dim);
    for (int i = 0; i < dim; i++) {
      r[i][i] = 1;
    }
    return r;
  }

  @Override
  public double[][] mean() {
    double[][] mean = FlatMatrix.filled(dim, inDomain() ? 0 : Double.NaN);
    for (int i = 0; i < dim && inDomain(); i++) {
      mean[i][i] = 1;
    }
    return mean;
  }

  @Override
  public double[][] variance() {
    double each = inDomain() ? 1 / (2 * concentration + dim - 1) : Double.NaN;
    double[][] variance = FlatMatrix.filled(dim, each);
    for (int i = 0; i < dim && inDomain(); i++) {
      variance[i][i] = 0;
    }
    return variance;
  }

  @Override
  public Support.OfMatrix support() {
    return MatrixSets.CORRELATION;
  }

  private boolean inDomain() {
    return isPositive(concentration) && dim >= 1;
  }
}
