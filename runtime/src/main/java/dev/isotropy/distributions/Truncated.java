package dev.isotropy.distributions;

import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;
import static dev.isotropy.MathFunctions.logDifferenceExp;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.distributions.Domain.require;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;

/**
 * A distribution given that its variable lies between two bounds, which belong to its support.
 *
 * <p>Density {@code f(x) / P(lower ≤ X ≤ upper)} with the density or mass {@code f} of the base, on
 * {@code lower ≤ x ≤ upper}. The probability is a difference on the log scale, of distribution
 * functions below the median and of their complements above, so that it is accurate in both tails
 * (as truncation in the Stan Reference Manual).
 *
 * @param <D> the type of the base
 * @param base what is truncated
 * @param lower the lower bound, or negative infinity; below {@code upper}
 * @param upper the upper bound, or positive infinity
 */
public record Truncated<D extends Distribution & Cumulative>(D base, double lower, double upper)
    implements Distribution, Cumulative {

  private static final double LOG_HALF = -0.6931471805599453;

  @Override
  public double logProb(double value) {
    double mass = logMass();
    if (Double.isNaN(mass) || Double.isNaN(value)) {
      return Double.NaN;
    }
    return value >= lower && value <= upper ? base.logProb(value) - mass : Double.NEGATIVE_INFINITY;
  }

  @Override
  public double logCdf(double value) {
    if (value >= upper) {
      return Double.isNaN(logMass()) ? Double.NaN : 0;
    }
    double mass = logMass();
    return value < lower && !Double.isNaN(mass)
        ? Double.NEGATIVE_INFINITY
        : logBetween(before(lower), value) - mass;
  }

  @Override
  public double logCcdf(double value) {
    if (value < lower) {
      return Double.isNaN(logMass()) ? Double.NaN : 0;
    }
    double mass = logMass();
    return value >= upper && !Double.isNaN(mass)
        ? Double.NEGATIVE_INFINITY
        : logBetween(value, upper) - mass;
  }

  /** By inversion: halving the doubles between the bounds until two neighbours are left. */
  @Override
  public double sample(RandomStream random) {
    double mass = logMass();
    require(!Double.isNaN(mass), this, "upper", upper, "above the lower bound of a valid base");
    require(mass > Double.NEGATIVE_INFINITY, this, "lower", lower, "where the base has mass");
    double u = random.uniform();
    return quantile(u, mass);
  }

  /** The value below which the given share of the probability lies. */
  double quantile(double u) {
    return quantile(u, logMass());
  }

  private double quantile(double u, double mass) {
    if (Double.isNaN(mass)) {
      return Double.NaN;
    }
    double start = before(lower);
    boolean tail = base.logCdf(start) > LOG_HALF;
    // The log of the distribution function of the base at the draw, or of its complement.
    double level =
        tail
            ? logSumExp(base.logCcdf(upper), log1p(-u) + mass)
            : logSumExp(base.logCdf(start), log(u) + mass);
    Support support = base.support();
    double low = Math.max(lower, bound(support, false));
    double high = Math.min(upper, bound(support, true));
    long from = ordered(support.isDiscrete() ? Math.ceil(low) - 1 : low);
    long to = ordered(support.isDiscrete() ? Math.floor(high) : high);
    while (true) {
      long middle = (from & to) + ((from ^ to) >> 1);
      if (middle == from || middle == to) {
        break;
      }
      double x = unordered(middle);
      boolean reached = tail ? base.logCcdf(x) <= level : base.logCdf(x) >= level;
      if (reached) {
        to = middle;
      } else {
        from = middle;
      }
    }
    double draw = unordered(to);
    return support.isDiscrete() ? Math.ceil(draw) : Math.min(draw, Double.MAX_VALUE);
  }

  /**
   * Computed by quadrature, or by summation; that of the base where a bound is missing and it
   * diverges.
   */
  @Override
  public double mean() {
    return Moments.mean(this);
  }

  /**
   * Computed by quadrature, or by summation; that of the base where a bound is missing and it
   * diverges.
   */
  @Override
  public double variance() {
    return Moments.variance(this);
  }

  @Override
  public Support support() {
    double low = Math.max(lower, bound(base.support(), false));
    double high = Math.min(upper, bound(base.support(), true));
    return base.support().isDiscrete()
        ? new Support.Integers(Math.ceil(low), Math.floor(high))
        : new Support.Interval(low, high);
  }

  private static double bound(Support support, boolean upper) {
    return switch (support) {
      case Support.Interval(double low, double high) -> upper ? high : low;
      case Support.Integers(double low, double high) -> upper ? high : low;
    };
  }

  /** The log probability of the base between the bounds; {@code NaN} where they are reversed. */
  private double logMass() {
    return lower < upper || (base.support().isDiscrete() && lower == upper)
        ? logBetween(before(lower), upper)
        : Double.NaN;
  }

  /** The value up to which nothing below a bound counts: for integers the one before. */
  private double before(double bound) {
    return base.support().isDiscrete() ? Math.ceil(bound) - 1 : bound;
  }

  /** {@code log P(from < X ≤ to)} of the base. */
  private double logBetween(double from, double to) {
    double below = base.logCdf(from);
    return below > LOG_HALF
        ? logDifferenceExp(base.logCcdf(from), base.logCcdf(to))
        : logDifferenceExp(base.logCdf(to), below);
  }

  /** A number whose order among the longs is that of the double. */
  private static long ordered(double x) {
    long bits = Double.doubleToLongBits(x + 0.0);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double unordered(long ordered) {
    return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
  }
}
