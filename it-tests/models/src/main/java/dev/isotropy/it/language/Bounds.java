package dev.isotropy.it.language;

import static dev.isotropy.Distributions.exponential;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.uniform;

import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Exponential;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Latent quantities on intervals of every kind: fixed, from data, and between other latent
 * quantities.
 *
 * @param low the lower bound of each element, below its upper bound
 * @param high the upper bound of each element
 * @param y what was observed of each element
 */
@Model
public record Bounds(double[] low, double[] high, double[] y) {

  @Sample
  Uniform angle() {
    return uniform(-2, 3);
  }

  @Sample
  Beta share() {
    return new Beta(2, 0.5);
  }

  @Sample
  Exponential width() {
    return exponential(0.5);
  }

  // The width is positive, so that the bounds keep their order.
  @SuppressWarnings("may-leave-domain")
  @Sample
  Uniform between(double angle, double width) {
    return uniform(angle, angle + width);
  }

  // The bounds are ordered, which the compiler cannot know.
  @SuppressWarnings("may-leave-domain")
  @Sample
  @Plate("n")
  Uniform place(double low, double high) {
    return uniform(low, high);
  }

  @Sample
  @Plate("n")
  Normal y(double place, double share, double between, double width) {
    return normal(place * share + between, width);
  }
}
