package dev.isotropy.simd;

/**
 * Copies by index and sums by index, between strips of the loops that use them; called by generated
 * code.
 *
 * <p>Element {@code j} of the innermost axis belongs to {@code array[base + index[indexBase + j *
 * indexStride] * axisStride + j * innerStride]}. A {@code null} index stands for the fixed position
 * {@code indexBase}. Sums run in the order of the elements, so their bits do not depend on the
 * machine.
 */
public final class Gathers {

  private Gathers() {}

  /**
   * {@code out[outBase + j]} becomes the indexed element, for {@code j} from {@code from} to {@code
   * to}.
   */
  public static void gather(
      double[] array,
      int base,
      int axisStride,
      int innerStride,
      int[] index,
      int indexBase,
      int indexStride,
      double[] out,
      int outBase,
      int from,
      int to) {
    if (index == null || indexStride == 0) {
      int start = base + (index == null ? indexBase : index[indexBase]) * axisStride;
      for (int j = from; j < to; j++) {
        out[outBase + j] = array[start + j * innerStride];
      }
    } else if (axisStride == 1 && innerStride == 0 && indexStride == 1) {
      for (int j = from; j < to; j++) {
        out[outBase + j] = array[base + index[indexBase + j]];
      }
    } else {
      for (int j = from; j < to; j++) {
        int position = index[indexBase + j * indexStride];
        out[outBase + j] = array[base + position * axisStride + j * innerStride];
      }
    }
  }

  /**
   * Adds {@code values[valuesBase + j]} to the indexed element, for {@code j} from {@code from} to
   * {@code to}, in order.
   */
  public static void scatterAdd(
      double[] values,
      int valuesBase,
      int[] index,
      int indexBase,
      int indexStride,
      double[] target,
      int base,
      int axisStride,
      int innerStride,
      int from,
      int to) {
    if (index == null || indexStride == 0) {
      int start = base + (index == null ? indexBase : index[indexBase]) * axisStride;
      for (int j = from; j < to; j++) {
        target[start + j * innerStride] += values[valuesBase + j];
      }
    } else if (axisStride == 1 && innerStride == 0 && indexStride == 1) {
      for (int j = from; j < to; j++) {
        target[base + index[indexBase + j]] += values[valuesBase + j];
      }
    } else {
      for (int j = from; j < to; j++) {
        int position = index[indexBase + j * indexStride];
        target[base + position * axisStride + j * innerStride] += values[valuesBase + j];
      }
    }
  }

  /**
   * As {@link #gather}, along one axis, with a sorted index: each group's value is read once.
   *
   * @param starts where each group's segment begins
   */
  public static void gatherSorted(
      double[] array,
      int base,
      int axisStride,
      int[] index,
      int[] starts,
      double[] out,
      int from,
      int to) {
    int start = from;
    while (start < to) {
      int group = index[start];
      int end = Math.min(to, starts[group + 1]);
      double value = array[base + group * axisStride];
      for (int i = start; i < end; i++) {
        out[i] = value;
      }
      start = end;
    }
  }

  /**
   * As {@link #scatterAdd}, along one axis, with a sorted index: each segment is summed in eight
   * lanes, then added.
   *
   * @param starts where each group's segment begins
   */
  public static void scatterAddSorted(
      double[] values,
      int[] index,
      int[] starts,
      double[] target,
      int base,
      int axisStride,
      int from,
      int to) {
    int start = from;
    while (start < to) {
      int group = index[start];
      int end = Math.min(to, starts[group + 1]);
      target[base + group * axisStride] += LaneSums.sumOf(values, start, end);
      start = end;
    }
  }
}
