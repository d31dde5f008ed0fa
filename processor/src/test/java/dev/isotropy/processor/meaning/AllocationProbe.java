package dev.isotropy.processor.meaning;

import com.sun.management.ThreadMXBean;
import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;

/** Evaluates one model in a virtual machine of its own until its gradients allocate nothing. */
final class AllocationProbe {

  private static final int WARM_UP = 3000;
  private static final int MEASURED = 200;
  private static final long PATIENCE = 60_000_000_000L;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocationProbe() {}

  /**
   * Ends with an error if a form goes on allocating.
   *
   * @param arguments the name of an example, and the folder with its classes
   */
  public static void main(String[] arguments) {
    Example example =
        Examples.all().stream()
            .filter(each -> each.name().equals(arguments[0]))
            .findFirst()
            .orElseThrow();
    CompiledExample mine = CompiledExample.read(example, Path.of(arguments[1]));
    LogDensity scalar = mine.scalar();
    double[] q = new Random(1).doubles(scalar.dimension(), -1, 1).toArray();
    double[] gradient = new double[q.length];
    becomesFree("scalar form", () -> scalar.logDensityAndGradient(q, gradient));
    becomesFree("scalar form, value", () -> scalar.logDensity(q));
    LogDensity vector = mine.chosen();
    becomesFree("vector form", () -> vector.logDensityAndGradient(q, gradient));
    if (!mine.model().parameters().isEmpty()) {
      ParameterizedLogDensity learned = mine.scalarParameterized();
      double[] by = new double[learned.parameterCount()];
      double[] centered = new Random(2).doubles(by.length).toArray();
      becomesFree(
          "learned scalar form",
          () -> {
            learned.setParameters(centered);
            learned.logDensityAndGradient(q, gradient, by);
          });
      ParameterizedLogDensity both = mine.model().parameterizedEvaluator();
      both.setParameters(centered);
      becomesFree("learned vector form", () -> both.logDensityAndGradient(q, gradient, by));
    }
  }

  /** Nothing once it is compiled, which another thread does at a time of its own. */
  private static void becomesFree(String form, Runnable evaluation) {
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
    throw new AssertionError(form + ": " + (double) allocated / MEASURED + " bytes a call");
  }

  private static long allocated(Runnable evaluation) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      evaluation.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
