package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.MathFunctions;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A discrete site is summed out over what is missing and what does not count. */
class GapsTest {

  @Test
  void densityIsTheSumOverTheChoices() {
    double[] y = {0.3, Double.NaN, -1.2, Double.NaN, 2};
    double[] w = {Double.NaN, 1, Double.NaN, -3, 0.5};
    boolean[] counts = {false, true, false, true, true};
    Gaps user = new Gaps(y, w, counts);
    GapsModel model = new GapsModel(user);
    assertThat(model.dimension()).isEqualTo(4);
    for (int seed = 0; seed < 5; seed++) {
      double[] q = new Random(seed).doubles(4, -1, 1).toArray();
      GapsModel.Draw draw = model.constrain(q);
      double share = draw.share();
      double expected = user.share().logProb(share) + Math.log(share) + Math.log1p(-share);
      expected += user.shift().logProb(draw.shift());
      for (int n = 0; n < y.length; n++) {
        double[] terms = new double[2];
        for (int moved = 0; moved < 2; moved++) {
          terms[moved] = user.moved(share).logProb(moved);
          terms[moved] += user.y(moved, draw.shift()).logProb(draw.y()[n]);
          if (counts[n]) {
            terms[moved] += user.w(moved, draw.shift()).logProb(w[n]);
          }
        }
        expected += MathFunctions.logSumExp(terms);
      }
      assertThat(model.evaluator().logDensity(q))
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }
}
