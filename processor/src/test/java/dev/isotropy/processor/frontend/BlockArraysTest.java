package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.distributions.Normal;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bodies that return arrays from within loops, whose elements others take. */
class BlockArraysTest {

  private static final String MODEL =
      """
      @Model
      record M(double[] y, double[] weight, int width) {
        @Sample Normal a() { return normal(0, 1); }
        @Deterministic double[] path(double[] y, double a) {
          double[] p = new double[y.length];
          p[0] = a;
          for (int t = 1; t < y.length; t++) {
            p[t] = Math.sin(p[t - 1]) + a * y[t];
            if (y[t] > 1) { return p; }
          }
          return p;
        }
        @Deterministic double[][] grid(double[] y, int width, double a) {
          double[][] g = new double[y.length][width + 1];
          int t = 0;
          while (true) {
            g[t][t % width] = t == 0 ? a : g[t - 1][(t - 1) % width] * 0.5 + a;
            t++;
            if (t == y.length) { return g; }
          }
        }
        @Factor @Plate("t") double each(double weight, double path, double[] grid) {
          return weight * path * path + sum(grid) * weight;
        }
      }
      """;

  @Test
  void areThoseOfJava() throws ReflectiveOperationException {
    Compilation compiled = Source.of(MODEL).compile(new ModelProcessor());
    assertThat(compiled.errors()).isEmpty();
    CompiledClasses classes = new CompiledClasses(compiled);
    Class<?> type = classes.load("M");
    Random random = new Random(4);
    double[] y = random.doubles(7, -1, 1).toArray();
    y[4] = 1.5;
    double[] weight = random.doubles(7, 1, 2).toArray();
    Constructor<?> made = type.getDeclaredConstructors()[0];
    made.setAccessible(true);
    Object java = made.newInstance(y, weight, 3);
    Constructor<?> model = classes.load("MModel").getDeclaredConstructors()[0];
    model.setAccessible(true);
    LogDensity density = ((CompiledModel<?, ?>) model.newInstance(java)).evaluator();
    for (double a : new double[] {-0.7, 0.2, 1.3}) {
      double[] gradient = new double[1];
      double value = density.logDensityAndGradient(new double[] {a}, gradient);
      assertThat(value)
          .isCloseTo(plain(java, y, weight, a), within(1e-12 * Math.abs(value) + 1e-12));
      double h = 1e-5;
      double slope = (plain(java, y, weight, a + h) - plain(java, y, weight, a - h)) / (2 * h);
      assertThat(gradient[0]).isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
    }
  }

  private static double plain(Object java, double[] y, double[] weight, double a)
      throws ReflectiveOperationException {
    double[] path =
        (double[]) call(java, "path", new Class<?>[] {double[].class, double.class}, y, a);
    double[][] grid =
        (double[][])
            call(java, "grid", new Class<?>[] {double[].class, int.class, double.class}, y, 3, a);
    double sum = new Normal(0, 1).logProb(a);
    for (int t = 0; t < y.length; t++) {
      Class<?>[] types = {double.class, double.class, double[].class};
      sum += (double) call(java, "each", types, weight[t], path[t], grid[t]);
    }
    return sum;
  }

  private static Object call(Object java, String name, Class<?>[] types, Object... arguments)
      throws ReflectiveOperationException {
    Method method = java.getClass().getDeclaredMethod(name, types);
    method.setAccessible(true);
    return method.invoke(java, arguments);
  }
}
