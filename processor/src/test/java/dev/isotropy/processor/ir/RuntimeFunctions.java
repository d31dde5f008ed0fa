package dev.isotropy.processor.ir;

import dev.isotropy.MathFunctions;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The runtime's functions and routines, for the interpreter. */
public final class RuntimeFunctions implements ScalarFunctions, ArrayFunctions {

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

  @Override
  public void run(
      Routine routine,
      List<double[]> arguments,
      int[] sizes,
      List<double @Nullable []> results,
      List<double[]> scratch) {
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (routine.arguments().get(i) == 0) {
        all.add(arguments.get(i)[0]);
      } else {
        all.addAll(List.of(arguments.get(i), 0));
      }
    }
    Arrays.stream(sizes).forEach(all::add);
    for (double[] result : results) {
      all.add(result);
      all.add(0);
    }
    scratch.forEach(array -> all.addAll(List.of(array, 0)));
    try {
      if (routine instanceof ObjectRoutine own) {
        Object object = make(own.maker());
        method(object.getClass(), own.method(), all.size()).invoke(object, all.toArray());
      } else {
        Kernel kernel = (Kernel) routine;
        method(kernel, all.size()).invoke(receiver(kernel), all.toArray());
      }
    } catch (ReflectiveOperationException problem) {
      throw new AssertionError(routine.name(), problem);
    }
  }

  /** The object whose method a routine is. */
  private static Object make(ObjectRoutine.Maker maker) throws ReflectiveOperationException {
    Object made = make(maker.type(), maker.settings().toArray());
    return maker.wrapper().isEmpty() ? made : make(maker.wrapper(), made);
  }

  private static Object make(String type, Object... arguments) throws ReflectiveOperationException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Class.forName(type, true, loader).getConstructors()[0].newInstance(arguments);
  }

  private static Method method(Kernel kernel, int arity) throws ReflectiveOperationException {
    Object receiver = receiver(kernel);
    Class<?> owner =
        receiver == null ? owner(kernel) : owner(kernel).getField(constant(kernel)).getType();
    return method(owner, kernel.method().substring(kernel.method().indexOf('.') + 1), arity);
  }

  private static Method method(Class<?> owner, String name, int arity) {
    return Arrays.stream(owner.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method -> method.getParameterCount() == arity)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " with " + arity + " parameters"));
  }

  private static Class<?> owner(Kernel kernel) throws ClassNotFoundException {
    return Class.forName("dev.isotropy.internal." + kernel.owner());
  }

  /** The constant whose method a routine is, or null for a static one. */
  private static @Nullable Object receiver(Kernel kernel) throws ReflectiveOperationException {
    return kernel.method().indexOf('.') < 0
        ? null
        : owner(kernel).getField(constant(kernel)).get(null);
  }

  private static String constant(Kernel kernel) {
    return kernel.method().substring(0, kernel.method().indexOf('.'));
  }
}
