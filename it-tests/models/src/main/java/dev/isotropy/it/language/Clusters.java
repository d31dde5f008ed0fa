package dev.isotropy.it.language;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.MathFunctions.logSumExp;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Factor;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Measurements from several clusters whose centres keep apart, with loops and arrays in its bodies.
 *
 * @param clusters how many there are
 * @param share the share of each cluster
 * @param y the measurements, standardised before they are used
 * @param near pairs of neighbours among the clusters
 */
@Model
public record Clusters(int clusters, double[] share, @Plate("n") double[] y, int[][] near) {

  @Sample
  @Plate(value = "cluster", size = "clusters")
  Normal centre() {
    return normal(0, 3);
  }

  @Sample
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Deterministic
  @Plate("n")
  double standard(double y) {
    double[] all = y();
    double mean = 0;
    for (double each : all) {
      mean += each / all.length;
    }
    double squares = 0;
    for (int n = 0; n < all.length; n++) {
      squares += (all[n] - mean) * (all[n] - mean);
    }
    return (y - mean) / Math.sqrt(squares / (all.length - 1));
  }

  @Factor
  @Plate("n")
  double cluster(double standard, double[] centre, double spread) {
    double[] terms = new double[clusters];
    for (int k = 0; k < clusters; k++) {
      double width =
          switch (k) {
            case 0 -> 2 * spread;
            case 1, 2 -> spread;
            default -> 1 + spread;
          };
      terms[k] = Math.log(share[k]) + normal(centre[k], width).logProb(standard);
    }
    return logSumExp(terms);
  }

  @Factor
  double apart(double[] centre) {
    double sum = 0;
    for (int i = 0; i < centre.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = centre[i] - centre[j];
        if (distance * distance > 0.01) {
          sum -= 0.1 / (distance * distance);
        } else {
          sum -= 10;
        }
      }
    }
    double[] steps = new double[clusters - 1];
    for (int k = 0; k < clusters - 1; k++) {
      steps[k] = centre[k + 1] - centre[k];
    }
    for (double step : steps) {
      sum -= 0.05 * step * step;
    }
    return sum + neighbours(centre, near());
  }

  /** The coupling of neighbours, by the matrix of who is whose. */
  static double neighbours(double[] centre, int[][] near) {
    double[][] weight = new double[centre.length][centre.length];
    for (int i = 0; i < centre.length; i++) {
      for (int j = 0; j < centre.length; j++) {
        weight[i][j] = i == j ? 1 : 0.1 * centre[i] * centre[j];
      }
    }
    double[] degree = new double[centre.length];
    double trace = 0;
    for (int i = 0; i < centre.length; i++) {
      for (int j = 0; j < centre.length; j++) {
        degree[i] += weight[i][j];
        trace += weight[i][j] * weight[j][i];
      }
    }
    double sum = 0;
    for (int[] pair : near) {
      sum -= 0.2 * degree[pair[0]] * degree[pair[1]];
    }
    return sum - 0.01 * trace;
  }
}
