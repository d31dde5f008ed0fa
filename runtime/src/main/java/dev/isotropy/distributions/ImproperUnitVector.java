package dev.isotropy.distributions;

import dev.isotropy.Support;
import dev.isotropy.VectorSets;

/**
 * The flat improper prior on vectors of length 1: log density 0.
 *
 * <p>No mean, no variance, no draws.
 *
 * @param size the number of elements
 */
public record ImproperUnitVector(int size) implements ImproperVector {

  @Override
  public int length() {
    return size;
  }

  @Override
  public Support.OfVector support() {
    return VectorSets.UNIT_VECTOR;
  }
}
