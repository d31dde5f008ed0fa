package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * How measures against Covid-19 changed its reproduction number in European countries, from deaths
 * (S. Flaxman et al., 2020, "Estimating the effects of non-pharmaceutical interventions on COVID-19
 * in Europe"). Infections renew themselves; deaths follow them with a delay.
 *
 * <p>Its log density exceeds the program's by 2 log 2: {@code kappa} and {@code phi} have
 * half-normal priors here, where the program restricts normal densities to positive values.
 *
 * @param seeded the number of days at the beginning with equally many infections
 * @param generation the chance that an infected person infects the next one 1, 2, … days later
 * @param death the chance that an infected person dies 1, 2, … days later
 * @param measure which measures are in force
 * @param population the number of people
 * @param deaths the number of deaths
 * @param counted whether deaths are those of the epidemic, and known
 */
@Model
public record InterventionsInEurope(
    int seeded,
    @Plate("day") double[] generation,
    @Plate({"country", "day"}) double[][] death,
    @Plate({"country", "day", "measure"}) double[][][] measure,
    @Plate("country") double[] population,
    @Plate({"country", "day"}) int[][] deaths,
    @Plate({"country", "day"}) boolean[][] counted) {

  @Sample
  HalfNormal kappa() {
    return halfNormal(0.5);
  }

  /** The reproduction number without measures. */
  @Sample
  @Plate("country")
  ImproperUniform mu() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  /** Not truncated: the program leaves out what its bound of 0 takes from the density. */
  @Factor
  @Plate("country")
  double muPrior(double mu, double kappa) {
    return normal(3.28, kappa).logProb(mu);
  }

  @Sample
  @Plate("measure")
  Gamma effect() {
    return gamma(0.1667, 1);
  }

  @Sample
  Exponential tau() {
    return exponential(0.03);
  }

  /** The number of infections on each of the first days. */
  @Sample
  @Plate("country")
  Exponential seed(double tau) {
    return exponential(1 / tau);
  }

  @Sample
  HalfNormal phi() {
    return halfNormal(5);
  }

  @Sample
  @Plate("country")
  Truncated<Normal> fatality() {
    return truncated(normal(1, 0.1), 0, Double.POSITIVE_INFINITY);
  }

  @Deterministic
  @Plate({"country", "day"})
  double reproduction(double[] measure, double[] effect, double mu) {
    double reduction = 0;
    for (int i = 0; i < measure.length; i++) {
      reduction += measure[i] * (effect[i] - Math.log(1.05) / 6);
    }
    return mu * Math.exp(-reduction);
  }

  /** Infections on each day, those of the days before among the population. */
  @Deterministic
  @Plate("country")
  double[] infections(
      int seeded, double[] generation, double[] reproduction, double population, double seed) {
    double[] infections = new double[generation.length];
    double immune = 0;
    for (int day = 0; day < infections.length; day++) {
      double infectious = 0;
      for (int before = 0; before < day; before++) {
        infectious += infections[before] * generation[day - before - 1];
      }
      double susceptible = (population - immune) / population;
      infections[day] = day < seeded ? seed : susceptible * reproduction[day] * infectious;
      immune += infections[day];
    }
    return infections;
  }

  @Deterministic
  @Plate("country")
  double[] expected(double[] infections, double[] death, double fatality) {
    double[] expected = new double[infections.length];
    expected[0] = 1e-15 * infections[0];
    for (int day = 1; day < expected.length; day++) {
      for (int before = 0; before < day; before++) {
        expected[day] += infections[before] * death[day - before - 1];
      }
      expected[day] *= fatality;
    }
    return expected;
  }

  @Sample(mask = "counted")
  @Plate({"country", "day"})
  NegativeBinomial2 deaths(double expected, double phi) {
    return negativeBinomial2(expected, phi);
  }
}
