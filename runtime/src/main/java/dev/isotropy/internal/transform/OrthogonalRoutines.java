package dev.isotropy.internal.transform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Orthogonal maps of vectors in the form in which generated code calls routines.
 *
 * <p>Tables and scratch space are kept for each thread, for the lengths that it used last; nothing
 * is allocated where a length is used again.
 */
public final class OrthogonalRoutines {

  private static final ThreadLocal<Cosines> COSINES = ThreadLocal.withInitial(Cosines::new);
  private static final ThreadLocal<Haar> HAAR = ThreadLocal.withInitial(() -> new Haar(false));

  private OrthogonalRoutines() {}

  /** The transforms of some lengths. */
  private static final class Cosines {

    private static final int MOST = 8;

    private final int[] lengths = new int[MOST];
    private final DiscreteCosine[] transforms = new DiscreteCosine[MOST];
    private int next;

    Cosines() {
      Arrays.setAll(transforms, i -> new DiscreteCosine(0));
    }

    DiscreteCosine of(int n) {
      for (int i = 0; i < MOST; i++) {
        if (lengths[i] == n) {
          return transforms[i];
        }
      }
      int place = next;
      next = (next + 1) % MOST;
      lengths[place] = n;
      return transforms[place];
    }
  }

  /** The discrete cosine transform, DCT-II. */
  public static void discreteCosine(double[] x, int xo, int n, double[] y, int yo) {
    COSINES.get().of(n).forward(x, xo, n, y, yo);
  }

  /** The adjoint of {@link #discreteCosine}. */
  public static void discreteCosineAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo) {
    COSINES.get().of(n).forwardAdjoint(x, xo, y, yo, adjY, adjYo, n, adjX, adjXo);
  }

  /** The inverse of {@link #discreteCosine}. */
  public static void inverseDiscreteCosine(double[] y, int yo, int n, double[] x, int xo) {
    COSINES.get().of(n).inverse(y, yo, n, x, xo);
  }

  /** The adjoint of {@link #inverseDiscreteCosine}. */
  public static void inverseDiscreteCosineAdjoint(
      double[] y,
      int yo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      double @Nullable [] adjY,
      int adjYo) {
    COSINES.get().of(n).inverseAdjoint(y, yo, x, xo, adjX, adjXo, n, adjY, adjYo);
  }

  /** The Haar wavelet transform. */
  public static void haar(double[] x, int xo, int n, double[] y, int yo) {
    HAAR.get().forward(x, xo, n, y, yo);
  }

  /** The adjoint of {@link #haar}. */
  public static void haarAdjoint(
      double[] x,
      int xo,
      double[] y,
      int yo,
      double[] adjY,
      int adjYo,
      int n,
      double @Nullable [] adjX,
      int adjXo) {
    HAAR.get().forwardAdjoint(x, xo, y, yo, adjY, adjYo, n, adjX, adjXo);
  }

  /** The inverse of {@link #haar}. */
  public static void inverseHaar(double[] y, int yo, int n, double[] x, int xo) {
    HAAR.get().inverse(y, yo, n, x, xo);
  }

  /** The adjoint of {@link #inverseHaar}. */
  public static void inverseHaarAdjoint(
      double[] y,
      int yo,
      double[] x,
      int xo,
      double[] adjX,
      int adjXo,
      int n,
      double @Nullable [] adjY,
      int adjYo) {
    HAAR.get().inverseAdjoint(y, yo, x, xo, adjX, adjXo, n, adjY, adjYo);
  }
}
