package dev.isotropy.internal;

/** Orders in which generated constructors lay out data. */
public final class Layout {

  private Layout() {}

  /**
   * The stable order that sorts an index.
   *
   * @param index non-negative values
   * @return positions: those of the smallest value first, in their own order
   */
  public static int[] sortedBy(int[] index) {
    int groups = 0;
    for (int value : index) {
      groups = Math.max(groups, value + 1);
    }
    int[] next = new int[groups + 1];
    for (int value : index) {
      next[value + 1]++;
    }
    for (int g = 0; g < groups; g++) {
      next[g + 1] += next[g];
    }
    int[] order = new int[index.length];
    for (int i = 0; i < index.length; i++) {
      order[next[index[i]]++] = i;
    }
    return order;
  }

  /**
   * Where each group of a sorted index begins.
   *
   * @param sorted the index, in ascending order
   * @param groups the number of groups; some may be empty
   * @return one position per group, and the length of the index
   */
  public static int[] starts(int[] sorted, int groups) {
    int[] starts = new int[groups + 1];
    for (int value : sorted) {
      starts[value + 1]++;
    }
    for (int g = 0; g < groups; g++) {
      starts[g + 1] += starts[g];
    }
    return starts;
  }

  /**
   * Permutes one dimension of a flat array in place.
   *
   * @param order where the element for each new position stands now
   * @param inner the number of elements below the dimension
   */
  public static void permute(double[] flat, int[] order, int inner) {
    double[] old = flat.clone();
    int rows = order.length * inner;
    for (int start = 0; start < flat.length; start += rows) {
      for (int i = 0; i < order.length; i++) {
        System.arraycopy(old, start + order[i] * inner, flat, start + i * inner, inner);
      }
    }
  }

  /** As {@link #permute(double[], int[], int)}. */
  public static void permute(int[] flat, int[] order, int inner) {
    int[] old = flat.clone();
    int rows = order.length * inner;
    for (int start = 0; start < flat.length; start += rows) {
      for (int i = 0; i < order.length; i++) {
        System.arraycopy(old, start + order[i] * inner, flat, start + i * inner, inner);
      }
    }
  }
}
