package dev.isotropy.internal.math;

import static java.lang.Math.abs;
import static java.lang.Math.min;

/**
 * The exponent of the integrand of a stable density, with its derivative by one parameter.
 *
 * <p>Where a uniform angle {@code V} and an exponential variate {@code W} make a stable variate
 * (Chambers, Mallows and Stuck, 1976), {@code h} is the logarithm of the {@code W} that makes
 * {@code z} with a given {@code V}; it is monotone in {@code V}. With {@code δ = 1 − α}, {@code q =
 * δ cot(πδ/2)} and {@code b = βq/δ = β tan(πα/2)},
 *
 * <pre>
 * A = cos(δV) + b sin(δV)        D = tan(V) A − sin(δV) + b (cos(δV) − 1)
 * h = log(A / cos V) + α/δ log(1 + (D − z) / (z + b))
 * </pre>
 *
 * <p>which is V. M. Zolotarev's (1986, "One-dimensional Stable Distributions", section 2.2) in the
 * continuous parameterisation of J. P. Nolan (1997); every part is smooth in {@code α = 1}. Angles
 * are told by their distances from both ends of their range.
 */
final class StableExponent {

  /** Closer to {@code α = 1} the logarithm of the ratio of two large numbers is avoided. */
  private static final double CLOSE = 0.02;

  /** Nothing, or by which parameter the derivative is taken. */
  enum By {
    NOTHING,
    STABILITY,
    SKEW,
    VALUE
  }

  private static final double HALF_PI = Math.PI / 2;

  private double alpha;
  private double beta;
  private double z;
  private double delta;

  /** {@code δ cot(πδ/2)}, and its derivative by {@code δ}. */
  private double q;

  private double qByDelta;
  private double sincHalf;
  private double sincHalfDerivative;

  /** {@code δ (z + b)}. */
  private double distance;

  /** {@code √(δ² + β²q²)}. */
  private double norm;

  /** How far the lower end is from −π/2, and what the sine at the upper end lacks of π. */
  private double gap;

  private double missing;
  private double length;
  private By by = By.NOTHING;
  private double derivative;

  /** Sets the parameters, {@code z + b} being positive. */
  void set(double alpha, double beta, double z, By by) {
    this.alpha = alpha;
    this.beta = beta;
    this.z = z;
    this.by = by;
    delta = 1 - alpha;
    double p = HALF_PI * delta;
    double cosine = Circular.cos(p);
    sincHalf = Ratios.sinc(p);
    sincHalfDerivative = Ratios.sincDerivative(p);
    q = cosine / (HALF_PI * sincHalf);
    qByDelta = -p - cosine * sincHalfDerivative / (sincHalf * sincHalf);
    distance = Math.fma(delta, z, q * beta);
    norm = Math.sqrt(delta * delta + beta * beta * q * q);
    double size = abs(delta);
    if (delta >= 0) {
      gap = InverseCircular.atan2((1 - beta) * q * size, delta * delta + beta * q * q) / alpha;
      missing = InverseCircular.atan2((1 + beta) * q * size, beta * q * q - delta * delta);
      length = Math.PI - gap;
    } else {
      double lower = InverseCircular.atan2(-beta * q, size) / alpha;
      gap = HALF_PI - lower;
      missing = InverseCircular.atan2((1 + beta) * q * size, delta * delta - beta * q * q);
      length = HALF_PI + lower;
    }
  }

  /** Whether {@code z + b} is positive for a value; otherwise both are to be reflected. */
  static boolean isAbove(double alpha, double beta, double z) {
    double delta = 1 - alpha;
    double p = HALF_PI * delta;
    double q = Circular.cos(p) / (HALF_PI * Ratios.sinc(p));
    double distance = Math.fma(delta, z, q * beta);
    return delta >= 0 ? distance > 0 : distance < 0;
  }

  /** The length of the range of angles. */
  double length() {
    return length;
  }

  /** Whether {@code h} increases with the angle. */
  boolean increases() {
    return delta >= 0;
  }

  /** {@code |α / (δ (z + b))|}, by which {@code h} falls with {@code z}. */
  double lead() {
    return abs(alpha / distance);
  }

  /** {@code α / (δ (z + b))}. */
  double slope() {
    return alpha / distance;
  }

  /** The derivative of the logarithm of {@link #lead}. */
  double leadDerivative() {
    return switch (by) {
      case NOTHING -> 0;
      case STABILITY -> 1 / alpha + (z + qByDelta * beta) / distance;
      case SKEW -> -q / distance;
      case VALUE -> -delta / distance;
    };
  }

