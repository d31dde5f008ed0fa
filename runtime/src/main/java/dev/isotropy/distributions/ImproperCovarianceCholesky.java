package dev.isotropy.distributions;

import dev.isotropy.MatrixSets;
import dev.isotropy.Support;

/**
 * The flat improper prior on Cholesky factors of covariance matrices: log density 0.
 *
 * <p>No mean, no variance, no draws.
 *
 * @param size the number of rows
 */
public record ImproperCovarianceCholesky(int size) implements ImproperMatrix {

  @Override
  public Support.OfMatrix support() {
    return MatrixSets.COVARIANCE_CHOLESKY;
  }
}
