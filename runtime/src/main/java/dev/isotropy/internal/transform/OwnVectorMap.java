package dev.isotropy.internal.transform;

import dev.isotropy.transforms.VectorTransform;
import org.jspecify.annotations.Nullable;

/** A user's map of vectors, which sees arrays of its own that hold the vector and nothing else. */
public final class OwnVectorMap implements VectorMap {

  private final VectorTransform transform;
  private double[] x = {};
  private double[] y = {};
  private double[] adjX = {};
  private double[] adjY = {};

  public OwnVectorMap(VectorTransform transform) {
    this.transform = transform;
  }

  private void prepare(int n) {
    if (x.length != n) {
      x = new double[n];
      y = new double[n];
      adjX = new double[n];
      adjY = new double[n];
    }
  }

  @Override
  public void forward(double[] from, int xo, int n, double[] to, int yo) {
    prepare(n);
    System.arraycopy(from, xo, x, 0, n);
    transform.forward(x, y);
    System.arraycopy(y, 0, to, yo, n);
  }

  @Override
  public void inverse(double[] from, int yo, int n, double[] to, int xo) {
    prepare(n);
    System.arraycopy(from, yo, y, 0, n);
    transform.inverse(y, x);
    System.arraycopy(x, 0, to, xo, n);
  }

  /**
   * Not known.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void forwardAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo) {
    throw new UnsupportedOperationException("the adjoint of a user's transform is its inverse's");
  }

  @Override
  public void inverseAdjoint(
      double[] at,
      int yo,
      double[] value,
      int xo,
      double[] adjoint,
      int adjXo,
      int n,
      double @Nullable [] sum,
      int adjYo) {
    if (sum == null) {
      return;
    }
    prepare(n);
    System.arraycopy(at, yo, y, 0, n);
    System.arraycopy(value, xo, x, 0, n);
    System.arraycopy(adjoint, adjXo, adjX, 0, n);
    transform.adjoint(y, x, adjX, adjY);
    for (int i = 0; i < n; i++) {
      sum[adjYo + i] += adjY[i];
    }
  }
}
