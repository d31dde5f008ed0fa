package dev.isotropy.hmc;

import java.util.Arrays;

/**
 * The phases of warm-up: an initial buffer, windows of doubling length that each end with a new
 * metric, and a terminal buffer; the step size adapts throughout (Stan Reference Manual, section
 * "HMC algorithm parameters", automatic parameter tuning).
 *
 * <p>A window whose successor would not fit is stretched to the terminal buffer. Warm-up too short
 * for the three phases is divided 15 % / 75 % / 10 % with a single window; below 20 draws the
 * metric is not adapted at all.
 */
final class WarmupSchedule {

  /** The shortest warm-up that adapts a metric. */
  private static final int MIN_WARMUP = 20;

  private final int begin;
  private final int end;
  private final int[] windowEnds;

  /**
   * A schedule.
   *
   * @param warmup the number of warm-up draws
   * @param initBuffer the length of the initial buffer
   * @param baseWindow the length of the first window, at least 1
   * @param termBuffer the length of the terminal buffer
   */
  WarmupSchedule(int warmup, int initBuffer, int baseWindow, int termBuffer) {
    if (warmup < MIN_WARMUP) {
      begin = warmup;
      end = warmup;
      windowEnds = new int[0];
    } else if ((long) initBuffer + baseWindow + termBuffer > warmup) {
      begin = (int) (0.15 * warmup);
      end = warmup - (int) (0.10 * warmup);
      windowEnds = new int[] {end - 1};
    } else {
      begin = initBuffer;
      end = warmup - termBuffer;
      windowEnds = doublingWindows(begin, end, baseWindow);
    }
  }

  private static int[] doublingWindows(int begin, int end, int baseWindow) {
    int[] ends = new int[32];
    int count = 0;
    long size = baseWindow;
    long last = begin + size - 1;
    while (last < end - 1) {
      ends[count++] = (int) last;
      size *= 2;
      last += size;
      if (last != end - 1 && last + 2 * size >= end) {
        last = end - 1L;
      }
    }
    ends[count++] = end - 1;
    return Arrays.copyOf(ends, count);
  }

  /** Whether the draw of an iteration, counted from 0, goes into the estimate of the metric. */
  boolean inWindow(int iteration) {
    return iteration >= begin && iteration < end;
  }

  /** Whether a window ends with this iteration. */
  boolean endsWindow(int iteration) {
    return Arrays.binarySearch(windowEnds, iteration) >= 0;
  }

  /** The last iterations of all windows. */
  int[] windowEnds() {
    return windowEnds.clone();
  }
}
