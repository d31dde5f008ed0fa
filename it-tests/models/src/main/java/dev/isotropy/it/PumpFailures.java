package dev.isotropy.it;

import static dev.isotropy.Distributions.exponential;
import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poisson;

import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.it.extension.NonCentered;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Failure rates of pumps that resemble each other, after a trend in their age; reparameterized by a
 * strategy that comes from an extension.
 */
@Model
@NonCentered
public record PumpFailures(int[] failures, double[] hours, double[] age) {

  @Sample
  Exponential spread() {
    return exponential(1);
  }

  @Sample
  Normal trend(double spread) {
    return normal(0, spread);
  }

  @Sample
  Exponential typical() {
    return exponential(0.5);
  }

  @Sample
  @Plate("pump")
  Gamma rate(double typical) {
    return gamma(2, 2 / typical);
  }

  // The hours are positive, which the compiler cannot know.
  @SuppressWarnings("may-leave-domain")
  @Sample(observed = "failures")
  @Plate("pump")
  Poisson count(double rate, double hours, double age, double trend) {
    return poisson(rate * hours * Math.exp(trend * age));
  }
}
