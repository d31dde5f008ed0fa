package dev.isotropy.processor.frontend;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.RuntimeFunctions;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Bodies mean in the intermediate form what they mean in Java: both are run on the same data. */
class BodyMeaningTest {

  private static final String DATA =
      "double a, double b, int i, int j, boolean p, boolean q, @Plate(\"n\") double[] x,"
          + " @Plate(\"n\") double[] z, int[] k, double[][] m";

  /** Bodies over the data, which they read by name. */
  private static final List<String> BODIES =
      List.of(
          // Arithmetic and promotion.
          "return a + b * i - j / 2.0;",
          "return i / j + i % j;",
          "return i / (double) j;",
          "return a % b + -i % 3;",
          "return (int) a * 2 + (int) (b * 10);",
          "return 7 / 2 + 7 / 2.0 - 7 % 4;",
          "int wrapped = 2147483647; wrapped += 1; return wrapped;",
          "return 1e3 + 0x10 + 1_000;",
          "return (p ? 1 : 0) + (p && q || !p ? 2 : 0) + (p ^ q ? 4 : 0) + (p == q ? 8 : 0);",
          "boolean r = p ? q : a > b; return r ? a : b;",
          "boolean r = i < j | i >= 3 & a != b; return r ? 1 : i == j ? 2 : 3;",
          // Local variables and branches.
          "double c = a; c += b; c *= 2; c -= i; c /= j; return c;",
          "int c = i; c += 2.9; c++; --c; return c;",
          "double c; if (a > b) { c = a; } else { c = b; } return c;",
          "if (a > b) { return a; } return b;",
          "double c = 0; if (p) { c = 1; if (q) { c += 2; } } else if (a > 0) c = 5; return c;",
          "if (p) { if (q) { return 1; } a = 2; } return a;",
          "var c = i; final double d = c; { double e = d + 1; c = (int) e; } return c + d;",
          "if (a > b) return x[0]; else if (p) return x[1]; return i > j ? x[2] : -x[0];",
          // Functions.
          "return Math.exp(a) + Math.log(Math.abs(b) + 1) + Math.sqrt(a * a) + Math.pow(2, b);",
          "return Math.max(i, j) / 2 + Math.min(a, b) + Math.abs(i - j) / 2;",
          "return Math.floor(a) + Math.ceil(b) + Math.rint(a * 3) + Math.signum(b);",
          "return Math.round(a) / 2 + Math.round(-0.5) + Math.round(2.5)"
              + " + Math.round(0.49999999999999994);",
          "return Math.floorMod(i - 5, j) + Math.floorDiv(i - 5, j);",
          "return Math.fma(a, b, 1) + Math.hypot(a, b) + Math.atan2(a, b) + Math.toRadians(a);",
          "return Math.sin(a) + Math.cos(b) + Math.tanh(a) + Math.log1p(b * b) + Math.expm1(a);",
          "return invLogit(a) + logit(invLogit(b)) + log1pExp(a) + log1m(-b * b) + square(a);",
          "return logSumExp(a, b) + lgamma(a * a + 1) + erf(b) + normalCdf(a) + log2(b * b + 1);",
          "return lbeta(a * a + 1, 2) + lchoose(10, 3) + logDifferenceExp(a * a + 1, 0.5);",
          "return logSumExp(NEGATIVE, NEGATIVE) + logSumExp(NEGATIVE, a);",
          // Arrays.
          "return x.length + m.length * 10 + m[0].length * 100;",
          "return x[0] + x[k[1]] + m[k[0]][1] + m[1][k[2] % 2];",
          "return sum(x) + dot(x, z) + logSumExp(x) + dot(m[1], m[k[0]]);",
          "return softmax(x)[1] + sum(softmax(z));",
          "double[] y = p ? x : z; return dot(p ? x : y, y);",
          "return p ? x[i % 3] : x[(i + 1) % 3] + this.x[0] + x()[1] + this.m()[0][0];",
          // Guarded indices: out of range where they are not reached.
          "return i > 90 ? x[i] : 0;",
          "if (i > 90 && x[i] > 0) { return x[i + 1]; } return i < 0 || x[i % 3] > 0 ? 1 : 2;",
          // Helpers and constants.
          "return twice(a) + twice(i) + helper(a, b, true) + Inner.third(b) + Other.scale(a);",
          "return C * N + Inner.D + Math.PI + Other.E2 + (FLAG ? 1 : 0) + Integer.MAX_VALUE;",
          "return tail(x, i % 2);",
          "return normal(a, 2).logProb(b) + new Cauchy(0, 1).logProb(a)"
              + " + prior(b * b + 1).logProb(a) + poisson(2.5).logProb(i);");

