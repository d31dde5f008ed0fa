package dev.isotropy.simd;

import dev.isotropy.MathFunctions;
import dev.isotropy.RandomStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A program that prints checksums over the bits of all functions, products and variates, to be
 * compared between virtual machines; it refers to no class of the incubator.
 */
final class FunctionBits {

  static final int COUNT = 256;

  private FunctionBits() {}

  /**
   * Prints the checksums again and again for some milliseconds, so that compiled code is checked
   * too.
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000;
    do {
      System.out.println("scalar " + scalar());
      if (VectorSupport.available()) {
        System.out.println("vector " + vector());
      }
      System.out.println("products " + products());
      System.out.println("variates " + variates());
    } while (System.nanoTime() < end);
  }

  /** The functions of doubles, in a fixed order. */
  static List<Method> functions() {
    return Arrays.stream(MathFunctions.class.getMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()))
        .filter(m -> Arrays.stream(m.getParameterTypes()).allMatch(t -> t == double.class))
        .sorted(Comparator.comparing(m -> m.getName() + m.getParameterCount()))
        .toList();
  }

  /**
   * Arguments of extreme size take an expansion as many steps as it may have, which is too much for
   * the interpreter.
   */
  private static boolean isExpansion(String function) {
    return function.startsWith("incomplete") || function.startsWith("logStudentTCdf");
  }

  static double[] first(String function) {
    return isExpansion(function) ? Arguments.usual(COUNT, 1, 0.01, 20) : Arguments.mixed(COUNT, 2);
  }

  static double[] second(String function) {
    return isExpansion(function) ? Arguments.usual(COUNT, 3, 0.01, 20) : Arguments.mixed(COUNT, 4);
  }

  static double[] third() {
    return Arguments.usual(COUNT, 5, 0, 1);
  }

  static String scalar() throws ReflectiveOperationException {
    long hash = 0;
    for (Method function : functions()) {
      double[][] x = {first(function.getName()), second(function.getName()), third()};
      for (int i = 0; i < COUNT; i++) {
        Object[] arguments = new Object[function.getParameterCount()];
        for (int j = 0; j < arguments.length; j++) {
          arguments[j] = x[j][i];
        }
        hash = add(hash, (double) function.invoke(null, arguments));
      }
    }
    return Long.toHexString(hash);
  }

  private static String vector() throws ReflectiveOperationException {
    Method method = Class.forName("dev.isotropy.simd.VectorBits").getDeclaredMethod("checksum");
    try {
      return (String) method.invoke(null);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  static String products() {
    int rows = 203;
    int count = 11;
    double[] columns = Arguments.usual(rows * count, 6, -1, 1);
    double[] beta = Arguments.usual(count, 7, -1, 1);
    double[] product = new double[rows];
    double[] dots = new double[count];
    Products.rowsTimes(columns, rows, count, beta, 0, product, 1, rows);
    Products.columnsDot(columns, rows, count, product, dots, 0, 1, rows);
    long hash = add(0, LaneSums.sumOf(product, 0, rows));
    for (double dot : dots) {
      hash = add(hash, dot);
    }
    return Long.toHexString(hash);
  }

  static String variates() {
    RandomStream random = RandomStream.of(1, 2);
    long hash = 0;
    for (int i = 0; i < 200; i++) {
      hash = add(hash, random.uniform());
      hash = add(hash, random.normal());
      hash = add(hash, random.exponential());
      hash = add(hash, random.gamma(0.1 + 0.05 * i));
      hash = add(hash, random.beta(0.3, 0.1 + 0.05 * i));
      hash = add(hash, random.poisson(i));
      hash = add(hash, random.binomial(i, 0.4));
      hash = add(hash, random.nextInt(i + 1));
    }
    return Long.toHexString(hash);
  }

  static long add(long hash, double value) {
    return (hash ^ Double.doubleToLongBits(value)) * 0x9E3779B97F4A7C15L + (hash >>> 29);
  }
}
