package dev.isotropy.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The one vector shape that generated code uses: the machine's preferred one, with at most eight
 * doubles.
 *
 * <p>The system property {@code isotropy.lanes} forces 2, 4 or 8 lanes; results do not depend on
 * it.
 */
public final class Lanes {

  /** The species of vectors of doubles. */
  public static final VectorSpecies<Double> SPECIES = species();

  /** The species of vectors of longs of the same shape. */
  static final VectorSpecies<Long> LONGS = VectorSpecies.of(long.class, SPECIES.vectorShape());

  /** The number of doubles in a vector: 1, 2, 4 or 8. */
  public static final int COUNT = SPECIES.length();

  private Lanes() {}

  /** A vector of equal lanes. */
  static DoubleVector of(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /** A vector of equal lanes. */
  static LongVector of(long value) {
    return LongVector.broadcast(LONGS, value);
  }

  /**
   * Does nothing and is never called: its arguments make a kernel so large that HotSpot compiles it
   * on its own, with a budget of nodes for the functions of vectors that it calls.
   *
   * @param filler makes the call long
   */
  public static void apart(int... filler) {}

  private static VectorSpecies<Double> species() {
    return switch (Integer.getInteger("isotropy.lanes", 0)) {
      case 2 -> DoubleVector.SPECIES_128;
      case 4 -> DoubleVector.SPECIES_256;
      case 8 -> DoubleVector.SPECIES_512;
      default ->
          DoubleVector.SPECIES_PREFERRED.length() <= 8
              ? DoubleVector.SPECIES_PREFERRED
              : VectorSpecies.of(double.class, VectorShape.S_512_BIT);
    };
  }
}
