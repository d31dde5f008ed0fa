package dev.isotropy.simd;

import java.lang.reflect.Method;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * The checksum of {@link FunctionBits#scalar} computed by the vector functions; loaded only where
 * they are available.
 */
final class VectorBits {

  private VectorBits() {}

  static String checksum() throws ReflectiveOperationException {
    long hash = 0;
    for (Method scalar : FunctionBits.functions()) {
      String name = scalar.getName();
      int arity = scalar.getParameterCount();
      Class<?>[] types = new Class<?>[arity];
      Arrays.fill(types, DoubleVector.class);
      Method function = VectorMath.class.getMethod(name, types);
      double[][] x = {FunctionBits.first(name), FunctionBits.second(name), FunctionBits.third()};
      for (int i = 0; i < FunctionBits.COUNT; i += Lanes.COUNT) {
        Object[] arguments = new Object[arity];
        for (int j = 0; j < arity; j++) {
          arguments[j] = DoubleVector.fromArray(Lanes.SPECIES, x[j], i);
        }
        for (double value : ((DoubleVector) function.invoke(null, arguments)).toArray()) {
          hash = FunctionBits.add(hash, value);
        }
      }
    }
    return Long.toHexString(hash);
  }
}
