package dev.isotropy.distributions;

import dev.isotropy.Support;
import dev.isotropy.VectorSets;

/**
 * The flat improper prior on increasing vectors of positive numbers: log density 0.
 *
 * <p>No mean, no variance, no draws.
 *
 * @param size the number of elements
 */
public record ImproperPositiveOrdered(int size) implements ImproperVector {

  @Override
  public int length() {
    return size;
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.POSITIVE_ORDERED;
  }
}
