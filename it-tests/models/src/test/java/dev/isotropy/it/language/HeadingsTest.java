package dev.isotropy.it.language;

import static dev.isotropy.MathFunctions.besselI0;
import static dev.isotropy.MathFunctions.besselI1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.SiteInfo;
import dev.isotropy.hmc.Nuts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Angles that are made of points have the density of angles, wherever the interval ends. */
class HeadingsTest {

  private final Headings user =
      new Headings(new double[] {-1.1, -0.8, 0.3}, new double[] {0.2, -0.1, 0.6});
  private final HeadingsModel model = new HeadingsModel(user);

  /** The density of the points is that of the angles and of lengths with density r exp(−r²/2). */
  @Test
  void densityIsThatOfAnglesAndLengths() {
    double[] q = {0.3, -1.2, 0.4, 0.7, 0.2, -0.5, -0.9, 1.4, -0.3};
    HeadingsModel.Draw draw = model.constrain(q);
    double expected = user.main().logProb(draw.main()) + user.focus().logProb(draw.focus());
    expected += Math.log(2 * draw.focus());
    for (int n = 0; n < 3; n++) {
      expected += user.heading(draw.main(), draw.focus()).logProb(draw.heading(n));
      expected += user.east(draw.heading(n)).logProb(user.east()[n]);
      expected += user.north(draw.heading(n)).logProb(user.north()[n]);
    }
    for (SiteInfo site : model.sites()) {
      if (site.name().endsWith("_circular")) {
        for (int i = 0; i < site.shape().stream().reduce(1, (a, b) -> a * b); i++) {
          expected -= 0.5 * q[site.offset() + i] * q[site.offset() + i];
        }
      }
    }
    assertThat(model.evaluator().logDensity(q)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void gradientIsItsDerivative() {
    double[] q = {0.3, -1.2, 0.4, 0.7, 0.2, -0.5, -0.9, 1.4, -0.3};
    double[] gradient = new double[q.length];
    model.evaluator().logDensityAndGradient(q, gradient);
    for (int i = 0; i < q.length; i++) {
      double h = 1e-3;
      double difference = 0;
      double[] weights = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};
      for (int k = 1; k <= 4; k++) {
        double[] up = q.clone();
        double[] down = q.clone();
        up[i] += k * h;
        down[i] -= k * h;
        difference +=
            weights[k - 1]
                * (model.evaluator().logDensity(up) - model.evaluator().logDensity(down));
      }
      assertThat(gradient[i]).isCloseTo(difference / h, within(1e-8));
    }
  }

  @Test
  void anglesSurvive() {
    double[] q = new double[model.dimension()];
    double[] heading = {-3, 0.1, 2.9};
    model.unconstrain(
        Map.of("heading", heading, "main", new double[] {-1}, "focus", new double[] {3}), q);
    HeadingsModel.Draw draw = model.constrain(q);
    assertThat(draw.heading()).containsExactly(heading, within(1e-14));
    assertThat(draw.main()).isCloseTo(-1, within(1e-14));
    assertThat(draw.focus()).isCloseTo(3, within(1e-14));
  }

  /** The data lie in all directions: nothing pulls the main one, which has its prior's moments. */
  @Test
  void drawsHaveTheMomentsOfTheirDistribution() {
    double[] none = {0, 0, 0};
    HeadingsModel even = new HeadingsModel(new Headings(none, none));
    double mean =
        Nuts.on(even)
            .chains(2)
            .draws(2000)
            .seed(5)
            .run()
            .draws()
            .mapToDouble(draw -> Math.cos(draw.main() - 3))
            .average()
            .orElseThrow();
    assertThat(mean).isCloseTo(besselI1(0.5) / besselI0(0.5), within(0.08));
  }
}
