package dev.isotropy.it.language;

import static dev.isotropy.Distributions.beta;
import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.MathFunctions;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Factor;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Every smooth function that bodies may call, of latent arguments along a plate.
 *
 * @param d what each element is compared with
 */
@Model
public record EveryFunction(double[] d) {

  @Sample
  @Plate("n")
  Normal x() {
    return normal(0, 1);
  }

  @Sample
  @Plate("n")
  Beta p() {
    return beta(2, 2);
  }

  @Sample
  @Plate("n")
  Gamma w() {
    return gamma(2, 1);
  }

  @Deterministic
  @Plate("n")
  double exponentials(double x, double w) {
    return Math.exp(x) + Math.expm1(x / 2) - Math.log(w) + Math.log1p(w) + Math.log10(w) + log2(w);
  }

  @Deterministic
  @Plate("n")
  double powers(double x, double w, double d) {
    return Math.pow(w, x) + Math.sqrt(w) + Math.cbrt(x - 5) + Math.hypot(x, w) + square(d * x);
  }

  @Deterministic
  @Plate("n")
  double angles(double x, double p, double w) {
    return Math.sin(x) * Math.cos(x)
        + Math.tan(p)
        + Math.asin(p)
        - Math.acos(p) / 2
        + Math.atan(x)
        + Math.atan2(x, w)
        + Math.toRadians(x)
        - Math.toDegrees(p) / 100;
  }

  @Deterministic
  @Plate("n")
  double hyperbolics(double x) {
    return Math.sinh(x) - Math.cosh(x / 2) + Math.tanh(x);
  }

  @Deterministic
  @Plate("n")
  double logistics(double x, double p, double w) {
    return invLogit(x)
        + logit(p)
        + log1pExp(x)
        + log1mExp(-w)
        + log1m(p)
        + logSumExp(x, w)
        + logDifferenceExp(x + w, x)
        + logMix(p, x, w);
  }

  @Deterministic
  @Plate("n")
  double normals(double x, double p) {
    return erf(x) + erfc(x) + erfcx(x) + normalCdf(x) + logNormalCdf(x) + inverseNormalCdf(p);
  }

  @Deterministic
  @Plate("n")
  double gammas(double x, double w) {
    return lgamma(w)
        + digamma(w)
        + trigamma(1 + w)
        + polygamma(2, 2 + w)
        + lbeta(w, 1 + w)
        + lchoose(5 + w, w)
        + MathFunctions.lgamma(x + 9);
  }

  @Deterministic
  @Plate("n")
  double bessels(double x, double w) {
    return besselI0(x) + besselI1(x) + besselI0e(x) - besselI1e(w) + logBesselI0(w);
  }

  @Deterministic
  @Plate("n")
  @SuppressWarnings("sampled-equality")
  double choices(double x, double w, double d) {
    double low = Math.min(x, d);
    double high = Math.max(w, Math.abs(x));
    boolean near = (Math.abs(x - d) < 0.5 && !(w > 2)) || x == d;
    return Math.fma(low, high, 1) + (near ? x * w : -x);
  }

  @Factor
  @Plate("n")
  double agreement(
      double exponentials,
      double powers,
      double angles,
      double hyperbolics,
      double logistics,
      double normals,
      double gammas,
      double bessels,
      double choices,
      double d) {
    double real = exponentials + powers + angles + hyperbolics + logistics + choices;
    double total = real + normals + gammas + bessels;
    return normal(d, 10).logProb(total);
  }
}
