package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Germination of seeds of two types with two root extracts, with overdispersion and narrow priors
 * (Crowder, Beta-binomial ANOVA for proportions, 1978).
 *
 * <p>Its log density exceeds the program's by log 2: {@code sigma} has a half-Cauchy prior here,
 * where the program restricts a Cauchy density to positive values.
 *
 * @param seedType 0 or 1
 * @param extract 0 or 1
 * @param seeds how many seeds each plate had
 * @param germinated how many of them germinated
 */
@Model
public record SeedsNarrow(double[] seedType, double[] extract, int[] seeds, int[] germinated) {

  @Sample
  Normal intercept() {
    return normal(0, 1);
  }

  @Sample
  Normal typeEffect() {
    return normal(0, 1);
  }

  @Sample
  Normal interaction() {
    return normal(0, 1);
  }

  @Sample
  Normal extractEffect() {
    return normal(0, 1);
  }

  @Sample
  @Plate("dish")
  Normal overdispersion(double sigma) {
    return normal(0, sigma);
  }

  @Sample
  HalfCauchy sigma() {
    return halfCauchy(1);
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
