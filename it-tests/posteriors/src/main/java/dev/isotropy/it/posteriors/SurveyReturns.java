package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * How many surveys were sent out, and at what rate they come back, from the numbers returned (Lee
 * and Wagenmakers, Bayesian Cognitive Modeling, chapter 3). The number sent is summed out. The
 * density is the program's.
 *
 * @param most the largest number that may have been sent
 * @param returned how many came back of each of several mailings
 */
@Model
public record SurveyReturns(int most, int[] returned) {

  @Sample
  Uniform rate() {
    return uniform(0, 1);
  }

  @Factor
  double returns(int most, int[] returned, double rate) {
    int least = 0;
    for (int k : returned) {
      least = Math.max(least, k);
    }
    double[] lp = new double[most - least + 1];
    for (int i = 0; i < lp.length; i++) {
      for (int k : returned) {
        lp[i] += binomial(least + i, rate).logProb(k);
      }
    }
    return logSumExp(lp) - Math.log(most);
  }
}
