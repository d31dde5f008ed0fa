package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.Json;
import dev.isotropy.transforms.VectorTransform;
import java.util.List;
import java.util.Map;

/**
 * The permutations and reflections of the reference's cases, as a user's class would be: made
 * without arguments, it does what the case before described.
 */
public final class GoldenTransform implements VectorTransform {

  private static Map<?, ?> described = Map.of();

  private final int[] permutation;
  private final double[][] normals;

  /** What the last case describes. */
  public GoldenTransform() {
    permutation =
        described.containsKey("permutation")
            ? ((List<?>) described.get("permutation"))
                .stream().mapToInt(each -> ((Number) each).intValue()).toArray()
            : new int[0];
    normals =
        described.containsKey("u_unnormed")
            ? ((List<?>) described.get("u_unnormed"))
                .stream().map(Json::numbers).toArray(double[][]::new)
            : new double[0][];
  }

  /** Lets objects made from now on do what a case describes. */
  static void describe(Map<?, ?> transform) {
    described = transform;
  }

  @Override
  public void forward(double[] x, double[] y) {
    System.arraycopy(x, 0, y, 0, x.length);
    for (int i = 0; i < permutation.length; i++) {
      y[i] = x[permutation[i]];
    }
    for (double[] normal : normals) {
      reflect(y, normal);
    }
  }

  @Override
  public void inverse(double[] y, double[] x) {
    System.arraycopy(y, 0, x, 0, y.length);
    for (int i = 0; i < permutation.length; i++) {
      x[permutation[i]] = y[i];
    }
    for (int i = normals.length - 1; i >= 0; i--) {
      reflect(x, normals[i]);
    }
  }

  /** Orthogonal maps: the adjoint of the inverse is the map. */
  @Override
  public void adjoint(double[] y, double[] x, double[] adjX, double[] adjY) {
    forward(adjX, adjY);
  }

  private static void reflect(double[] x, double[] normal) {
    double along = 0;
    double squared = 0;
    for (int i = 0; i < x.length; i++) {
      along += normal[i] * x[i];
      squared += normal[i] * normal[i];
    }
    for (int i = 0; i < x.length; i++) {
      x[i] -= 2 * along / squared * normal[i];
    }
  }
}