  /** The derivative of {@code h} where it was computed last. */
  double derivative() {
    return derivative;
  }

  /**
   * The exponent at an angle.
   *
   * @param s the distance from the lower end of the range
   * @param e the distance from the upper end
   */
  double at(double s, double e) {
    double fromLeft = s + gap;
    double angle = e < s ? HALF_PI - e : s - (HALF_PI - gap);
    double cosine = Circular.sin(min(fromLeft, e));
    double sine = e < s ? Circular.cos(e) : Circular.sin(angle);
    double right = fromLeft * Ratios.sinc(delta * fromLeft);
    double left = e * Ratios.sinc(delta * e);
    double weight = 1 / (HALF_PI * sincHalf);
    double a = weight * (0.5 * (1 + beta) * right + 0.5 * (1 - beta) * left);
    double logQ = Logarithm.log(a / cosine);
    double logQByDelta = 0;
    double logQByBeta = 0;
    if (by == By.STABILITY) {
      double rightByDelta = fromLeft * fromLeft * Ratios.sincDerivative(delta * fromLeft);
      double leftByDelta = e * e * Ratios.sincDerivative(delta * e);
      logQByDelta =
          weight * (0.5 * (1 + beta) * rightByDelta + 0.5 * (1 - beta) * leftByDelta) / a
              - HALF_PI * sincHalfDerivative / sincHalf;
    } else if (by == By.SKEW) {
      logQByBeta = 0.5 * weight * (right - left) / a;
    }
    return abs(delta) < CLOSE
        ? close(angle, sine * a / cosine, logQ, logQByDelta, logQByBeta)
        : apart(s, e, angle, cosine, logQ, logQByDelta, logQByBeta);
  }

  /** Away from {@code α = 1}, where {@code N / (z + b)} keeps its digits near its zero. */
  private double apart(
      double s,
      double e,
      double angle,
      double cosine,
      double logQ,
      double logQByDelta,
      double logQByBeta) {
    double turn = alpha * s;
    double sine = Circular.sin(min(turn, missing + alpha * e));
    double ratio = Logarithm.log(sine * norm / (cosine * abs(distance)));
    double power = alpha / delta;
    if (by == By.VALUE) {
      derivative = -alpha / distance;
    } else if (by != By.NOTHING) {
      double tangent = q / delta;
      double ratioByB = Circular.cos(alpha * angle) * abs(delta) / (norm * sine) - delta / distance;
      derivative =
          by == By.SKEW
              ? logQByBeta + power * ratioByB * tangent
              : -logQByDelta
                  + ratio / (delta * delta)
                  + power
                      * (angle * Circular.cos(turn) / sine
                          + ratioByB * beta * HALF_PI * (1 + tangent * tangent));
    }
    return logQ + power * ratio;
  }

  /** Near {@code α = 1}. */
  private double close(
      double angle, double high, double logQ, double logQByDelta, double logQByBeta) {
    double half = 0.5 * delta * angle;
    double sinc = Ratios.sinc(half);
    double bend = 0.5 * q * delta * angle * angle * sinc * sinc;
    double excess = high - Circular.sin(delta * angle) - beta * bend - z;
    double slope = alpha / distance;
    double r = Math.max(excess * delta / distance, -0.999999);
    double relative = Ratios.log1prel(r);
    if (by == By.VALUE) {
      derivative = -slope;
    } else if (by != By.NOTHING) {
      boolean skew = by == By.SKEW;
      double slopeBy = skew ? -slope * q / distance : slopeByDelta(slope);
      double excessBy =
          skew
              ? high * logQByBeta - bend
              : high * logQByDelta
                  - angle * Circular.cos(delta * angle)
                  - beta * bendByDelta(angle, half, sinc);
      // r = excess slope δ / α
      double rBy = (excessBy * slope + excess * slopeBy) * delta / alpha;
      if (!skew) {
        rBy += excess * slope / (alpha * alpha);
      }
      double by =
          (skew ? logQByBeta : logQByDelta)
              + (slopeBy * excess + slope * excessBy) * relative
              + slope * excess * Ratios.log1prelDerivative(r) * rBy;
      derivative = skew ? by : -by;
    }
    return logQ + slope * excess * relative;
  }

  private double slopeByDelta(double slope) {
    return -(1 + slope * (z + qByDelta * beta)) / distance;
  }

  private double bendByDelta(double angle, double half, double sinc) {
    return 0.5
        * angle
        * angle
        * sinc
        * ((q + qByDelta * delta) * sinc + q * delta * angle * Ratios.sincDerivative(half));
  }
}
