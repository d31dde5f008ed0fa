package dev.isotropy.it.discrete;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;

/** Prints how many bytes gradients allocate, once the virtual machine has compiled them. */
final class Allocation {

  private static final int ROUNDS = 400;
  private static final int CALLS = 1000;

  private Allocation() {}

  private static List<CompiledModel<?, ?>> models() {
    Random random = new Random(4);
    int[] correct = random.ints(100, 0, 21).toArray();
    int[] site = random.ints(100, 0, 20).toArray();
    double[] length = random.doubles(100).toArray();
    double[] height = random.doubles(20).toArray();
    double[][] returns = {random.doubles(20).toArray(), random.doubles(20).toArray()};
    return List.of(
        new GuessingModel(new Guessing(correct, 20)),
        new SpeciesModel(new Species(site, length, height)),
        new RegimesModel(new Regimes(returns)));
  }

  public static void main(String[] arguments) {
    for (CompiledModel<?, ?> model : models()) {
      System.out.println(leastAllocated(model));
    }
  }

  private static long leastAllocated(CompiledModel<?, ?> model) {
    LogDensity density = model.evaluator();
    double[] q = new Random(3).doubles(model.dimension(), -1, 1).toArray();
    double[] gradient = new double[q.length];
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        density.logDensityAndGradient(q, gradient);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
