package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.distributions.Stable;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deliberately other than in Pyro for stable sites: each line of the docs' list. */
class StableDifferencesTest {

  private static Rewritten latent(String arguments) {
    return Rewritten.of(
        "",
        """
        @Sample Uniform alpha() { return uniform(0, 2); }
        @Sample @Reparam(LatentStable.class) Stable x(double alpha) { return stable(%s); }
        """
            .formatted(arguments));
  }

  private static Point noise(double alpha) {
    return new Point()
        .set(LeafKind.QUANTITY, "alpha", alpha)
        .set(LeafKind.QUANTITY, "x_uniform", 0.4)
        .set(LeafKind.QUANTITY, "x_exponential", 0.8);
  }

  /** By the formula of Chambers, Mallows and Stuck, which loses two digits here. */
  @ParameterizedTest
  @ValueSource(doubles = {0.991, 0.995, 0.997, 1.003, 1.005, 1.009})
  void valuesAroundStabilityOneAreExact(double alpha) {
    double beta = 0.7;
    double tan = Math.tan(Math.PI * alpha / 2);
    double shift = Math.atan(beta * tan) / alpha;
    double angle = alpha * (0.4 + shift);
    double value =
        Math.pow(1 + beta * beta * tan * tan, 0.5 / alpha)
                * Math.sin(angle)
                / Math.pow(Math.cos(0.4), 1 / alpha)
                * Math.pow(Math.cos(0.4 - angle) / 0.8, (1 - alpha) / alpha)
            - beta * tan;
    assertThat(latent("alpha, 0.7, 1, 0").value("x", noise(alpha))[0])
        .isCloseTo(value, within(1e-10));
  }

  @Test
  void atStabilityOneTheValueIsThatOfItsOwnFormula() {
    double skewed = Math.PI / 2 + 0.7 * 0.4;
    double value =
        2
            / Math.PI
            * (skewed * Math.tan(0.4) - 0.7 * Math.log(Math.PI / 2 * 0.8 * Math.cos(0.4) / skewed));
    assertThat(latent("alpha, 0.7, 1, 0").value("x", noise(1))[0]).isCloseTo(value, within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 0.995, 0.999, 1, 1.001, 1.005, 1.01})
  void derivativesByTheStabilityAreThoseOfTheValues(double alpha) {
    Rewritten rewritten = latent("alpha, 0.7, 1, 0");
    double step = 1e-3;
    double[] weights = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
    double expected = 0;
    for (int k = 1; k <= weights.length; k++) {
      expected +=
          weights[k - 1]
              * (rewritten.value("x", noise(alpha + k * step))[0]
                  - rewritten.value("x", noise(alpha - k * step))[0])
              / step;
    }
    assertThat(rewritten.derivative("x", "alpha", noise(alpha))).isCloseTo(expected, within(1e-9));
  }

  /** The characteristic function turned back, by the double exponential rule. */
  @ParameterizedTest
  @CsvSource({
    "0.955, 0, 0.3",
    "0.97, 0.4, 1.2",
    "0.999, -0.5, -0.7",
    "1.02, 0.3, 2.1",
    "1.049, 0.9, 0.1",
    "1.5, 0.5, 0.5",
    "1.5, 0.5, 0.5000001",
    "1.5, 0, 0",
    "1.7, -0.4, -0.2038101798"
  })
  void densitiesAreExactAroundStabilityOneAndAtTheCentre(double alpha, double beta, double x) {
    double tan = Math.tan(Math.PI * alpha / 2);
    double density = 0;
    double step = 1.0 / 256;
    for (double u = -4; u < 2.2; u += step) {
      double t = Math.exp(Math.PI / 2 * Math.sinh(u));
      double power = Math.pow(t, alpha);
      double phase = t * x + beta * tan * (t - power);
      density += step * Math.PI / 2 * Math.cosh(u) * t * Math.exp(-power) * Math.cos(phase);
    }
    assertThat(new Stable(alpha, beta, 1, 0).logProb(x))
        .isCloseTo(Math.log(density / Math.PI), within(1e-9));
  }

