package dev.isotropy.internal.linalg;

import dev.isotropy.internal.math.Circular;

/**
 * The covariance functions of Gaussian processes, by the distance {@code r} of two points.
 *
 * <p>Parameters lie one after another: the magnitude {@code m} (a standard deviation), the length
 * scale {@code l} and, for {@link #PERIODIC} alone, the period {@code p}. Each function is {@code
 * m² (1 + b s + c s²) e^(−s)} of a scaled distance {@code s} (C. E. Rasmussen and C. K. I.
 * Williams, 2006, "Gaussian Processes for Machine Learning", chapter 4).
 */
public enum CovarianceFunction {
  /** {@code m² exp(−r² / (2 l²))}. */
  SQUARED_EXPONENTIAL(0, 0) {
    @Override
    double scaled(double squared, double[] parameters, int at) {
      double length = parameters[at + 1];
      return squared / (2 * length * length);
    }

    @Override
    double slope(double squared, double value, double[] parameters, int at) {
      double length = parameters[at + 1];
      return -value / (2 * length * length);
    }
  },

  /** {@code m² exp(−r / l)}; its derivative in the points is taken as 0 where they coincide. */
  EXPONENTIAL(0, 0) {
    @Override
    double scaled(double squared, double[] parameters, int at) {
      return Math.sqrt(squared) / parameters[at + 1];
    }

    @Override
    double slope(double squared, double value, double[] parameters, int at) {
      return squared == 0 ? 0 : -value / (2 * Math.sqrt(squared) * parameters[at + 1]);
    }
  },

  /** {@code m² (1 + s) exp(−s)} with {@code s = √3 r / l}. */
  MATERN_32(1, 0) {
    @Override
    double scaled(double squared, double[] parameters, int at) {
      return Math.sqrt(3 * squared) / parameters[at + 1];
    }

    @Override
    double slope(double squared, double value, double[] parameters, int at) {
      double length = parameters[at + 1];
      double s = Math.sqrt(3 * squared) / length;
      return -1.5 * value / ((1 + s) * length * length);
    }
  },

  /** {@code m² (1 + s + s²/3) exp(−s)} with {@code s = √5 r / l}. */
  MATERN_52(1, 1.0 / 3) {
    @Override
    double scaled(double squared, double[] parameters, int at) {
      return Math.sqrt(5 * squared) / parameters[at + 1];
    }

    @Override
    double slope(double squared, double value, double[] parameters, int at) {
      double length = parameters[at + 1];
      double s = Math.sqrt(5 * squared) / length;
      double polynomial = 1 + s + s * s / 3;
      return -5 * (1 + s) * value / (6 * polynomial * length * length);
    }
  },

  /** {@code m² exp(−2 sin²(π r / p) / l²)}. */
  PERIODIC(0, 0) {
    @Override
    double scaled(double squared, double[] parameters, int at) {
      double length = parameters[at + 1];
      double sine = Circular.sin(Math.PI * (Math.sqrt(squared) / parameters[at + 2]));
      return 2 * sine * sine / (length * length);
    }

    @Override
    double slope(double squared, double value, double[] parameters, int at) {
      double r = Math.sqrt(squared);
      return r == 0 ? 0 : -value * waveSlope(r, parameters, at) / (2 * r * parameters[at + 2]);
    }

    @Override
    void addParameters(
        double squared, double value, double g, double[] parameters, int at, double[] adj, int to) {
      double r = Math.sqrt(squared);
      double period = parameters[at + 2];
      adj[to + 1] += g * value * 2 * scaled(squared, parameters, at) / parameters[at + 1];
      adj[to + 2] += g * value * waveSlope(r, parameters, at) * r / (period * period);
    }

    /* The derivative of {@code s} in {@code r / p}. */
    private double waveSlope(double r, double[] parameters, int at) {
      double length = parameters[at + 1];
      double angle = 2 * Math.PI * (r / parameters[at + 2]);
      return 2 * Math.PI * Circular.sin(angle) / (length * length);
    }
  };

  /** The coefficient of {@code s}. */
  final double linear;

  /** The coefficient of {@code s²}. */
  final double quadratic;

  CovarianceFunction(double linear, double quadratic) {
    this.linear = linear;
    this.quadratic = quadratic;
  }

  /** The number of parameters, 2 or 3. */
  public int parameters() {
    return this == PERIODIC ? 3 : 2;
  }

  /** The scaled distance of two points. */
  abstract double scaled(double squared, double[] parameters, int at);

  /** The derivative of the covariance in the squared distance, where it has the given value. */
  abstract double slope(double squared, double value, double[] parameters, int at);

  /**
   * Adds {@code g} times the derivatives of one covariance to the adjoints of all parameters but
   * the magnitude.
   */
  void addParameters(
      double squared, double value, double g, double[] parameters, int at, double[] adj, int to) {
    // All but the periodic one depend on r² / l².
    double slope = slope(squared, value, parameters, at);
    adj[to + 1] -= g * 2 * slope * squared / parameters[at + 1];
  }
}
