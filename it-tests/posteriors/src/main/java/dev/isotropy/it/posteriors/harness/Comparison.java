package dev.isotropy.it.posteriors.harness;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;

/**
 * A compiled record beside Stan's values at one point; coordinates in the order of Stan's program.
 *
 * @param posterior the posterior
 * @param point Stan's values
 * @param excess by what our log density should exceed Stan's
 * @param logDensity our log density
 * @param gradient our gradient
 * @param parameters our constrained parameters
 */
public record Comparison(
    StoredPosterior posterior,
    StoredPoint point,
    double excess,
    double logDensity,
    double[] gradient,
    double[] parameters) {

  /** Evaluates a record at one of Stan's points. */
  public static Comparison of(
      CompiledModel<?, ?> model,
      Program program,
      StoredPosterior posterior,
      DataSet data,
      StoredPoint point) {
    Coordinates coordinates = new Coordinates(model, program, posterior);
    int[] order = coordinates.unconstrained();
    double[] q = coordinates.point(point);
    double[] ours = new double[q.length];
    LogDensity density = model.evaluator();
    double logDensity = density.logDensityAndGradient(q, ours);
    double[] store = new double[model.drawSize()];
    model.constrain(q, store, 0);
    return new Comparison(
        posterior,
        point,
        program.excess(data),
        logDensity,
        in(order, ours),
        in(coordinates.constrained(), store));
  }

  /** The relative error of the log density, after the constant. */
  public double logDensityError() {
    double expected = point.logDensity() + excess;
    return Math.abs(logDensity - expected) / Math.max(1, Math.abs(expected));
  }

  /** What our log density exceeds Stan's by. */
  public double difference() {
    return logDensity - point.logDensity();
  }

  /** The largest relative error among the entries of the gradient. */
  public double gradientError() {
    return error(gradient, point.gradient());
  }

  /** The largest relative error among the constrained parameters. */
  public double parameterError() {
    return error(parameters, point.parameters());
  }

  private static double error(double[] actual, double[] expected) {
    double worst = 0;
    for (int i = 0; i < actual.length; i++) {
      double error = Math.abs(actual[i] - expected[i]) / Math.abs(expected[i]);
      worst = Math.max(worst, actual[i] == expected[i] ? 0 : error);
    }
    return worst;
  }

  private static double[] in(int[] order, double[] values) {
    double[] ordered = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      ordered[i] = values[order[i]];
    }
    return ordered;
  }
}
