package dev.isotropy.it.language;

import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Factor;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Functions that are constant but for steps, of a latent argument along a plate: their derivatives
 * are 0, and that of a remainder is 1.
 *
 * @param d a divisor for each element
 */
@Model
public record Steps(double[] d) {

  @Sample
  @Plate("n")
  Normal x(double d) {
    return normal(0 * d, 1);
  }

  @SuppressWarnings("zero-derivative")
  @Factor
  @Plate("n")
  double steps(double x, double d) {
    double rounded = Math.floor(3 * x) + 2 * Math.ceil(3 * x) + 4 * Math.rint(5 * x);
    double more = 8 * Math.round(7 * x) + 16 * Math.signum(x) + (int) (10 * x);
    return 0.25 * (rounded + more) + x % d;
  }
}
