package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import dev.isotropy.SiteInfo;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;

/**
 * What a compiled model owes to the source that it was compiled from; each method is one property,
 * at random points.
 *
 * @param <D> the type of a draw
 */
public final class Meaning<D> {

  private static final int POINTS = 10;

  /** Of the first derivative, 8th order. */
  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

  private static final double STEP = 1e-3;

  private final CompiledModel<?, D> model;
  private final BiConsumer<D, Joint> plain;

  /**
   * Of a model.
   *
   * @param plain adds up the user's own methods at a draw, observed elements in the order of {@link
   *     CompiledModel#pointwiseLogDensity}
   */
  public Meaning(CompiledModel<?, D> model, BiConsumer<D, Joint> plain) {
    this.model = model;
    this.plain = plain;
  }

  /** Everything at once. */
  public void holds() {
    densityIsTheSumOverSites();
    gradientIsItsDerivative();
    drawsKeepTheirCoordinates();
    sitesAddUp();
    generalFormStandsAtTheFixedOne();
    samplingRuns();
  }

  public void densityIsTheSumOverSites() {
    LogDensity density = model.evaluator();
    for (int k = 0; k < POINTS; k++) {
      double[] q = point(k);
      Joint joint = new Joint();
      plain.accept(model.constrain(q), joint);
      assertThat(density.logDensity(q)).isCloseTo(joint.logDensity(), relative(joint.logDensity()));

      double[] pointwise = new double[joint.pointwise().length];
      model.pointwiseLogDensity(q, pointwise);
      assertClose(pointwise, joint.pointwise(), i -> relative(joint.pointwise()[i]));
    }
  }

  public void gradientIsItsDerivative() {
    LogDensity density = model.evaluator();
    double[] gradient = new double[model.dimension()];
    for (int k = 0; k < POINTS / 2; k++) {
      double[] q = point(100 + k);
      double value = density.logDensityAndGradient(q, gradient);
      assertThat(density.logDensity(q)).isEqualTo(value);
      assertDerivative(density, q, gradient);
    }
  }

  private static void assertDerivative(LogDensity density, double[] q, double[] gradient) {
    for (int i = 0; i < q.length; i++) {
      double slope = 0;
      double at = q[i];
      for (int j = 0; j < WEIGHTS.length; j++) {
        q[i] = at + (j + 1) * STEP;
        double above = density.logDensity(q);
        q[i] = at - (j + 1) * STEP;
        slope += WEIGHTS[j] * (above - density.logDensity(q)) / STEP;
      }
      q[i] = at;
      assertThat(gradient[i])
          .as("derivative %s at %s", i, Arrays.toString(q))
          .isCloseTo(slope, within(1e-7 * Math.max(1, Math.abs(slope))));
    }
  }

  public void drawsKeepTheirCoordinates() {
    for (int k = 0; k < POINTS; k++) {
      double[] q = point(200 + k);
      D draw = model.constrain(q);
      double[] back = model.unconstrain(draw);
      assertClose(back, q, _ -> within(1e-9));
      // A point of the flat store stands for the same draw wherever it lies.
      double[] store = new double[model.drawSize() + 5];
      model.constrain(q, store, 3);
      assertThat(model.draw(store, 3)).isEqualTo(draw).hasSameHashCodeAs(draw);
      assertThat(model.draw(store, 3)).hasToString(draw.toString());
    }
    assertThat(model.columnNames()).hasSize(model.drawSize()).doesNotHaveDuplicates();
    assertThat(model.constrain(point(0))).isNotEqualTo(model.constrain(point(1)));
  }

  public void sitesAddUp() {
    double[] q = point(300);
    double value = model.evaluator().logDensity(q);
    double sum = model.siteLogDensities(q).values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum).isCloseTo(value, relative(value));
    List<SiteInfo> latent = model.sites().stream().filter(site -> site.offset() >= 0).toList();
    if (latent.stream().allMatch(site -> site.elements().isEmpty())) {
      assertThat(latent.stream().mapToInt(SiteInfo::size).sum()).isEqualTo(model.dimension());
    }
  }

  public void generalFormStandsAtTheFixedOne() {
    if (model.parameters().isEmpty()) {
      return;
    }
    ParameterizedLogDensity general = model.parameterizedEvaluator();
    double[] fixed = new double[general.parameterCount()];
    int next = 0;
    for (CompiledModel.Parameter parameter : model.parameters()) {
      Arrays.fill(fixed, next, next += parameter.size(), parameter.fixed());
    }
    general.setParameters(fixed);
    double[] q = point(400);
    double[] gradient = new double[q.length];
    double[] expected = new double[q.length];
    double value = model.evaluator().logDensityAndGradient(q, expected);
    assertThat(general.logDensityAndGradient(q, gradient)).isCloseTo(value, relative(value));
    assertClose(gradient, expected, i -> within(1e-10 * Math.max(1, Math.abs(expected[i]))));

    double[] middle = new double[fixed.length];
    Arrays.fill(middle, 0.4);
    general.setParameters(middle);
    general.logDensityAndGradient(q, gradient);
    assertDerivative(general, q, gradient);
  }

  public void samplingRuns() {
    Fit<?, D> fit = Nuts.on(model).chains(1).warmup(100).draws(50).seed(5).run();
    assertThat(fit.failures()).isEmpty();
    assertThat(fit.drawCount()).isEqualTo(50);
    double[] one = new double[model.drawSize()];
    double[] other = new double[model.drawSize()];
    model.constrain(point(0), one, 0);
    model.constrain(point(1), other, 0);
    for (int i = 0; i < one.length; i++) {
      String column = model.columnNames().get(i);
      boolean constant = one[i] == other[i]; // as the upper triangle of a factor is
      for (double[] chain : fit.values(column)) {
        assertThat(Arrays.stream(chain)).as(column).allMatch(Double::isFinite);
        assertThat(Arrays.stream(chain).distinct().count())
            .as(column)
            .isGreaterThan(constant ? 0 : 10);
      }
    }
    assertThat(fit.summary().toString()).contains("ess_bulk");
  }

  private double[] point(int seed) {
    return new Random(seed).doubles(model.dimension(), -1, 1).toArray();
  }

  private static void assertClose(
      double[] actual, double[] expected, IntFunction<Offset<Double>> tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("element %s", i).isCloseTo(expected[i], tolerance.apply(i));
    }
  }

  private static Offset<Double> relative(double value) {
    return within(1e-12 * Math.max(1, Math.abs(value)));
  }
}
