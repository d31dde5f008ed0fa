package dev.isotropy.processor.ir;

import java.util.List;

/** A walk over all positions along some axes, the last axis innermost. */
final class Positions {

  private final List<Axis> axes;
  private final int[] sizes;
  private final int[] at;
  private boolean more;

  Positions(List<Axis> axes, Environment environment) {
    this.axes = axes;
    sizes = environment.sizes(axes).stream().mapToInt(Integer::intValue).toArray();
    at = new int[sizes.length];
    more = true;
    for (int size : sizes) {
      more &= size > 0;
    }
  }

  /** Whether the walk stands at a position. */
  boolean hasPosition() {
    return more;
  }

  void advance() {
    for (int i = at.length - 1; i >= 0; i--) {
      if (++at[i] < sizes[i]) {
        return;
      }
      at[i] = 0;
    }
    more = false;
  }

  int along(Axis axis) {
    return at[axes.indexOf(axis)];
  }

  /** Where an array that varies along some of the axes has its value for this position. */
  int offset(NamedArray array) {
    int offset = 0;
    for (int i = 0; i < at.length; i++) {
      offset += at[i] * array.stride(axes.get(i));
    }
    return offset;
  }

  /** As {@link #offset}, but at another position along one axis. */
  int offset(NamedArray array, Axis moved, int position) {
    int offset = position * array.stride(moved);
    for (int i = 0; i < at.length; i++) {
      if (!axes.get(i).equals(moved)) {
        offset += at[i] * array.stride(axes.get(i));
      }
    }
    return offset;
  }
}
