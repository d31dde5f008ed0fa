package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Animals captured on several occasions: how many there are, when all are captured with the same
 * probability. The captured ones are augmented by many that were never seen, of which an unknown
 * share exists (Kéry and Schaub, Bayesian Population Analysis using WinBUGS, chapter 6). The
 * density is the program's; whether an animal exists is summed out.
 *
 * @param captured whether each animal was captured on each occasion
 */
@Model
public record CaptureM0(@Plate("animal") int[][] captured) {

  @Sample
  Uniform inclusion() {
    return uniform(0, 1);
  }

  @Sample
  Uniform detection() {
    return uniform(0, 1);
  }

  @Factor
  @Plate("animal")
  double history(int[] captured, double inclusion, double detection) {
    int times = 0;
    for (int c : captured) {
      times += c;
    }
    double included = binomial(captured.length, detection).logProb(times);
    return times > 0 ? Math.log(inclusion) + included : logMix(inclusion, included, 0);
  }
}
