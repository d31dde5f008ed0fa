package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * A generalised autoregressive conditional heteroscedastic series: the variance follows the last
 * square and the last variance. The density is the program's.
 *
 * @param y the series
 * @param first the standard deviation of its first element
 */
@Model
public record Garch(@Plate("t") double[] y, double first) {

  @Sample
  ImproperUniform level() {
    return improperUniform();
  }

  @Sample
  ImproperUniform base() {
    return improperUniform(0, Double.POSITIVE_INFINITY);
  }

  @Sample
  Uniform shock() {
    return uniform(0, 1);
  }

  @Sample
  ImproperUniform memory(double shock) {
    return improperUniform(0, 1 - shock);
  }

  @Factor
  double likelihood(double[] y, double level, double base, double shock, double memory) {
    double variance = square(first);
    double sum = normal(level, first).logProb(y[0]);
    for (int t = 1; t < y.length; t++) {
      variance = base + shock * square(y[t - 1] - level) + memory * variance;
      sum += normal(level, Math.sqrt(variance)).logProb(y[t]);
    }
    return sum;
  }
}
