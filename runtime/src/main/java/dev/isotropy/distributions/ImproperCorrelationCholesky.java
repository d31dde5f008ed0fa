package dev.isotropy.distributions;

import dev.isotropy.MatrixSets;
import dev.isotropy.Support;

/**
 * The flat improper prior on Cholesky factors of correlation matrices: log density 0.
 *
 * <p>No mean, no variance, no draws.
 *
 * @param size the number of rows
 */
public record ImproperCorrelationCholesky(int size) implements ImproperMatrix {

  @Override
  public Support.OfMatrix support() {
    return MatrixSets.CORRELATION_CHOLESKY;
  }
}
