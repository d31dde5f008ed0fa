package dev.isotropy.it.language;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Truncated and censored families whose distribution functions are incomplete gamma and beta
 * functions, with latent parameters of all kinds.
 *
 * @param dose what was measured, above the limit of detection
 * @param limit that limit
 * @param lost amounts below the limit
 * @param seen groups, which are found if they have at least two members
 * @param caught at most eight of ten
 * @param visits at most twenty are counted
 * @param more those that were more
 * @param share at most 0.95
 */
@Model
public record Detection(
    @Plate("probe") double[] dose,
    @Plate("probe") double[] limit,
    @Plate("loss") double[] lost,
    @Plate("group") int[] seen,
    @Plate("group") int[] caught,
    @Plate("site") int[] visits,
    @Plate("more") int[] more,
    @Plate("site") double[] share) {

  @Sample
  Truncated<Gamma> shape() {
    return truncated(gamma(2, 1), 0.2, 6);
  }

  @Sample
  Truncated<StudentT> shift(double shape) {
    return truncated(studentT(2 + shape, 0, 1), -3, 1.5);
  }

  @Sample
  Truncated<Beta> rate(double shape) {
    return truncated(beta(shape, 2), 0.05, 0.9);
  }

  @Sample
  @Plate("probe")
  Truncated<Gamma> dose(double shape, double rate, double limit) {
    return truncated(gamma(shape, rate), limit, Double.POSITIVE_INFINITY);
  }

  @Factor
  @Plate("loss")
  double below(double shape, double rate, double lost) {
    return inverseGamma(shape, rate).logCdf(lost) + chi2(shape).logCcdf(lost);
  }

  @Sample
  @Plate("group")
  Truncated<Poisson> seen(double shape) {
    return truncated(poisson(shape), 2, Double.POSITIVE_INFINITY);
  }

  @Sample
  @Plate("group")
  Truncated<Binomial> caught(double rate) {
    return truncated(binomial(10, rate), 0, 8);
  }

  @Sample
  @Plate("site")
  Truncated<NegativeBinomial2> visits(double shape, double rate) {
    return truncated(negativeBinomial2(5 * shape, rate), Double.NEGATIVE_INFINITY, 20);
  }

  @Factor
  @Plate("more")
  double exceeded(double shape, double shift, int more) {
    return negativeBinomialLogit(shape, shift).logCcdf(more)
        + zeroInflatedPoisson(shape, 0.3).logCcdf(more)
        + hurdle(0.2, gammaPoisson(shape, 0.5)).logCdf(more);
  }

  @Sample
  @Plate("site")
  Truncated<Beta> share(double shape, double rate) {
    return truncated(beta(shape, rate), 0, 0.95);
  }

  @Factor
  double others(double shape, double shift, double rate) {
    return fisherSnedecor(shape, 2 + rate).logCdf(1.5)
        + inverseGaussian(shape, rate).logCcdf(2.5)
        + expModNormal(shift, shape, rate).logCdf(1)
        + asymmetricLaplace(shift, shape, rate).logCcdf(0.2)
        + softLaplace(shift, shape).logCdf(0.3)
        + halfStudentT(2 + shape, rate).logCcdf(1.2)
        + studentT(shape, shift, rate).logCdf(0.4);
  }
}
