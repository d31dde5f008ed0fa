package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;
import dev.isotropy.reparam.*;

/**
 * Species grabbed on several occasions: how many there are, when the probability to be grabbed
 * differs between occasions and species and changes after the first time (Kéry and Schaub, Bayesian
 * Population Analysis using WinBUGS, chapter 6). Whether a species exists is summed out.
 *
 * <p>Its log density is the program's minus log 3: the uniform prior of {@code spread} is proper
 * here, where the program only bounds it.
 *
 * @param grabbed whether each species was grabbed on each occasion
 */
@Model
public record CaptureMtbh(@Plate({"species", "occasion"}) int[][] grabbed) {

  @Sample
  Uniform inclusion() {
    return uniform(0, 1);
  }

  @Sample
  @Plate("occasion")
  Uniform detection() {
    return uniform(0, 1);
  }

  @Sample
  Normal response() {
    return normal(0, 10);
  }

  @Sample
  Uniform spread() {
    return uniform(0, 3);
  }

  @Sample
  @Plate("species")
  @LocScale(centered = 0)
  Normal catchability(double spread) {
    return normal(0, spread);
  }

  @Sample
  @Enumerate
  @Plate("species")
  Bernoulli exists(double inclusion) {
    return bernoulli(inclusion);
  }

  @Sample
  @Plate({"species", "occasion"})
  Bernoulli grabbed(
      @Index("occasion") int t,
      int[] grabbed,
      int exists,
      double detection,
      double catchability,
      double response) {
    double again = t == 0 ? 0 : response * grabbed[t - 1];
    return bernoulli(exists * invLogit(logit(detection) + catchability + again));
  }

  /** The number of species. */
  @Deterministic
  int richness(int[] exists) {
    return sum(exists);
  }
}
