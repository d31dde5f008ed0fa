package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;
import dev.isotropy.reparam.*;

/**
 * Animals captured on several occasions: how many there are, when the probability to be captured
 * differs between occasions and animals. The captured ones are augmented by many that were never
 * seen, of which an unknown share exists (Kéry and Schaub, Bayesian Population Analysis using
 * WinBUGS, chapter 6). Whether an animal exists is summed out.
 *
 * <p>Its log density is the program's minus log 5: the uniform prior of {@code spread} is proper
 * here, where the program only bounds it.
 *
 * @param captured whether each animal was captured on each occasion
 */
@Model
public record CaptureMth(@Plate({"animal", "occasion"}) int[][] captured) {

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
  Uniform spread() {
    return uniform(0, 5);
  }

  @Sample
  @Plate("animal")
  @Reparam(LocScale.class)
  Normal catchability(double spread) {
    return normal(0, spread);
  }

  @Factor
  @Plate("animal")
  double history(int[] captured, double[] detection, double catchability, double inclusion) {
    double included = 0;
    int times = 0;
    for (int t = 0; t < captured.length; t++) {
      included += bernoulliLogit(logit(detection[t]) + catchability).logProb(captured[t]);
      times += captured[t];
    }
    return times > 0 ? Math.log(inclusion) + included : logMix(inclusion, included, 0);
  }
}
