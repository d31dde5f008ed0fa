package dev.isotropy.distributions;

import dev.isotropy.Support;
import dev.isotropy.VectorSets;

/**
 * The flat improper prior on increasing vectors: log density 0.
 *
 * <p>No mean, no variance, no draws.
 *
 * @param size the number of elements
 */
public record ImproperOrdered(int size) implements ImproperVector {

  @Override
  public int length() {
    return size;
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.ORDERED;
  }
}
