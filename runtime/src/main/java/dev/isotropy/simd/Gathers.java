package dev.isotropy.simd;

import java.util.Arrays;

/**
 * Copies by index and sums by index, between strips of the loops that use them; called by generated code.
 *
 * <p>Element {@code j} of the innermost axis belongs to {@code array[base + index[indexBase + j * indexStride] * axisStride + j *
 * innerStride]}. A {@code null} index stands for the fixed position {@code indexBase}. Sums run in the order of the elements, so
 * their bits do not depend on the machine.
 */
public final class Gathers {

  private Gathers() {}

  /** {@code out[outBase + j]} becomes the indexed element, for {@code j} from {@code from} to {@code to}. */
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

  /** Adds {@code values[valuesBase + j]} to the indexed element, for {@code j} from {@code from} to {@code to}, in order. */
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

  /** As {@link #gather}, along one axis, with an index whose equal values stand together: each is read once. */
  public static void gatherSorted(
      double[] array, int base, int axisStride, int[] index, double[] out, int from, int to) {
    int start = from;
    while (start < to) {
      int position = index[start];
      int end = runEnd(index, start, to);
      Arrays.fill(out, start, end, array[base + position * axisStride]);
      start = end;
    }
  }

  /**
   * As {@link #scatterAdd}, along one axis, with an index whose equal values stand together: each segment is summed in eight lanes,
   * then added.
   */
  public static void scatterAddSorted(
      double[] values, int[] index, double[] target, int base, int axisStride, int from, int to) {
    int start = from;
    while (start < to) {
      int position = index[start];
      int end = runEnd(index, start, to);
      target[base + position * axisStride] += LaneSums.sumOf(values, start, end);
      start = end;
    }
  }

  private static int runEnd(int[] index, int start, int to) {
    int position = index[start];
    int end = start + 1;
    while (end < to && index[end] == position) {
      end++;
    }
    return end;
  }
}
