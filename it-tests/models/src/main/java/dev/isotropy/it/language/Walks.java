package dev.isotropy.it.language;

import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * An observed walk with drift that always goes on from its first element as well.
 *
 * @param noise the standard deviation of a step
 */
@Model
public record Walks(double[] y, double noise) {

  @Sample
  Normal drift() {
    return normal(1, 1e-9);
  }

  @Sample
  @Plate("t")
  Normal y(@Index("t") int t, double[] y, double drift, double noise) {
    if (t == 0) {
      return normal(0, 100);
    }
    double start = y[0];
    return normal(start + (y[t - 1] - start) + drift, noise);
  }
}
