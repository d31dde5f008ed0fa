package dev.isotropy.internal.transform;

/**
 * A map of vectors applied along one axis of a row-major array, to every line there.
 *
 * <p>Lines that do not lie element by element are copied; nothing allocates once the length is
 * known.
 */
public final class AxisMap {

  private final VectorMap map;
  private double[] line = {};

  public AxisMap(VectorMap map) {
    this.map = map;
  }

  /**
   * {@code y = T(x)} along the axis.
   *
   * @param outer the number of elements of all axes before it together
   * @param n its length
   * @param inner the number of elements of all axes after it together
   */
  public void forward(double[] x, int outer, int n, int inner, double[] y) {
    apply(x, outer, n, inner, y, true);
  }

  /** {@code y = T⁻¹(x)} along the axis, as {@link #forward}. */
  public void inverse(double[] x, int outer, int n, int inner, double[] y) {
    apply(x, outer, n, inner, y, false);
  }

  private void apply(double[] x, int outer, int n, int inner, double[] y, boolean forward) {
    if (line.length < n) {
      line = new double[n];
    }
    for (int o = 0; o < outer; o++) {
      for (int i = 0; i < inner; i++) {
        int from = o * n * inner + i;
        if (inner == 1) {
          apply(x, from, n, y, from, forward);
          continue;
        }
        for (int j = 0; j < n; j++) {
          line[j] = x[from + j * inner];
        }
        apply(line, 0, n, line, 0, forward);
        for (int j = 0; j < n; j++) {
          y[from + j * inner] = line[j];
        }
      }
    }
  }

  private void apply(double[] x, int xo, int n, double[] y, int yo, boolean forward) {
    if (forward) {
      map.forward(x, xo, n, y, yo);
    } else {
      map.inverse(x, xo, n, y, yo);
    }
  }
}
