package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.LogDensity;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Functions with steps, whose derivatives differences cannot show. */
class StepsTest {

  private static final int N = 19;

  private final Steps user = new Steps(new Random(7).doubles(N, 0.2, 0.9).toArray());
  private final StepsModel model = new StepsModel(user);

  @Test
  void densityIsTheSumOverSites() {
    Meaning<StepsModel.Draw> meaning =
        new Meaning<>(
            model,
            (draw, joint) -> {
              for (int n = 0; n < N; n++) {
                joint.latent(user.x(user.d()[n]), draw.x(n));
                joint.factor(user.steps(draw.x(n), user.d()[n]));
              }
            });
    meaning.densityIsTheSumOverSites();
    meaning.drawsKeepTheirCoordinates();
    meaning.sitesAddUp();
  }

  @Test
  void gradientIsThatBetweenTheSteps() {
    LogDensity density = model.evaluator();
    double[] q = new Random(8).doubles(N, -3, 3).toArray();
    double[] gradient = new double[N];
    density.logDensityAndGradient(q, gradient);
    for (int n = 0; n < N; n++) {
      // A standard normal site, and a remainder.
      assertThat(gradient[n]).isCloseTo(1 - q[n], within(1e-14));
    }
  }
}
