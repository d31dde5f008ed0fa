package dev.isotropy.simd;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;

/**
 * Handles of methods on vectors, for calls that the compiler must inline however much it has
 * inlined before.
 *
 * <p>C2 stops inlining ordinary calls once a method has grown to 18,000 nodes
 * (NodeCountInliningCutoff; a vector operation takes about 400) or 8,000 bytecodes, and a vector
 * that crosses a call is boxed. Calls through a constant method handle are exempt from both limits
 * (seen in JDK 25), so that the larger functions are put together from small ones in this way. Two
 * limits stay: handles of the same number of arguments nest no deeper than two, and a method whose
 * own compiled code is larger than 2,500 bytes (InlineSmallCode) is not inlined.
 */
final class Inlined {

  private Inlined() {}

  /** The static method of the lookup's class that takes this many vectors and returns one. */
  static MethodHandle method(MethodHandles.Lookup lookup, String name, int vectors) {
    Class<?>[] parameters = new Class<?>[vectors];
    Arrays.fill(parameters, DoubleVector.class);
    try {
      return lookup.findStatic(
          lookup.lookupClass(), name, MethodType.methodType(DoubleVector.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** What to throw for a throwable of a handle's method, none of which declares one. */
  static RuntimeException unexpected(Throwable throwable) {
    if (throwable instanceof Error error) {
      throw error;
    }
    return throwable instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(throwable);
  }
}
