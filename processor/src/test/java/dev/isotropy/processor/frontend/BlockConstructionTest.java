package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import com.sun.management.ThreadMXBean;
import dev.isotropy.CompiledModel;
import dev.isotropy.DataException;
import dev.isotropy.LogDensity;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

/** What a block needs is there, and what is wrong with its data is said, when a model is built. */
class BlockConstructionTest {

  private static final String MODEL =
      """
      @Model
      record M(double[] y, @Plate("k") int[] next) {
        @Sample Normal a() { return normal(0, 1); }
        @Factor double f(double[] y, int[] next, double a) {
          double s = a;
          int at = 0;
          for (int n = 0; n < next.length; n++) {
            at += next[n];
            double[] c = new double[n + 2];
            c[n] = s * y[at];
            s = 0.5 * c[n] + Math.sin(s);
          }
          return s;
        }
      }
      """;

  private static CompiledModel<?, ?> model(double[] y, int... next)
      throws ReflectiveOperationException {
    Compilation compiled = Source.of(MODEL).compile(new ModelProcessor());
    assertThat(compiled.errors()).isEmpty();
    CompiledClasses classes = new CompiledClasses(compiled);
    Constructor<?> record = classes.load("M").getDeclaredConstructors()[0];
    Constructor<?> model = classes.load("MModel").getDeclaredConstructors()[0];
    record.setAccessible(true);
    model.setAccessible(true);
    return (CompiledModel<?, ?>) model.newInstance(record.newInstance(y, next));
  }

  @Test
  void indicesAreChecked() {
    assertThatThrownBy(() -> model(new double[] {1, 2, 3}, 1, 1, 2))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(DataException.class)
        .hasMessage("index 4 of 'y' in 'f' is outside 0..2");
  }

  @Test
  void theFirstEvaluationAllocatesNothing() throws ReflectiveOperationException {
    LogDensity density = model(new double[] {1, 2, 3}, 1, 0, 1).evaluator();
    double[] q = {0.7};
    double[] gradient = {0};
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    long nothing = threads.getCurrentThreadAllocatedBytes() - before;
    before = threads.getCurrentThreadAllocatedBytes();
    density.logDensityAndGradient(q, gradient);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThanOrEqualTo(nothing);
  }
}
