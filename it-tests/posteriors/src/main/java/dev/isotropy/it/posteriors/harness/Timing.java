package dev.isotropy.it.posteriors.harness;

import com.sun.management.ThreadMXBean;
import dev.isotropy.LogDensity;
import java.lang.management.ManagementFactory;

/**
 * How long a gradient takes, and what it allocates.
 *
 * @param nanoseconds of processor time per gradient, of the fastest pass
 * @param bytes allocated per gradient
 */
public record Timing(double nanoseconds, double bytes) {

  private static final long PASS = 100_000_000;

  /** The shortest and the longest time to warm up. */
  private static final long WARM = 1_000_000_000;

  private static final long WARM_AT_LAST = 15 * WARM;

  /**
   * Times a density at a point: when it is warm and allocates nothing any more, or after a while,
   * passes of a tenth of a second each.
   *
   * @param density the density
   * @param q where
   * @param passes how many passes
   */
  public static Timing of(LogDensity density, double[] q, int passes) {
    double[] gradient = new double[q.length];
    long start = System.nanoTime();
    long elapsed = 0;
    while (elapsed < WARM || (elapsed < WARM_AT_LAST && bytes(density, q, gradient) > 0)) {
      density.logDensityAndGradient(q, gradient);
      elapsed = System.nanoTime() - start;
    }
    long calls = 0;
    start = System.nanoTime();
    while (calls < 3 || System.nanoTime() - start < PASS) {
      density.logDensityAndGradient(q, gradient);
      calls++;
    }
    elapsed = System.nanoTime() - start;
    long repetitions = Math.max(1, PASS * calls / elapsed);
    double best = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < passes; pass++) {
      best = Math.min(best, pass(density, q, gradient, repetitions));
    }
    return new Timing(best, bytes(density, q, gradient));
  }

  /** The bytes that a gradient allocates. */
  public static double bytes(LogDensity density, double[] q, double[] gradient) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int repetitions = 20;
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < repetitions; i++) {
      density.logDensityAndGradient(q, gradient);
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) repetitions;
  }

  /** Processor time, so that other work on the machine weighs less. */
  private static double pass(LogDensity density, double[] q, double[] gradient, long repetitions) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (long i = 0; i < repetitions; i++) {
      density.logDensityAndGradient(q, gradient);
    }
    return (threads.getCurrentThreadCpuTime() - start) / (double) repetitions;
  }
}
