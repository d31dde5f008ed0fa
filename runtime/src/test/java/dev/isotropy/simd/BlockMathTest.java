package dev.isotropy.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.MathFunctions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions in blocks give the bits of the scalar form over many magnitudes and at all edges. */
class BlockMathTest {

  private static final double[] EDGES = {
    0, -0.0, 1, -1, 0.5, 5, 1e9, 1e-300, Double.NaN, Double.POSITIVE_INFINITY, -3.5,
  };

  static Stream<Method> functions() {
    return Arrays.stream(BlockMath.class.getMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && m.getReturnType() == void.class)
        .filter(m -> !m.getName().startsWith("stable"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void equalsTheScalarFunctionBitForBit(Method function) throws ReflectiveOperationException {
    Method scalar =
        Arrays.stream(MathFunctions.class.getMethods())
            .filter(m -> m.getName().equals(function.getName()))
            .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(t -> t == double.class))
            .findFirst()
            .orElseThrow();
    int arity = scalar.getParameterCount();
    SplittableRandom random = new SplittableRandom(11);
    double[] w = new double[BlockMath.SIZE];
    for (int round = 0; round < 600; round++) {
      Object[][] arguments = new Object[Lanes.COUNT][arity];
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        for (int j = 0; j < arity; j++) {
          double value = argument(random, round % 3);
          arguments[lane][j] = value;
          w[8 * (j + 1) + lane] = value;
        }
        if (round % 4 == 0) {
          // Near the mean of a gamma variable, where both expansions take longest.
          double near = (double) arguments[lane][0] * random.nextDouble(0.9, 1.1);
          arguments[lane][arity - 1] = near;
          w[8 * arity + lane] = near;
        }
        if (function.getName().equals("polygamma")) {
          double order = random.nextInt(round % 2 == 0 ? 1 : 5) + round % 7;
          arguments[lane][0] = round % 3 == 0 ? round % 7 + 2.0 : order;
          w[8 + lane] = (double) arguments[lane][0];
        }
      }
      function.invoke(null, (Object) w);
      for (int lane = 0; lane < Lanes.COUNT; lane++) {
        double expected = (double) scalar.invoke(null, arguments[lane]);
        assertThat(Double.doubleToLongBits(w[lane]))
            .as(
                "%s%s: in a block %s, scalar %s",
                function.getName(), Arrays.toString(arguments[lane]), w[lane], expected)
            .isEqualTo(Double.doubleToLongBits(expected));
      }
    }
  }

  private static double argument(SplittableRandom random, int kind) {
    if (kind == 0 && random.nextInt(6) == 0) {
      return EDGES[random.nextInt(EDGES.length)];
    }
    double magnitude = kind == 1 ? random.nextDouble(-2, 2) : random.nextDouble(-5, 8);
    double value = StrictMath.exp(magnitude);
    return random.nextInt(8) == 0 ? -value : value;
  }
}
