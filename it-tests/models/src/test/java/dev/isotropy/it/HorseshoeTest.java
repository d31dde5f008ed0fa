package dev.isotropy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.LogDensity;
import dev.isotropy.SiteInfo;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** An extension's rewrites, from javac to the numbers. */
class HorseshoeTest {

  private static final double[] Y = {0.3, -1.2, 8, 0.1, -6.5};

  private final Horseshoe user = new Horseshoe(Y);
  private final HorseshoeModel model = new HorseshoeModel(user);

  @Test
  void theExtensionsStrategyChose() {
    assertThat(model.reparameterization())
        .extracting(Reparameterization::site, Reparameterization::reparameterizer)
        .containsExactly(
            tuple("tau", ""),
            tuple("lambda", "UnitScale"),
            tuple("lambda_unit", ""),
            tuple("effect", "LocScale"),
            tuple("effect_decentered", ""),
            tuple("y", ""));
    assertThat(model.sites().stream().filter(site -> site.offset() >= 0))
        .extracting(SiteInfo::name)
        .containsExactly("tau", "lambda_unit", "effect_decentered");
  }

  /** The sum of {@code logProb} over the sites as written, and the log-Jacobian to coordinates. */
  @Test
  void agreesWithItsPlainMeaning() {
    LogDensity density = model.evaluator();
    for (int seed = 0; seed < 10; seed++) {
      double[] q = point(seed);
      HorseshoeModel.Draw draw = model.constrain(q);
      double expected = user.tau().logProb(draw.tau()) + Math.log(draw.tau());
      for (int k = 0; k < Y.length; k++) {
        double lambda = draw.lambda(k);
        double effect = draw.effect(k);
        assertThat(lambda).isCloseTo(Math.exp(q[0] + q[1 + k]), within(1e-13 * lambda));
        assertThat(effect).isCloseTo(lambda * q[6 + k], within(1e-13 * lambda));
        expected +=
            user.lambda(draw.tau()).logProb(lambda)
                + user.effect(lambda).logProb(effect)
                + user.y(effect).logProb(Y[k])
                // d lambda / d q and d effect / d q are both lambda.
                + 2 * Math.log(lambda);
      }
      assertThat(density.logDensity(q))
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void gradientIsThatOfTheDensity() {
    LogDensity density = model.evaluator();
    double[] q = point(42);
    double[] gradient = new double[q.length];
    density.logDensityAndGradient(q, gradient);
    for (int i = 0; i < q.length; i++) {
      double h = 1e-3;
      double slope =
          (8 * difference(density, q, i, h) - difference(density, q, i, 2 * h)) / (12 * h);
      assertThat(gradient[i]).isCloseTo(slope, within(1e-8 * Math.max(1, Math.abs(slope))));
    }
  }

  @Test
  void drawsKeepTheirCoordinates() {
    double[] q = point(7);
    double[] back = model.unconstrain(model.constrain(q));
    for (int i = 0; i < q.length; i++) {
      assertThat(back[i]).isCloseTo(q[i], within(1e-12));
    }
  }

  private static double difference(LogDensity density, double[] q, int i, double h) {
    double[] up = q.clone();
    double[] down = q.clone();
    up[i] += h;
    down[i] -= h;
    return density.logDensity(up) - density.logDensity(down);
  }

  private static double[] point(int seed) {
    RandomGenerator random = new Random(seed);
    return random.doubles(11, -2, 2).toArray();
  }
}