  private static final String MORE =
      """
        static final double C = 2.5;
        static final int N = 3 * 2 + 1;
        static final boolean FLAG = N > 6;
        static final double NEGATIVE = Double.NEGATIVE_INFINITY;
        static double twice(double x) { return 2 * x; }
        static int twice(int x) { return 2 * x + 1; }
        static double helper(double u, double v, boolean w) {
          double t = u;
          if (w) { t = t + v; }
          return twice(t) * C;
        }
        static double tail(double[] x, int from) { return from == 0 ? sum(x) : x[from]; }
        static Normal prior(double s) { return normal(1, s); }
        static class Inner {
          static final double D = C / 3;
          static double third(double x) { return x / N; }
        }
        @Sample Normal site() { return normal(0, 1); }
      }
      class Other {
        static final double E2 = Math.exp(2);
        static double scale(double x) { return M.twice(x) / E2; }
      }
      """;

  private static Model model;
  private static Class<?> type;

  @BeforeAll
  static void read() {
    StringBuilder body =
        new StringBuilder(
            "@Model @SuppressWarnings(\"integer-division\")\nrecord M(" + DATA + ") {\n");
    for (int n = 0; n < BODIES.size(); n++) {
      String parameters =
          "double a, double b, int i, int j, boolean p, boolean q, double[] z, int[] k";
      body.append("@Deterministic double d%d(%s) { %s }%n".formatted(n, parameters, BODIES.get(n)));
    }
    Source source = Source.of(body + MORE);
    ReadingProcessor processor = new ReadingProcessor();
    assertThat(Source.messages(source.process(processor))).isEmpty();
    model = processor.model();
    Compilation compiled =
        javac()
            .withOptions("-proc:none")
            .compile(JavaFileObjects.forSourceString("M", source.text()));
    type = new CompiledClasses(compiled).load("M");
  }

  @RepeatedTest(20)
  void agreesWithJava(RepetitionInfo repetition) throws ReflectiveOperationException {
    Random random = new Random(repetition.getCurrentRepetition());
    Object[] data = {
      random.nextGaussian(),
      random.nextGaussian(),
      random.nextInt(0, 9),
      random.nextInt(1, 5),
      random.nextBoolean(),
      random.nextBoolean(),
      random.doubles(3, -2, 2).toArray(),
      random.doubles(3, -2, 2).toArray(),
      random.ints(3, 0, 2).toArray(),
      new double[][] {random.doubles(2).toArray(), random.doubles(2).toArray()}
    };
    Map<String, Object> byName = new TreeMap<>();
    Environment environment = new Environment();
    for (int c = 0; c < data.length; c++) {
      DataComponent component = model.data().get(c);
      byName.put(component.name(), data[c]);
      environment.data(component.name(), flat(data[c]));
      for (int dimension = 0; dimension < component.rank(); dimension++) {
        environment.extent(
            component.extents().get(dimension), component.name().equals("m") ? 2 : 3);
      }
    }
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object java = constructor.newInstance(data);
    List<String> wrong = new ArrayList<>();
    for (int n = 0; n < BODIES.size(); n++) {
      Quantity.Derived derived = (Quantity.Derived) model.quantity("d" + n);
      double ours = new Interpreter(environment, new RuntimeFunctions()).scalar(derived.value());
      double expected = call(java, "d" + n, byName);
      if (!close(ours, expected)) {
        wrong.add(BODIES.get(n) + " gives " + ours + ", Java " + expected);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean close(double ours, double expected) {
    return Double.compare(ours, expected) == 0
        || Math.abs(ours - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
  }

  private static double call(Object java, String name, Map<String, Object> data)
      throws ReflectiveOperationException {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        Object[] arguments =
            List.of("a", "b", "i", "j", "p", "q", "z", "k").stream().map(data::get).toArray();
        return (double) method.invoke(java, arguments);
      }
    }
    throw new NoSuchMethodException(name);
  }

  private static double[] flat(Object value) {
    return switch (value) {
      case Double number -> new double[] {number};
      case Integer number -> new double[] {number};
      case Boolean truth -> new double[] {truth ? 1 : 0};
      case double[] values -> values;
      case int[] values -> Arrays.stream(values).asDoubleStream().toArray();
      case double[][] rows -> Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
      default -> throw new IllegalArgumentException(value.toString());
    };
  }
}
