package dev.isotropy.it.language;

import static dev.isotropy.Distributions.bernoulli;
import static dev.isotropy.Distributions.beta;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Enumerate;
import dev.isotropy.model.Impute;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Missing and masked data of sites that read a site which is summed out.
 *
 * @param y with gaps
 * @param w of which some do not count
 * @param counts which count
 */
@Model
public record Gaps(double[] y, double[] w, boolean[] counts) {

  @Sample
  Beta share() {
    return beta(2, 2);
  }

  @Sample
  Normal shift() {
    return normal(0, 1);
  }

  @Sample
  @Enumerate
  @Plate("n")
  Bernoulli moved(double share) {
    return bernoulli(share);
  }

  @Sample
  @Impute
  @Plate("n")
  Normal y(double moved, double shift) {
    return normal(moved * shift, 1);
  }

  @Sample(mask = "counts")
  @Plate("n")
  Normal w(double moved, double shift) {
    return normal(moved - shift, 2);
  }
}
