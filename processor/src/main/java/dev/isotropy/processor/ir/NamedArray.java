package dev.isotropy.processor.ir;

import java.util.List;

/**
 * Values along named axes.
 *
 * @param axes the axes, outermost first
 * @param sizes the number of positions along each
 * @param values row-major
 */
public record NamedArray(List<Axis> axes, List<Integer> sizes, double[] values) {

  /** An array without axes. */
  public static NamedArray scalar(double value) {
    return new NamedArray(List.of(), List.of(), new double[] {value});
  }

  public NamedArray {
    axes = List.copyOf(axes);
    sizes = List.copyOf(sizes);
    int count = 1;
    for (int size : sizes) {
      count *= size;
    }
    if (sizes.size() != axes.size() || values.length != count) {
      throw new IllegalArgumentException(
          values.length + " values along " + axes + " of sizes " + sizes);
    }
  }

  /** The only value of an array without axes. */
  public double value() {
    if (!axes.isEmpty()) {
      throw new IllegalStateException("an array along " + axes + " is no scalar");
    }
    return values[0];
  }

  /** How far apart in {@link #values} two neighbours along an axis are; 0 if it does not vary. */
  int stride(Axis axis) {
    int stride = 1;
    for (int i = axes.size() - 1; i >= 0; i--) {
      if (axes.get(i).equals(axis)) {
        return stride;
      }
      stride *= sizes.get(i);
    }
    return 0;
  }

  int size(Axis axis) {
    return sizes.get(axes.indexOf(axis));
  }
}
