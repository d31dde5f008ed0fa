package dev.isotropy.processor.ir;

import java.util.List;

/** Values along named axes, row-major. */
public final class NamedArray {

  private final List<Axis> axes;
  private final List<Integer> sizes;
  private final double[] values;

  /**
   * An array over values that it shares.
   *
   * @param axes the axes, outermost first
   * @param sizes the number of positions along each
   */
  NamedArray(List<Axis> axes, List<Integer> sizes, double[] values) {
    this.axes = List.copyOf(axes);
    this.sizes = List.copyOf(sizes);
    this.values = values;
  }

  /** An array without axes. */
  static NamedArray scalar(double value) {
    return new NamedArray(List.of(), List.of(), new double[] {value});
  }

  /** The axes, outermost first. */
  public List<Axis> axes() {
    return axes;
  }

  /** The number of positions along each axis. */
  public List<Integer> sizes() {
    return sizes;
  }

  /** The values, row-major. */
  public double[] values() {
    return values.clone();
  }

  /** The only value of an array without axes. */
  public double value() {
    if (!axes.isEmpty()) {
      throw new IllegalStateException("an array along " + axes + " is no scalar");
    }
    return values[0];
  }

  double get(int offset) {
    return values[offset];
  }

  void set(int offset, double value) {
    values[offset] = value;
  }

  /** How far apart two neighbours along an axis are; 0 if the values do not vary along it. */
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
}
