package dev.isotropy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.LogDensity;
import dev.isotropy.SiteInfo;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An extension's strategy and reparameterizer, from javac to the numbers. */
class PumpFailuresTest {

  private static final int[] FAILURES = {4, 0, 7, 11, 2};
  private static final double[] HOURS = {80, 12.5, 60, 130, 5};
  private static final double[] AGE = {0.5, -1, 0.25, 1.5, 0};

  private final PumpFailures user = new PumpFailures(FAILURES, HOURS, AGE);
  private final PumpFailuresModel model = new PumpFailuresModel(user);

  @Test
  void theExtensionsStrategyChose() {
    assertThat(model.reparameterization())
        .extracting(
            Reparameterization::site,
            Reparameterization::reparameterizer,
            Reparameterization::chosenBy,
            Reparameterization::created)
        .containsExactly(
            tuple("spread", "", "strategy", List.of()),
            tuple("trend", "LocScale", "strategy", List.of("trend_decentered")),
            tuple("trend_decentered", "", "strategy", List.of()),
            tuple("typical", "", "strategy", List.of()),
            tuple("rate", "UnitScale", "strategy", List.of("rate_unit")),
            tuple("rate_unit", "", "strategy", List.of()),
            tuple("count", "", "strategy", List.of()));
    assertThat(model.sites().stream().filter(site -> site.offset() >= 0))
        .extracting(SiteInfo::name)
        .containsExactly("spread", "trend_decentered", "typical", "rate_unit");
  }

  /** The sum of {@code logProb} over the sites as written, and the log-Jacobian to coordinates. */
  @Test
  void agreesWithItsPlainMeaning() {
    LogDensity density = model.evaluator();
    for (int seed = 0; seed < 10; seed++) {
      double[] q = point(seed);
      double spread = Math.exp(q[0]);
      double trend = spread * q[1];
      double typical = Math.exp(q[2]);
      double expected =
          user.spread().logProb(spread)
              + Math.log(spread)
              + user.trend(spread).logProb(trend)
              + Math.log(spread)
              + user.typical().logProb(typical)
              + Math.log(typical);
      PumpFailuresModel.Draw draw = model.constrain(q);
      assertThat(draw.trend()).isCloseTo(trend, within(1e-13));
      for (int i = 0; i < HOURS.length; i++) {
        double rate = Math.exp(q[3 + i]) * typical / 2;
        assertThat(draw.rate(i)).isCloseTo(rate, within(1e-13 * rate));
        expected +=
            user.rate(typical).logProb(rate)
                + Math.log(rate)
                + user.count(rate, HOURS[i], AGE[i], trend).logProb(FAILURES[i]);
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
    return new Random(seed).doubles(8, -1, 1).toArray();
  }
}
