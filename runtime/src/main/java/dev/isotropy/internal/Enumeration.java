package dev.isotropy.internal;

import dev.isotropy.DataException;
import dev.isotropy.MathFunctions;
import dev.isotropy.RandomStream;

/** Draws values of sites that were summed out; called by generated code. */
public final class Enumeration {

  private Enumeration() {}

  /**
   * Draws a position.
   *
   * @param weights the logarithms of what the positions weigh, up to a constant; overwritten
   * @return the position; the last one that weighs anything where rounding leaves none, and 0 where
   *     no weight is known
   */
  public static int draw(double[] weights, RandomStream random) {
    return draw(weights, 0, weights.length, random);
  }

  private static int draw(double[] weights, int from, int count, RandomStream random) {
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      max = Math.max(max, weights[from + k]);
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      double weight = MathFunctions.exp(weights[from + k] - max);
      weights[from + k] = weight;
      sum += weight;
    }
    double left = random.uniform() * sum;
    int last = 0;
    for (int k = 0; k < count; k++) {
      if (weights[from + k] > 0) {
        last = k;
        left -= weights[from + k];
        if (left < 0) {
          return k;
        }
      }
    }
    return last;
  }

  /**
   * Draws the positions of a chain, the last element first, each given the one after it.
   *
   * @param initial what the first element's positions weigh
   * @param transition what pairs of positions weigh, the earlier one first
   * @param varies whether transitions vary along the chain
   * @param weights what each element's positions weigh by themselves
   * @param drawn receives a position for each element
   */
  public static void drawChain(
      double[] initial,
      double[] transition,
      boolean varies,
      double[] weights,
      RandomStream random,
      double[] drawn) {
    int length = drawn.length;
    int count = initial.length;
    double[] forward = new double[length * count];
    double[] terms = new double[count];
    for (int t = 0; t < length; t++) {
      for (int k = 0; k < count; k++) {
        double before = initial[k];
        if (t > 0) {
          for (int j = 0; j < count; j++) {
            terms[j] =
                forward[(t - 1) * count + j] + transition[pair(varies, t, count) + j * count + k];
          }
          before = MathFunctions.logSumExp(terms);
        }
        forward[t * count + k] = before + weights[t * count + k];
      }
    }
    for (int t = length - 1; t >= 0; t--) {
      for (int k = 0; k < count; k++) {
        terms[k] = forward[t * count + k];
        if (t < length - 1) {
          int next = (int) drawn[t + 1];
          terms[k] += transition[pair(varies, t + 1, count) + k * count + next];
        }
      }
      drawn[t] = draw(terms, random);
    }
  }

  private static int pair(boolean varies, int t, int count) {
    return varies ? t * count * count : 0;
  }

  /** Integers that are stored as doubles. */
  public static int[] integers(double[] store, int from, int count) {
    int[] integers = new int[count];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = (int) store[from + i];
    }
    return integers;
  }

  /**
   * Checks how many combinations of values are enumerated together.
   *
   * @param site the site that is summed out
   * @param limit how many there may be
   * @param counts how many values each of the sites has
   * @throws DataException if there are more, or a site has none
   */
  public static void table(String site, long limit, int... counts) {
    double size = 1;
    for (int count : counts) {
      size *= count;
    }
    if (size > limit) {
      throw new DataException(
          String.format(
              "summing out '%s' needs a table of %,.0f combinations of values, more than %,d: let"
                  + " fewer enumerated sites meet in one site or factor, or give them fewer values",
              site, size, limit));
    }
    if (size == 0) {
      throw new DataException(
          "site '" + site + "' has no values: its upper bound is below its lower");
    }
  }
}
