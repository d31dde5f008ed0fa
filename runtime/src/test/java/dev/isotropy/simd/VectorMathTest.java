package dev.isotropy.simd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.MathFunctions;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector function gives, in every lane, the bits of the scalar function of its name. */
class VectorMathTest {

  private static final int LANES = Lanes.COUNT;

  static Stream<Method> functions() {
    return Arrays.stream(VectorMath.class.getMethods())
        .filter(
            m -> Modifier.isStatic(m.getModifiers()) && m.getReturnType() == DoubleVector.class);
  }

  @Test
  void everyScalarFunctionHasATwin() {
    Stream<Method> scalar =
        Arrays.stream(MathFunctions.class.getMethods())
            .filter(m -> Modifier.isStatic(m.getModifiers()))
            .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(t -> t == double.class));
    assertThat(functions().map(m -> m.getName() + m.getParameterCount()))
        .containsExactlyInAnyOrderElementsOf(
            scalar.map(m -> m.getName() + m.getParameterCount()).toList());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void equalsTheScalarFunctionBitForBit(Method vector) throws ReflectiveOperationException {
    if (vector.getName().matches(".*(ncomplete|Kernel|StudentT|stable).*")) {
      double[] usual = Arguments.usual(64 * LANES, 1, 0.01, 0.99);
      compare(vector, usual, Arguments.usual(usual.length, 2, 0.1, 20));
      return;
    }
    double[] mixed = Arguments.mixed(1024 * LANES, 3);
    compare(vector, mixed, Arguments.mixed(mixed.length, 4));
    compare(vector, mixed, Arguments.usual(mixed.length, 5, -3, 3));
    double[] positive = Arguments.usual(mixed.length, 6, 0, 1);
    compare(vector, positive, Arguments.usual(mixed.length, 7, 0, 12));
    // No lane overflows, some underflow.
    compare(
        vector,
        Arguments.usual(mixed.length, 8, -760, 20),
        Arguments.usual(mixed.length, 9, -760, 20));
    double[] special = Arguments.special(LANES);
    for (double y : new double[] {-0.0, 0.5, 2, 7, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] ys = new double[special.length];
      Arrays.fill(ys, y);
      compare(vector, special, ys);
      compare(vector, ys, special);
    }
  }

  private static void compare(Method vector, double[] x, double[] y)
      throws ReflectiveOperationException {
    int arity = vector.getParameterCount();
    Class<?>[] types = new Class<?>[arity];
    Arrays.fill(types, double.class);
    Method scalar = MathFunctions.class.getMethod(vector.getName(), types);
    // A function of three arguments wants its last one in (0, 1).
    double[][] arguments = arity == 3 ? new double[][] {y, y, x} : new double[][] {x, y};
    for (int i = 0; i < x.length; i += LANES) {
      Object[] vectors = new Object[arity];
      for (int j = 0; j < arity; j++) {
        vectors[j] = DoubleVector.fromArray(Lanes.SPECIES, arguments[j], i);
      }
      double[] result = ((DoubleVector) vector.invoke(null, vectors)).toArray();
      for (int lane = 0; lane < LANES; lane++) {
        Object[] scalars = new Object[arity];
        for (int j = 0; j < arity; j++) {
          scalars[j] = arguments[j][i + lane];
        }
        double expected = (double) scalar.invoke(null, scalars);
        assertThat(Double.doubleToLongBits(result[lane]))
            .as(
                "%s%s: vector %s, scalar %s",
                vector.getName(), Arrays.toString(scalars), result[lane], expected)
            .isEqualTo(Double.doubleToLongBits(expected));
      }
    }
  }
}
