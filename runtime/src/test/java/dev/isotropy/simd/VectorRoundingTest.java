package dev.isotropy.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;

/** Every vector step function gives, in every lane, the bits of Java's own. */
class VectorRoundingTest {

  private static final int LANES = Lanes.COUNT;

  @Test
  void equalsJavaBitForBit() {
    same(VectorRounding::floor, Math::floor);
    same(VectorRounding::ceil, Math::ceil);
    same(VectorRounding::rint, Math::rint);
    same(VectorRounding::trunc, x -> x < 0 ? Math.ceil(x) : Math.floor(x));
    same(VectorRounding::signum, Math::signum);
    same((x, y) -> BlockMath.apply(VectorRounding::rem, x, y), (x, y) -> x % y);
  }

  private static void same(UnaryOperator<DoubleVector> vector, DoubleUnaryOperator scalar) {
    same((x, _) -> vector.apply(x), (x, _) -> scalar.applyAsDouble(x));
  }

  private static void same(BinaryOperator<DoubleVector> vector, DoubleBinaryOperator scalar) {
    double[] x =
        Stream.of(
                Arguments.special(LANES),
                Arguments.mixed(96 * LANES, 1),
                Arguments.usual(96 * LANES, 2, -3, 3),
                Arguments.usual(64 * LANES, 3, -0x1p53, 0x1p53),
                halves(64 * LANES))
            .flatMapToDouble(Arrays::stream)
            .toArray();
    double[] y = Arguments.mixed(x.length, 4);
    for (int i = 0; i < x.length; i += LANES) {
      double[] result =
          vector
              .apply(
                  DoubleVector.fromArray(Lanes.SPECIES, x, i),
                  DoubleVector.fromArray(Lanes.SPECIES, y, i))
              .toArray();
      for (int lane = 0; lane < LANES; lane++) {
        double expected = scalar.applyAsDouble(x[i + lane], y[i + lane]);
        assertThat(Double.doubleToLongBits(result[lane]))
            .as("at %s, %s: %s, not %s", x[i + lane], y[i + lane], result[lane], expected)
            .isEqualTo(Double.doubleToLongBits(expected));
      }
    }
  }

  /** Where rounding has ties. */
  private static double[] halves(int count) {
    return DoubleStream.iterate(-count / 4.0, x -> x + 0.5).limit(count).toArray();
  }
}
