package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Germination of seeds of two types with two root extracts, with overdispersion (Crowder, Beta-
 * binomial ANOVA for proportions, 1978). The density is the program's.
 *
 * @param seedType 0 or 1
 * @param extract 0 or 1
 * @param seeds how many seeds each plate had
 * @param germinated how many of them germinated
 */
@Model
public record Seeds(double[] seedType, double[] extract, int[] seeds, int[] germinated) {

  @Sample
  Normal intercept() {
    return normal(0, 1000);
  }

  @Sample
  Normal typeEffect() {
    return normal(0, 1000);
  }

  @Sample
  Normal interaction() {
    return normal(0, 1000);
  }

  @Sample
  Normal extractEffect() {
    return normal(0, 1000);
  }

  @Sample
  Gamma precision() {
    return gamma(1e-3, 1e-3);
  }

  @Sample
  @Plate("dish")
  Normal overdispersion(double precision) {
    return normal(0, 1 / Math.sqrt(precision));
  }

  @Sample
  @Plate("dish")
  BinomialLogit germinated(
      int seeds,
      double seedType,
      double extract,
      double intercept,
      double typeEffect,
      double extractEffect,
      double interaction,
      double overdispersion) {
    double logits =
        intercept
            + typeEffect * seedType
            + extractEffect * extract
            + interaction * seedType * extract
            + overdispersion;
    return binomialLogit(seeds, logits);
  }
}
