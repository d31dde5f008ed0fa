package dev.isotropy.hmc;

import dev.isotropy.LogDensity;
import dev.isotropy.MathFunctions;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Log densities with known moments, unnormalised. */
public final class Targets {

  private Targets() {}

  /** From a function of point and gradient, to be filled, to log density. */
  public static Supplier<LogDensity> of(int dimension, BiFunction<double[], double[], Double> f) {
    return () ->
        new LogDensity() {
          @Override
          public int dimension() {
            return dimension;
          }

          @Override
          public double logDensity(double[] q) {
            return logDensityAndGradient(q, new double[dimension]);
          }

          @Override
          public double logDensityAndGradient(double[] q, double[] gradient) {
            return f.apply(q, gradient);
          }
        };
  }

  /** Independent normals with mean 0. */
  public static Supplier<LogDensity> normal(double... sd) {
    return of(
        sd.length,
        (q, gradient) -> {
          double lp = 0;
          for (int i = 0; i < sd.length; i++) {
            gradient[i] = -q[i] / (sd[i] * sd[i]);
            lp += 0.5 * q[i] * gradient[i];
          }
          return lp;
        });
  }

  /**
   * A stationary autoregression, mean 3, of coordinates with growing scales: coordinate i has
   * standard deviation {@link #scale} and the correlation of i and j is {@code rho^|i - j|}.
   */
  public static Supplier<LogDensity> autoregression(int dimension, double rho) {
    return of(
        dimension,
        (q, gradient) -> {
          double lp = 0;
          double previous = 0;
          double variance = 1 - rho * rho;
          for (int i = 0; i < dimension; i++) {
            double z = (q[i] - 3) / scale(i);
            double residual = i == 0 ? z : z - rho * previous;
            double v = i == 0 ? 1 : variance;
            lp -= 0.5 * residual * residual / v;
            gradient[i] = -residual / v / scale(i);
            if (i > 0) {
              gradient[i - 1] += rho * residual / v / scale(i - 1);
            }
            previous = z;
          }
          return lp;
        });
  }

  public static double scale(int i) {
    return 0.5 + 0.1 * (i % 20);
  }

  /**
   * The posterior of the logarithm of a Poisson rate under a gamma(a, b) prior, given the number of
   * counts and their sum: the rate is gamma(a + sum, b + n).
   */
  public static Supplier<LogDensity> gammaPoisson(double a, double b, int n, int sum) {
    return of(
        1,
        (q, gradient) -> {
          double rate = MathFunctions.exp(q[0]);
          gradient[0] = a + sum - (b + n) * rate;
          return (a + sum) * q[0] - (b + n) * rate;
        });
  }

  /** Neal's funnel in its non-centred form: every coordinate is standard normal. */
  public static Supplier<LogDensity> standardNormal(int dimension) {
    double[] sd = new double[dimension];
    java.util.Arrays.fill(sd, 1);
    return normal(sd);
  }
}