  /** A normal variable with the same scale for any noise. */
  @Test
  void atStabilityTwoTheScaleIsThatOfANormalVariable() {
    for (String annotation : new String[] {"SymmetricStable", "StableReparam"}) {
      Rewritten rewritten =
          Rewritten.of(
              "",
              "@Sample @Reparam(%s.class) Stable x() { return stable(2, 0, 1.5, 0.3); }"
                  .formatted(annotation));
      String pair = annotation.startsWith("Sym") ? "x_" : "x_z_";
      for (double angle : new double[] {-1.57, -0.3, 0, 1.2, 1.57}) {
        Point point =
            new Point()
                .set(LeafKind.QUANTITY, pair + "uniform", angle)
                .set(LeafKind.QUANTITY, pair + "exponential", 0.6)
                .set(LeafKind.QUANTITY, "x_t_uniform", 0.4)
                .set(LeafKind.QUANTITY, "x_t_exponential", 0.6);
        assertThat(rewritten.argument("x", 0, point)[0]).isCloseTo(0.3, within(1e-15));
        assertThat(rewritten.argument("x", 1, point)[0])
            .isCloseTo(Math.sqrt(2) * 1.5, within(1e-14));
      }
    }
  }

  /** With stability 1 and no skew the value is the tangent, and tells the distance to the end. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 1e-9, 1e-15, 0})
  void anglesAreNotClamped(double distance) {
    double angle = Math.PI / 2 - distance;
    Point point =
        new Point()
            .set(LeafKind.QUANTITY, "alpha", 1)
            .set(LeafKind.QUANTITY, "x_uniform", angle)
            .set(LeafKind.QUANTITY, "x_exponential", 0.8);
    double value = latent("alpha, 0, 1, 0").value("x", point)[0];
    assertThat(Math.atan(1 / value)).isCloseTo(Math.PI / 2 - angle, within(Math.ulp(angle)));
  }

  @Test
  void stableSitesThatAreDecentredStayOfOneParameterization() {
    Rewritten chained =
        Rewritten.of(
            "",
            """
            @Sample Uniform alpha() { return uniform(0, 2); }
            @Sample @LocScale(centered = 0) @LatentStable
            Stable x(double alpha) { return stable(alpha, 0.7, 3, 2); }
            """);
    Point point =
        new Point()
            .set(LeafKind.QUANTITY, "alpha", 1.3)
            .set(LeafKind.QUANTITY, "x_decentered_uniform", 0.4)
            .set(LeafKind.QUANTITY, "x_decentered_exponential", 0.8);
    double direct = latent("alpha, 0.7, 3, 2").value("x", noise(1.3))[0];
    assertThat(chained.value("x", point)[0]).isCloseTo(direct, within(1e-13));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-30, -1.5, 0.2, 4, 1e4})
  void givenValuesSurviveTheWayToTheirNoise(double x) {
    Rewritten rewritten = latent("alpha, 0.7, 1, 0");
    Point values = new Point().set(LeafKind.QUANTITY, "alpha", 1.3).set(LeafKind.QUANTITY, "x", x);
    assertThat(rewritten.backAgain("x", values)[0])
        .isCloseTo(x, within(1e-9 * Math.max(1, Math.abs(x))));
  }

  @Test
  void whatAStrategyChoosesIsInTheSourceAndNotInTheData() {
    for (String strategy : new String[] {"@Minimal", "@Auto"}) {
      Rewritten rewritten =
          Rewritten.of(
              strategy,
              "double[] skew, double[] y, double[] z",
              """
              @Sample Normal a() { return normal(0, 1); }
              @Sample @Plate("n") Stable y(double a) { return stable(1.5, 0, 1, a); }
              @Sample @Plate("n") Stable z(double a, double skew) { return stable(1.5, skew, 1, a); }
              """);
      assertThat(rewritten.choices())
          .containsEntry("y", "SymmetricStable")
          .containsEntry("z", "StableReparam");
    }
  }

  /** Latent sites that stay as they are could not be sampled. */
  @Test
  void aCenteringOfOneStillRewritesStableSites() {
    Rewritten rewritten =
        Rewritten.of(
            "@Auto(centered = 1)",
            "",
            """
            @Sample Normal a() { return normal(0, 1); }
            @Sample Stable x(double a) { return stable(1.5, 0.3, 1, a); }
            """);
    assertThat(rewritten.choices()).containsEntry("x", "LatentStable");
    assertThat(rewritten.model().quantity("x")).isInstanceOf(Quantity.Derived.class);
  }
}
