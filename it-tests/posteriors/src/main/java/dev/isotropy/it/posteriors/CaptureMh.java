package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;
import dev.isotropy.reparam.*;

/**
 * Animals captured on several occasions: how many there are, when each has a probability of its own
 * to be captured. The captured ones are augmented by many that were never seen, of which an unknown
 * share exists (Kéry and Schaub, Bayesian Population Analysis using WinBUGS, chapter 6). Whether an
 * animal exists is summed out.
 *
 * <p>Its log density is the program's minus log 5: the uniform prior of {@code spread} is proper
 * here, where the program only bounds it.
 *
 * @param occasions the number of occasions
 * @param captures how often each animal was captured
 */
@Model
public record CaptureMh(int occasions, @Plate("animal") int[] captures) {

  @Sample
  Uniform inclusion() {
    return uniform(0, 1);
  }

  @Sample
  Uniform detection() {
    return uniform(0, 1);
  }

  @Sample
  Uniform spread() {
    return uniform(0, 5);
  }

  @Sample
  @Plate("animal")
  @Reparam(LocScale.class)
  Normal detectionLogit(double detection, double spread) {
    return normal(logit(detection), spread);
  }

  @Factor
  @Plate("animal")
  double history(int occasions, int captures, double inclusion, double detectionLogit) {
    double included = binomialLogit(occasions, detectionLogit).logProb(captures);
    return captures > 0 ? Math.log(inclusion) + included : logMix(inclusion, included, 0);
  }
}
