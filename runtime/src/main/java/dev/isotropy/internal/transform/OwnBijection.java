package dev.isotropy.internal.transform;

import dev.isotropy.internal.math.Logarithm;
import dev.isotropy.transforms.Bijection;
import org.jspecify.annotations.Nullable;

/** A user's map of numbers in the form in which generated code calls routines. */
public final class OwnBijection {

  private final Bijection map;

  public OwnBijection(Bijection map) {
    this.map = map;
  }

  /** {@code y = T(x)}. */
  public void forward(double x, double[] y, int yo) {
    y[yo] = map.forward(x);
  }

  /**
   * {@code x = T⁻¹(y)}, and the logarithm of the absolute value of its derivative; null is not
   * wanted.
   */
  public void inverse(
      double y, double @Nullable [] x, int xo, double @Nullable [] logSlope, int lo) {
    if (x != null) {
      x[xo] = map.inverse(y);
    }
    if (logSlope != null) {
      logSlope[lo] = Logarithm.log(Math.abs(map.slope(y)));
    }
  }

  /** The adjoint of {@link #inverse}: adds to {@code adjY}. */
  public void inverseAdjoint(
      double y,
      double x,
      double logSlope,
      double adjX,
      double adjLogSlope,
      double @Nullable [] adjY,
      int at) {
    if (adjY != null) {
      double slope = map.slope(y);
      adjY[at] += Math.fma(adjX, slope, adjLogSlope * map.curvature(y) / slope);
    }
  }
}
