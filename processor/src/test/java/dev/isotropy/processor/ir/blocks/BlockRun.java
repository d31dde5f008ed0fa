package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.RuntimeFunctions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs blocks, and compares their adjoints with differences. */
public final class BlockRun {

  private BlockRun() {}

  /** The results of a block; arrays of results are as long as {@code lengths} says. */
  public static List<double[]> run(
      Block block, List<double[]> arguments, int[] sizes, List<Integer> lengths) {
    List<double @Nullable []> results = new ArrayList<>();
    lengths.forEach(length -> results.add(new double[length]));
    block.run(arguments, sizes, results, List.of(), new RuntimeFunctions());
    List<double[]> given = new ArrayList<>();
    results.forEach(result -> given.add(result == null ? new double[0] : result));
    return given;
  }

  /** The sum of all results, weighted. */
  private static double weighted(
      Block block, List<double[]> arguments, int[] sizes, List<double[]> weights) {
    List<double[]> results =
        run(block, arguments, sizes, weights.stream().map(each -> each.length).toList());
    double total = 0;
    for (int i = 0; i < results.size(); i++) {
      for (int j = 0; j < results.get(i).length; j++) {
        total += weights.get(i)[j] * results.get(i)[j];
      }
    }
    return total;
  }

  /**
   * What is wrong with an adjoint, one sentence per derivative; empty if nothing is.
   *
   * @param weights the adjoints of the results
   */
  public static List<String> differences(
      Block block, Block adjoint, List<double[]> arguments, int[] sizes, List<double[]> weights) {
    List<double[]> all = new ArrayList<>(arguments);
    all.addAll(weights);
    List<Integer> lengths = new ArrayList<>();
    arguments.forEach(argument -> lengths.add(argument.length));
    weights.forEach(weight -> lengths.add(weight.length));
    int[] allSizes = new int[adjoint.sizes().size()];
    System.arraycopy(sizes, 0, allSizes, 0, sizes.length);
    int at = sizes.length;
    for (int i = 0; i < weights.size(); i++) {
      if (!block.given().get(i).variable().dims().isEmpty()) {
        allSizes[at++] = weights.get(i).length;
      }
    }
    List<double[]> results = run(adjoint, all, allSizes, lengths);
    List<String> wrong = new ArrayList<>();
    List<double[]> values = results.subList(arguments.size(), results.size());
    List<double[]> primal =
        run(block, arguments, sizes, weights.stream().map(each -> each.length).toList());
    for (int i = 0; i < primal.size(); i++) {
      if (!java.util.Arrays.equals(primal.get(i), values.get(i))) {
        wrong.add("other results than those of the block");
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (!block.parameters().get(i).latent()) {
        continue;
      }
      for (int j = 0; j < arguments.get(i).length; j++) {
        double difference = difference(block, arguments, sizes, weights, i, j);
        double ours = results.get(i)[j];
        if (!(Math.abs(ours - difference) <= 1e-7 * Math.max(1, Math.abs(difference)))) {
          String name = block.parameters().get(i).variable().name();
          wrong.add("by " + name + "[" + j + "]: " + ours + ", differences say " + difference);
        }
      }
    }
    return wrong;
  }

  private static double difference(
      Block block,
      List<double[]> arguments,
      int[] sizes,
      List<double[]> weights,
      int argument,
      int element) {
    double h = 1e-3;
    double[] at = {3, 2, 1, -1, -2, -3};
    double[] factor = {1.0 / 60, -9.0 / 60, 45.0 / 60, -45.0 / 60, 9.0 / 60, -1.0 / 60};
    double derivative = 0;
    for (int k = 0; k < at.length; k++) {
      List<double[]> moved = new ArrayList<>(arguments);
      double[] values = arguments.get(argument).clone();
      values[element] += at[k] * h;
      moved.set(argument, values);
      derivative += factor[k] * weighted(block, moved, sizes, weights) / h;
    }
    return derivative;
  }
}
