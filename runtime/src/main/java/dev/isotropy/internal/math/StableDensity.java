package dev.isotropy.internal.math;

import static java.lang.Math.abs;

import dev.isotropy.internal.math.StableExponent.By;

/**
 * The log density of the standard stable distribution in the continuous parameterisation, S0 of J.
 * P. Nolan (1997, "Numerical calculation of stable densities and distribution functions"), and its
 * derivatives.
 *
 * <p>The relative error of the density is about 1e-12, in its tails and around {@code α = 1} too;
 * where both come together it grows to {@code 1e-16 |z|}.
 */
public final class StableDensity {

  private static final ThreadLocal<StableIntegral> INTEGRAL =
      ThreadLocal.withInitial(StableIntegral::new);

  /** Closer to the point of reflection its derivatives would cancel. */
  private static final double BESIDE = 1e-4;

  /** So many units in its last place may the point of reflection be off by rounding. */
  private static final double ROUNDING = 4;

  /** Around {@code α = 1} the integrand loses its digits farther out, where tails are powers. */
  private static final double FAR = 1e9;

  private static final double LOG_SQRT_4PI = 1.2655121234846454;

  private StableDensity() {}

  /** The log density; NaN outside the domain of the parameters. */
  public static double logDensity(double alpha, double beta, double z) {
    return of(alpha, beta, z, By.NOTHING);
  }

  /** The derivative by {@code alpha}. */
  public static double byStability(double alpha, double beta, double z) {
    return of(alpha, beta, z, By.STABILITY);
  }

  /** The derivative by {@code beta}. */
  public static double bySkew(double alpha, double beta, double z) {
    return of(alpha, beta, z, By.SKEW);
  }

  /** The derivative by {@code z}. */
  public static double byValue(double alpha, double beta, double z) {
    return of(alpha, beta, z, By.VALUE);
  }

  private static double of(double alpha, double beta, double z, By by) {
    if (!(alpha > 0 && alpha <= 2 && abs(beta) <= 1) || Double.isNaN(z)) {
      return Double.NaN;
    }
    if (Double.isInfinite(z)) {
      return by == By.NOTHING ? Double.NEGATIVE_INFINITY : by == By.VALUE ? 0 : Double.NaN;
    }
    if (alpha == 2 && by != By.STABILITY) {
      return switch (by) {
        case NOTHING -> -0.25 * z * z - LOG_SQRT_4PI;
        case VALUE -> -0.5 * z;
        default -> 0;
      };
    }
    if (CauchyNeighbourhood.contains(alpha, beta, z)) {
      return CauchyNeighbourhood.logDensity(alpha, beta, z, by);
    }
    if (abs(1 - alpha) < 0.02 && abs(z) > FAR) {
      double inner = of(alpha, beta, Math.copySign(FAR, z), by);
      return switch (by) {
        case NOTHING -> inner - (1 + alpha) * Logarithm.log(abs(z) / FAR);
        case STABILITY -> inner - Logarithm.log(abs(z) / FAR);
        case SKEW -> inner;
        case VALUE -> -(1 + alpha) / z;
      };
    }
    StableIntegral integral = INTEGRAL.get();
    double centre = alpha == 1 ? Double.NaN : -beta * Circular.tan(Math.PI / 2 * alpha);
    if (!(abs(z - centre) < BESIDE)) {
      return integral.logDensity(alpha, beta, z, by);
    }
    boolean bounded = abs(beta) == 1 && alpha < 1;
    double atCentre = atCentre(alpha, centre);
    if (by == By.NOTHING && abs(z - centre) <= ROUNDING * Math.ulp(centre)) {
      return bounded ? Double.NEGATIVE_INFINITY : atCentre;
    }
    double step = BESIDE * Math.min(1, Exponential.exp(-atCentre));
    double x = (z - centre) / step;
    if (by == By.NOTHING || abs(x) >= 1 || bounded) {
      return integral.logDensity(alpha, beta, z, by);
    }
    // The cubic through four points beside it.
    double a = integral.logDensity(alpha, beta, centre - 2 * step, by);
    double b = integral.logDensity(alpha, beta, centre - step, by);
    double c = integral.logDensity(alpha, beta, centre + step, by);
    double d = integral.logDensity(alpha, beta, centre + 2 * step, by);
    double inner = (4 - x * x) * ((1 - x) * b + (1 + x) * c) / 6;
    double outer = (x * x - 1) * ((2 - x) * a + (2 + x) * d) / 12;
    return inner + outer;
  }

  /** {@code Γ(1 + 1/α) cos(θ) / (π (1 + ζ²)^(1/(2α)))} at {@code ζ}, {@code αθ = −atan ζ}. */
  private static double atCentre(double alpha, double centre) {
    double angle = InverseCircular.atan(centre) / alpha;
    return GammaFunctions.lgamma(1 + 1 / alpha)
        + Logarithm.log(Circular.cos(angle) / Math.PI)
        - Logarithm.log1p(centre * centre) / (2 * alpha);
  }
}
