package dev.isotropy.internal.math;

import static java.lang.Math.abs;

import dev.isotropy.internal.math.StableExponent.By;

/**
 * The density of a standard stable variate as {@code |α / (δ (z + b))| / π ∫ exp(h − e^h) dV}, and
 * its derivatives under the integral, with the exponent {@code h} of {@link StableExponent}.
 *
 * <p>The integrand is positive and has one peak. The integral is taken over the log odds of the
 * position in the range of angles, from the peak to where the integrand has become negligible, by
 * the rule of Gauss and Kronrod with 15 points, halving where it is not yet accurate.
 */
final class StableIntegral {

  private static final double[] NODES = {
    0.991455371120812639206854697526329,
    0.949107912342758524526189684047851,
    0.864864423359769072789712788640926,
    0.741531185599394439863864773280788,
    0.586087235467691130294144838258730,
    0.405845151377397166906606412076961,
    0.207784955007898467600689403773245,
    0
  };
  private static final double[] KRONROD = {
    0.022935322010529224963732008058970,
    0.063092092629978553290700663189204,
    0.104790010322250183839876322541518,
    0.140653259715525918745189590510238,
    0.169004726639267902826583426598550,
    0.190350578064785409913256402421014,
    0.204432940075298892414161999234649,
    0.209482141084727828012999174891714
  };
  private static final double[] GAUSS = {
    0,
    0.129484966168869693270611432679082,
    0,
    0.279705391489276667901467771423780,
    0,
    0.381830050505118944950369775488975,
    0,
    0.417959183673469387755102040816327
  };

  /** The log odds of the closest positions to the ends. */
  private static final double FARTHEST = 700;

  /** Below it the logarithm of the integrand, from its peak, is negligible. */
  private static final double NEGLIGIBLE = -38;

  private static final double ACCURACY = 1e-9;

  /** Halvings, at the most, of what lies on one side of the peak. */
  private static final int DEEPEST = 40;

  /** Applications of the rule, at the most, on one side of the peak. */
  private static final int MOST = 200;

  private final StableExponent exponent = new StableExponent();
  private final double[] ends = new double[DEEPEST + 1];

  /** The logarithm of the integrand that stands for 1. */
  private double reference;

  /** What the rule gave last: by 15 points, by 7, and the same for the derivative. */
  private double value;

  private double coarse;
  private double slope;
  private double coarseSlope;

  private double total;
  private double totalSlope;

  /**
   * The logarithm of the density, or its derivative by a parameter.
   *
   * @param alpha in (0, 2]
   * @param beta in [−1, 1]
   */
  double logDensity(double alpha, double beta, double z, By by) {
    boolean above = StableExponent.isAbove(alpha, beta, z);
    exponent.set(alpha, above ? beta : -beta, above ? z : -z, by);
    if (!(exponent.length() > 0)) {
      return by == By.NOTHING ? Double.NEGATIVE_INFINITY : Double.NaN;
    }
    integrate(by);
    if (by == By.NOTHING) {
      // So light a tail that the exponent itself overflows.
      if (reference == Double.NEGATIVE_INFINITY) {
        return reference;
      }
      return Logarithm.log(exponent.lead() / Math.PI * total) + reference;
    }
    double derivative = exponent.leadDerivative() + totalSlope / total;
    return above || by == By.STABILITY ? derivative : -derivative;
  }

  private void integrate(By by) {
    double peak = peak();
    reference = logIntegrand(peak, false);
    double left = reach(peak, -1, by);
    double right = reach(peak, 1, by);
    total = 0;
    totalSlope = 0;
    side(peak, -1, left, by);
    side(peak, 1, right, by);
  }

  /** A position where {@code h} is about 0, or hardly above where it is positive everywhere. */
  private double peak() {
    boolean increases = exponent.increases();
    double low = -FARTHEST;
    double high = FARTHEST;
    double least = at(increases ? low : high);
    // Where exp(h) has grown by one, above its least value.
    double target = least > 0 ? least + Logarithm.log1p(Exponential.exp(-least)) : 0;
    double position = 0;
    for (int i = 0; i < 70; i++) {
      position = 0.5 * (low + high);
      double h = at(position);
      if (abs(h - target) < (least > 0 ? 0.5 * (target - least) : 0.5)) {
        break;
      }
      if ((h > target) == increases) {
        high = position;
      } else {
        low = position;
      }
    }
    return position;
  }

