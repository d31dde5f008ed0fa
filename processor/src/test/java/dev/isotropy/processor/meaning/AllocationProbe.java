package dev.isotropy.processor.meaning;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Evaluates models one after another until the gradients of each allocate nothing. */
final class AllocationProbe {

  private static final int WARM_UP = 3000;
  private static final int MEASURED = 200;
  private static final long PATIENCE = 60_000_000_000L;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocationProbe() {}

  /**
   * Ends with an error if a form goes on allocating.
   *
   * @param arguments the folder, which has one with the classes of each example, and the names of
   *     the examples
   */
  public static void main(String[] arguments) {
    Map<String, Example> examples =
        Examples.all().stream().collect(Collectors.toMap(Example::name, each -> each));
    for (String name : List.of(arguments).subList(1, arguments.length)) {
      Example example = requireNonNull(examples.get(name));
      becomesFree(name, CompiledExample.read(example, Path.of(arguments[0], name)));
    }
  }

  private static void becomesFree(String name, CompiledExample mine) {
    LogDensity scalar = mine.scalar();
    double[] q = new Random(1).doubles(scalar.dimension(), -1, 1).toArray();
    double[] gradient = new double[q.length];
    becomesFree(name, "scalar form", () -> scalar.logDensityAndGradient(q, gradient));
    becomesFree(name, "scalar form, value", () -> scalar.logDensity(q));
    LogDensity vector = mine.chosen();
    becomesFree(name, "vector form", () -> vector.logDensityAndGradient(q, gradient));
    if (!mine.model().parameters().isEmpty()) {
      ParameterizedLogDensity learned = mine.scalarParameterized();
      double[] by = new double[learned.parameterCount()];
      double[] centered = new Random(2).doubles(by.length).toArray();
      becomesFree(
          name,
          "learned scalar form",
          () -> {
            learned.setParameters(centered);
            learned.logDensityAndGradient(q, gradient, by);
          });
      ParameterizedLogDensity both = mine.model().parameterizedEvaluator();
      both.setParameters(centered);
      becomesFree(name, "learned vector form", () -> both.logDensityAndGradient(q, gradient, by));
    }
  }

  /** Nothing once it is compiled, which another thread does at a time of its own. */
  private static void becomesFree(String name, String form, Runnable evaluation) {
    long start = System.nanoTime();
    long allocated;
    do {
      for (int i = 0; i < WARM_UP; i++) {
        evaluation.run();
      }
      allocated = allocated(evaluation);
      if (allocated == 0) {
        return;
      }
    } while (System.nanoTime() - start < PATIENCE);
    throw new AssertionError(name + ", " + form + ": " + (double) allocated / MEASURED + " bytes");
  }

  private static long allocated(Runnable evaluation) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      evaluation.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
