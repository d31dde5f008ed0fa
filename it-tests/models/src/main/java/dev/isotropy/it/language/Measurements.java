package dev.isotropy.it.language;

import static dev.isotropy.Distributions.exponential;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Factor;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Measurements with derived quantities, one of which is known from data alone, and terms of the
 * density that are no site.
 *
 * @param y what was measured
 * @param limit where the scale ends
 */
@Model
public record Measurements(double[] y, double limit) {

  @Sample
  Normal mu() {
    return normal(0, 3);
  }

  @Sample
  Exponential sigma() {
    return exponential(1);
  }

  @Deterministic
  double excess(double mu, double limit) {
    return Math.max(mu - limit, 0);
  }

  @Deterministic
  @Plate("n")
  double above(double y, double limit) {
    return y - limit;
  }

  @Deterministic
  @Plate("n")
  double score(double above, double excess, double sigma) {
    return (above - excess) / sigma;
  }

  @Factor
  double penalty(double excess) {
    return -excess * excess;
  }

  @Factor
  @Plate("n")
  double shrink(double score) {
    return -0.01 * score * score + normal(0, 4).logProb(score);
  }

  @Sample
  @Plate("n")
  Normal y(double mu, double sigma) {
    return normal(mu, sigma);
  }
}
