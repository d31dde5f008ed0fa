package dev.isotropy.it.bench;

import static dev.isotropy.Distributions.halfCauchy;
import static dev.isotropy.Distributions.normal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.it.EightSchools;
import dev.isotropy.it.StanComparison;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-written density is that of the model, for any number of schools. */
class HandWrittenEightSchoolsTest {

  /** Stan's program declares z first, then mu and tau. */
  private static final int[] STAN_ORDER = {2, 3, 4, 5, 6, 7, 8, 9, 0, 1};

  @Test
  void agreesWithStan() {
    var density = HandWrittenEightSchools.ofBenchData();

    var comparison = StanComparison.of("eight_schools", Math.log(2), STAN_ORDER, density);

    assertThat(comparison.error()).isLessThan(1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 15, 16, 17, 20, 31, 100})
  void agreesWithThePlainMeaning(int schools) {
    SplittableRandom random = new SplittableRandom(schools);
    EightSchools model =
        new EightSchools(
            random.doubles(schools, -20, 30).toArray(), random.doubles(schools, 5, 20).toArray());
    double[] q = random.doubles(schools + 2, -2, 2).toArray();
    var density = new HandWrittenEightSchools(model);
    double[] gradient = new double[schools + 2];

    double logDensity = density.logDensityAndGradient(q, gradient);

    double mu = q[0];
    double tau = Math.exp(q[1]);
    double expected = normal(0, 5).logProb(mu) + halfCauchy(5).logProb(tau) + Math.log(tau);
    double slopeOfMu = -mu / 25;
    double slopeOfLogTau = 1 - 2 * tau * tau / (25 + tau * tau);
    for (int j = 0; j < schools; j++) {
      double z = q[2 + j];
      double theta = mu + tau * z;
      double sigma = model.sigma()[j];
      double y = model.y()[j];
      expected += normal(mu, tau).logProb(theta) + Math.log(tau);
      expected += normal(theta, sigma).logProb(y);
      double slope = (y - theta) / (sigma * sigma);
      slopeOfMu += slope;
      slopeOfLogTau += slope * z * tau;
      assertThat(gradient[2 + j]).isCloseTo(tau * slope - z, within(1e-12));
    }
    assertThat(logDensity).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    assertThat(density.logDensity(q)).isEqualTo(logDensity);
    assertThat(gradient[0]).isCloseTo(slopeOfMu, within(1e-12));
    assertThat(gradient[1]).isCloseTo(slopeOfLogTau, within(1e-11));
  }
}
