package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.sun.management.ThreadMXBean;
import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.distributions.Normal;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is generated for blocks computes what the bodies compute in Java, and allocates nothing. */
class BlockCompiledTest {

  private static final int HUGE_METHOD = 8000;

  private static final String HEAD =
      """
      @Model
      record M(int groups, int i, int j, int[] k, @Plate("n") int[] group, @Plate("n") double[] u,
          @Plate({"row", "n"}) double[][] m) {
        @Sample Normal a() { return normal(0, 1); }
        @Sample Normal b() { return normal(0, 1); }
        @Sample @Plate("n") Normal x() { return normal(0, 1); }
        @Sample @Plate(value = "g", size = "groups") Normal w() { return normal(0, 1); }
      """;

  private static final String PARAMETERS = "(double a, double b, double[] x, double[] w)";

  private static Compilation compile(List<String> bodies, String more) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int n = 0; n < bodies.size(); n++) {
      text.append("  @Factor double f").append(n).append(PARAMETERS);
      text.append(" { ").append(bodies.get(n)).append(" }\n");
    }
    Compilation compiled = Source.of(text + more + "}\n").compile(new ModelProcessor());
    assertThat(compiled.errors()).isEmpty();
    return compiled;
  }

  private static Object[] data(Random random) {
    double[][] m = new double[3][];
    Arrays.setAll(m, row -> random.doubles(5, -2, 2).toArray());
    return new Object[] {
      3,
      random.nextInt(0, 3),
      random.nextInt(1, 5),
      random.ints(4, 0, 3).toArray(),
      random.ints(5, 0, 3).toArray(),
      random.doubles(5, -2, 2).toArray(),
      m
    };
  }

  @Test
  void computesWhatJavaComputes() throws ReflectiveOperationException {
    List<String> bodies = BlockBodies.ALL;
    CompiledClasses classes = new CompiledClasses(compile(bodies, BlockBodies.MORE));
    Class<?> type = classes.load("M");
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Constructor<?> made = classes.load("MModel").getDeclaredConstructors()[0];
    made.setAccessible(true);
    for (int seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      Object java = constructor.newInstance(data(random));
      CompiledModel<?, ?> model = (CompiledModel<?, ?>) made.newInstance(java);
      double[] q = random.doubles(10, -1, 1).toArray();
      double[] gradient = new double[q.length];
      LogDensity density = model.evaluator();
      double value = density.logDensityAndGradient(q, gradient);
      Map<String, Double> sites = model.siteLogDensities(q);
      for (int n = 0; n < bodies.size(); n++) {
        double body = plain(java, q, n, n + 1);
        assertThat(sites.get("f" + n)).as(bodies.get(n)).isCloseTo(body, within(1e-12, body));
      }
      double expected = plain(java, q, bodies.size());
      assertThat(value).isCloseTo(expected, within(1e-12 * bodies.size(), expected));
      for (int d = 0; d < q.length; d++) {
        double difference = difference(java, q, d, bodies.size());
        assertThat(gradient[d])
            .as("coordinate " + d)
            .isCloseTo(difference, within(1e-6, difference));
      }
      assertThat(density.logDensityAndGradient(q, new double[q.length])).isEqualTo(value);
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double relative, double value) {
    return org.assertj.core.data.Offset.offset(relative * Math.max(1, Math.abs(value)));
  }

  private static double plain(Object java, double[] q, int bodies)
      throws ReflectiveOperationException {
    double sum = 0;
    for (double v : q) {
      sum += new Normal(0, 1).logProb(v);
    }
    return sum + plain(java, q, 0, bodies);
  }

  private static double plain(Object java, double[] q, int from, int to)
      throws ReflectiveOperationException {
    double sum = 0;
    for (int n = from; n < to; n++) {
      Method method =
          java.getClass()
              .getDeclaredMethod(
                  "f" + n, double.class, double.class, double[].class, double[].class);
      method.setAccessible(true);
      sum +=
          (double)
              method.invoke(
                  java, q[0], q[1], Arrays.copyOfRange(q, 2, 7), Arrays.copyOfRange(q, 7, 10));
    }
    return sum;
  }

  private static double difference(Object java, double[] q, int d, int bodies)
      throws ReflectiveOperationException {
    double h = 1e-4;
    double[] factor = {1.0 / 60, -9.0 / 60, 45.0 / 60, -45.0 / 60, 9.0 / 60, -1.0 / 60};
    int[] at = {3, 2, 1, -1, -2, -3};
    double sum = 0;
    for (int k = 0; k < at.length; k++) {
      double[] moved = q.clone();
      moved[d] += at[k] * h;
      sum += factor[k] * plain(java, moved, bodies) / h;
    }
    return sum;
  }

  @Test
  void allocatesNothing() throws ReflectiveOperationException {
    CompiledClasses classes = new CompiledClasses(compile(BlockBodies.ALL, BlockBodies.MORE));
    Constructor<?> constructor = classes.load("M").getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Constructor<?> made = classes.load("MModel").getDeclaredConstructors()[0];
    made.setAccessible(true);
    Object model = made.newInstance(constructor.newInstance(data(new Random(1))));
    Constructor<?> scalar = classes.load("MModel$Evaluator").getDeclaredConstructors()[0];
    scalar.setAccessible(true);
    LogDensity density = (LogDensity) scalar.newInstance(model);
    double[] q = new Random(2).doubles(10, -1, 1).toArray();
    double[] gradient = new double[q.length];
    for (int n = 0; n < 50; n++) {
      density.logDensityAndGradient(q, gradient);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long nothing = threads.getCurrentThreadAllocatedBytes() - before;
    before = threads.getCurrentThreadAllocatedBytes();
    for (int n = 0; n < 100; n++) {
      density.logDensityAndGradient(q, gradient);
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThanOrEqualTo(nothing);
  }

  @Test
  void longBodiesGiveMethodsThatHotSpotCompiles() throws IOException {
    StringBuilder body = new StringBuilder("double s = a;\ndouble[] c = x.clone();\n");
    for (int n = 0; n < 120; n++) {
      body.append("for (int n = 1; n < x.length; n++) {\n")
          .append("  s = s * 0.5 + c[n] * ")
          .append(n + 1)
          .append(" * b;\n")
          .append("  c[n] = 0.1 * c[n - 1] * s + x[n];\n")
          .append("}\n");
    }
    StringBuilder nested = new StringBuilder("double s = a;\nfor (int t = 0; t < 9; t++) {\n");
    for (int n = 0; n < 120; n++) {
      nested
          .append("  for (int n = 0; n < x.length; n++) {\n")
          .append("    s = Math.sin(s) * 0.5 + x[n] * ")
          .append(n + 1)
          .append(" * b;\n")
          .append("  }\n");
    }
    Compilation compiled = compile(List.of(body + "return s;", nested + "}\nreturn s;"), "");
    List<String> huge = new ArrayList<>();
    for (JavaFileObject file : compiled.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        try (InputStream in = file.openInputStream()) {
          for (MethodModel method : ClassFile.of().parse(in.readAllBytes()).methods()) {
            int length = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
            if (length > HUGE_METHOD && !file.getName().endsWith("/M.class")) {
              huge.add(file.getName() + " " + method.methodName().stringValue() + ": " + length);
            }
          }
        }
      }
    }
    assertThat(huge).isEmpty();
  }
}
