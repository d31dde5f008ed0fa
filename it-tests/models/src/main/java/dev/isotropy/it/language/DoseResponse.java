package dev.isotropy.it.language;

import static dev.isotropy.Distributions.binomialLogit;
import static dev.isotropy.Distributions.exponential;
import static dev.isotropy.Distributions.laplace;
import static dev.isotropy.Distributions.normal;
import static java.lang.Math.exp;
import static java.lang.Math.max;

import dev.isotropy.MathFunctions;
import dev.isotropy.distributions.BinomialLogit;
import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.Laplace;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Responses to doses of a drug in three groups: bodies with locals, branches, helpers, constants
 * and arithmetic of every kind.
 *
 * @param dose the dose of each trial
 * @param group the group of each trial: 0, 1 or 2
 * @param exposed how many received it
 * @param affected how many responded
 * @param loss a loss measured beside
 */
@Model
public record DoseResponse(
    double[] dose, int[] group, int[] exposed, int[] affected, double[] loss) {

  /** The smallest dose that scales tell from none. */
  static final double LEAST = 1e-3;

  private static final int HALVES = 2;

  @Sample
  Normal slope() {
    return normal(1, 1. / HALVES);
  }

  @Sample
  Normal first() {
    return normal(0, 1);
  }

  @Sample
  Laplace second(double first) {
    // The branch is on a latent quantity.
    return first > 0.25 ? laplace(first, 1) : laplace(0.25, 1);
  }

  @Sample
  Exponential noise() {
    double rate = 3;
    rate /= 2; // one and a half
    return exponential(rate);
  }

  @Sample
  @Plate("trial")
  @SuppressWarnings("NarrowCalculation") // whole numbers are divided on purpose
  BinomialLogit affected(
      int exposed, double dose, int group, double slope, double first, double second) {
    double x = Math.log(max(dose, LEAST));
    double shift;
    if (group == 0) {
      shift = 0;
    } else if (group == 1 && dose < 5) {
      shift = first;
    } else {
      shift = second / HALVES;
      shift += group % 2 == 0 ? first * (group / 2) : 0.125;
    }
    return binomialLogit(exposed, response(x, slope, shift));
  }

  @Sample
  @Plate("trial")
  Normal loss(double dose, int group, double slope, double noise, double first, double second) {
    final double saturated = Curves.saturation(dose, exp(slope));
    if (group > 1) {
      return normal(saturated - MathFunctions.logSumExp(first, second), noise);
    }
    double scale = noise * Math.sqrt(1 + MathFunctions.log1pExp(dose - 2) / 4);
    return new Normal(Math.tanh(first) * saturated + Math.pow(Math.abs(dose - 3) + 1, -2), scale);
  }

  private static double response(double x, double slope, double shift) {
    double steep = bounded(slope);
    return steep * x + shift;
  }

  static double bounded(double slope) {
    if (slope > 4) {
      return 4 + MathFunctions.log1p(slope - 4);
    }
    return slope;
  }
}
