package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.bernoulli;
import static dev.isotropy.Distributions.beta;
import static dev.isotropy.Distributions.categorical;
import static dev.isotropy.Distributions.dirichlet;
import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poisson;

import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Categorical;
import dev.isotropy.distributions.Dirichlet;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.Conjugate;
import dev.isotropy.reparam.Reparam;

/**
 * Sites that are integrated out, given what is observed of them.
 *
 * @param clinics how many clinics there are
 * @param clinic the clinic of each patient
 * @param cured whether each patient was cured
 * @param known whether that is known
 * @param visits how often each patient came
 * @param months for how long each patient's visits were counted
 * @param pressure the blood pressure of each patient
 * @param kinds how many kinds of patients there are
 * @param kind the kind of each patient
 */
@Model
public record Clinics(
    int clinics,
    int[] clinic,
    int[] cured,
    boolean[] known,
    int[] visits,
    double[] months,
    double[] pressure,
    @Plate("kind") double[] kinds,
    int[] kind) {

  @Sample
  HalfNormal spread() {
    return halfNormal(2);
  }

  @Sample
  @Plate(value = "clinic", size = "clinics")
  @Reparam(Conjugate.class)
  Beta rate(double spread) {
    return beta(1 + spread, 2);
  }

  @Sample
  @Reparam(Conjugate.class)
  Gamma intensity(double spread) {
    return gamma(2, spread);
  }

  @Sample
  @Plate("clinic")
  @Reparam(Conjugate.class)
  Normal level(double spread) {
    return normal(0, spread);
  }

  @Sample
  @Reparam(Conjugate.class)
  Dirichlet share(double[] kinds) {
    return dirichlet(kinds);
  }

  @Deterministic
  @Plate("clinic")
  double risk(double rate, double level) {
    return (1 - rate) * Math.exp(level);
  }

  @Sample(mask = "known")
  @Plate("patient")
  Bernoulli cured(double[] rate, int clinic) {
    return bernoulli(rate[clinic]);
  }

  @Sample
  @Plate("patient")
  @SuppressWarnings("may-leave-domain")
  Poisson visits(double intensity, double months) {
    return poisson(intensity * months);
  }

  @Sample
  @Plate("patient")
  Normal pressure(double[] level, int clinic, double spread) {
    return normal(level[clinic], 0.5 + spread);
  }

  @Sample
  @Plate("patient")
  Categorical kind(double[] share) {
    return categorical(share);
  }
}
