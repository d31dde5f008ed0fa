package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Pelts of hares and lynx, whose numbers follow the equations of Lotka and Volterra (B. Carpenter,
 * 2018, "Predator-Prey Population Dynamics"). Each interval is solved by power series in a fixed
 * number of steps, whose error is below 1e-9 where the data are likely; the program's solver has a
 * relative tolerance of 1e-5.
 *
 * <p>Its log density exceeds the program's by -2 log Phi(2) - 2 log Phi(1): normal priors of
 * positive rates are truncated here, where the program restricts normal densities to positive
 * values.
 *
 * @param time when pelts were counted, after 0
 * @param first the pelts at time 0 of each species, hares and lynx
 * @param pelts the pelts at each time of each species
 */
@Model
public record LynxAndHares(
    @Plate("time") double[] time,
    @Plate("species") double[] first,
    @Plate({"time", "species"}) double[][] pelts) {

  static final int STEPS = 4;
  static final int ORDER = 15;

  @Sample
  Truncated<Normal> growth() {
    return truncated(normal(1, 0.5), 0, Double.POSITIVE_INFINITY);
  }

  @Sample
  Truncated<Normal> predation() {
    return truncated(normal(0.05, 0.05), 0, Double.POSITIVE_INFINITY);
  }

  @Sample
  Truncated<Normal> decline() {
    return truncated(normal(1, 0.5), 0, Double.POSITIVE_INFINITY);
  }

  @Sample
  Truncated<Normal> feeding() {
    return truncated(normal(0.05, 0.05), 0, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("species")
  LogNormal initial() {
    return logNormal(Math.log(10), 1);
  }

  @Sample
  @Plate("species")
  LogNormal sigma() {
    return logNormal(-1, 1);
  }

  /**
   * The populations: {@code hares' = (growth - predation lynx) hares}, {@code lynx' = (feeding
   * hares - decline) lynx}.
   */
  @Deterministic
  double[][] population(
      double[] time,
      double[] initial,
      double growth,
      double predation,
      double decline,
      double feeding) {
    double[][] population = new double[time.length][initial.length];
    double[] hares = new double[ORDER + 1]; // coefficients of powers of the time in a step
    double[] lynx = new double[ORDER + 1];
    hares[0] = initial[0];
    lynx[0] = initial[1];
    for (int i = 0; i < time.length; i++) {
      double step = (i == 0 ? time[0] : time[i] - time[i - 1]) / STEPS;
      for (int s = 0; s < STEPS; s++) {
        for (int k = 0; k < ORDER; k++) {
          double meetings = 0;
          for (int j = 0; j <= k; j++) {
            meetings += hares[j] * lynx[k - j];
          }
          double integral = 1.0 / (k + 1);
          hares[k + 1] = (growth * hares[k] - predation * meetings) * integral;
          lynx[k + 1] = (feeding * meetings - decline * lynx[k]) * integral;
        }
        hares[0] = at(step, hares);
        lynx[0] = at(step, lynx);
      }
      population[i][0] = hares[0];
      population[i][1] = lynx[0];
    }
    return population;
  }

  /** The value of a power series. */
  static double at(double step, double[] coefficients) {
    double value = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      value = Math.fma(value, step, coefficients[k]);
    }
    return value;
  }

  @Sample(observed = "first")
  @Plate("species")
  LogNormal firstPelts(double initial, double sigma) {
    return logNormal(Math.log(initial), sigma);
  }

  @Sample
  @Plate({"time", "species"})
  LogNormal pelts(double population, double sigma) {
    return logNormal(Math.log(population), sigma);
  }
}
