package dev.isotropy.processor.ir;

import dev.isotropy.MathFunctions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The runtime's functions, for the interpreter. */
public final class RuntimeFunctions implements ScalarFunctions {

  private final Map<String, MethodHandle> handles = new HashMap<>();

  @Override
  public double apply(String function, double... arguments) {
    try {
      return (double)
          handles
              .computeIfAbsent(function, name -> find(name, arguments.length))
              .invokeExact(arguments);
    } catch (Throwable problem) {
      throw new AssertionError(function, problem);
    }
  }

  private static MethodHandle find(String name, int arity) {
    MethodType type = MethodType.methodType(double.class, Collections.nCopies(arity, double.class));
    try {
      return MethodHandles.publicLookup()
          .findStatic(MathFunctions.class, name, type)
          .asSpreader(double[].class, arity);
    } catch (ReflectiveOperationException problem) {
      throw new IllegalArgumentException(name, problem);
    }
  }
}