  /**
   * How far from the peak, on one side of it, the integrand has become negligible.
   *
   * <p>Towards the lower end derivatives by the shapes may grow as {@code 1 / s} does.
   */
  private double reach(double peak, int direction, By by) {
    boolean singular =
        direction < 0 && exponent.increases() && (by == By.STABILITY || by == By.SKEW);
    double farthest = FARTHEST - direction * peak;
    double step = 1e-3;
    double inner = 0;
    double outer = 0;
    while (outer < farthest) {
      outer = Math.min(step, farthest);
      double height = logIntegrand(peak + direction * outer, singular);
      reference = Math.max(reference, height);
      if (height - reference < NEGLIGIBLE) {
        break;
      }
      inner = outer;
      step *= 2;
    }
    for (int i = 0; i < 60 && isFar(peak + direction * outer, 1.5 * NEGLIGIBLE, singular); i++) {
      double middle = 0.5 * (inner + outer);
      if (isFar(peak + direction * middle, NEGLIGIBLE, singular)) {
        outer = middle;
      } else {
        inner = middle;
      }
    }
    return outer;
  }

  private boolean isFar(double position, double limit, boolean singular) {
    return logIntegrand(position, singular) - reference < limit;
  }

  /** Adds the integral on one side of the peak, from there outwards. */
  private void side(double peak, int direction, double reach, By by) {
    double near = 0;
    int open = 1;
    int rules = 0;
    ends[0] = reach;
    while (open > 0) {
      double far = ends[open - 1];
      rule(peak + direction * near, direction * (far - near), by);
      boolean accurate =
          abs(value - coarse) <= ACCURACY * (total + value)
              && abs(slope - coarseSlope) <= ACCURACY * (abs(totalSlope) + total + value);
      if (accurate || open == DEEPEST || rules++ > MOST) {
        total += value;
        totalSlope += slope;
        near = far;
        open--;
      } else {
        ends[open++] = 0.5 * (near + far);
      }
    }
  }

  private void rule(double from, double step, By by) {
    double middle = from + 0.5 * step;
    double half = 0.5 * abs(step);
    value = 0;
    coarse = 0;
    slope = 0;
    coarseSlope = 0;
    for (int i = 0; i < NODES.length; i++) {
      add(middle + half * NODES[i], half * KRONROD[i], half * GAUSS[i], by);
      if (NODES[i] > 0) {
        add(middle - half * NODES[i], half * KRONROD[i], half * GAUSS[i], by);
      }
    }
  }

  private void add(double position, double weight, double coarseWeight, By by) {
    double h = at(position);
    double power = Exponential.exp(h);
    double height = Exponential.exp(h - power + logWeight(position) - reference);
    value += weight * height;
    coarse += coarseWeight * height;
    if (by != By.NOTHING && height > 0) {
      double change = height * ((1 - power) * exponent.derivative());
      slope += weight * change;
      coarseSlope += coarseWeight * change;
    }
  }

  private double logIntegrand(double position, boolean singular) {
    double h = at(position);
    return h - Exponential.exp(h) + logWeight(position) + (singular ? Math.max(0, -position) : 0);
  }

  /** The exponent at log odds of a position. */
  private double at(double position) {
    double small = exponent.length() / (1 + Exponential.exp(abs(position)));
    double rest = exponent.length() - small;
    return position < 0 ? exponent.at(small, rest) : exponent.at(rest, small);
  }

  /** The logarithm of the derivative of the angle by the log odds, {@code s e / length}. */
  private double logWeight(double position) {
    double decay = Exponential.exp(-abs(position));
    return Logarithm.log(exponent.length()) - abs(position) - 2 * Logarithm.log1p(decay);
  }
}
