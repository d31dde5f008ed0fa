package dev.isotropy.hmc;

import java.util.Arrays;

/**
 * The data of {@link SchoolsModel}.
 *
 * @param y the observed effects
 * @param sigma their standard errors
 */
public record Schools(double[] y, double[] sigma) {

  /** Rubin's eight schools. */
  public static final Schools EIGHT =
      new Schools(
          new double[] {28, 8, -3, 7, -1, 1, 18, 12}, new double[] {15, 10, 16, 11, 9, 11, 10, 18});

  @Override
  public boolean equals(Object other) {
    return other instanceof Schools s && Arrays.equals(y, s.y) && Arrays.equals(sigma, s.sigma);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(y);
  }
}
