package dev.isotropy;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.MathFunctions.log1p;

import dev.isotropy.internal.math.CountMass;

/**
 * Poisson and binomial variates: by inversion where the mean is small, else by transformed
 * rejection with squeeze (PTRS and BTRS; Hörmann, 1993), whose cost does not grow with the mean.
 */
final class CountVariates {

  /** Counts up to here and their halves are exact doubles. */
  static final double LARGE = 0x1p52;

  private static final double REJECTION = 10;

  private CountVariates() {}

  static long poisson(RandomStream random, double mean) {
    if (mean < REJECTION) {
      return poissonByInversion(random, mean);
    }
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double scale = 1.1239 + 1.1328 / (b - 3.4);
    double squeeze = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = random.uniform() - 0.5;
      double v = random.uniform();
      double edge = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / edge + b) * u + mean + 0.43);
      if (edge >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      if (k < 0 || (edge < 0.013 && v > edge)) {
        continue;
      }
      if (log(v * scale / (a / (edge * edge) + b)) <= CountMass.logPoisson(k, mean)) {
        return (long) k;
      }
    }
  }

  private static long poissonByInversion(RandomStream random, double mean) {
    double mass = exp(-mean);
    double u = random.uniform();
    long k = 0;
    while (u > mass && mass > 0) {
      u -= mass;
      k++;
      mass *= mean / k;
    }
    return k;
  }

  static long binomial(RandomStream random, long n, double p) {
    if (p > 0.5) {
      return n - binomial(random, n, 1 - p);
    }
    if (n * p < REJECTION) {
      return binomialByInversion(random, n, p);
    }
    double mean = n * p;
    double deviation = Math.sqrt(mean * (1 - p));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double scale = (2.83 + 5.1 / b) * deviation;
    double squeeze = 0.92 - 4.2 / b;
    double logModeMass = logMass(Math.floor((n + 1) * p), n, p);
    while (true) {
      double u = random.uniform() - 0.5;
      double v = random.uniform();
      double edge = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / edge + b) * u + mean + 0.5);
      if (edge >= 0.07 && v <= squeeze) {
        return (long) k;
      }
      if (k < 0 || k > n) {
        continue;
      }
      double logRatio = logMass(k, n, p) - logModeMass;
      if (log(v * scale / (a / (edge * edge) + b)) <= logRatio) {
        return (long) k;
      }
    }
  }

  private static double logMass(double k, long n, double p) {
    return CountMass.logBinomial(k, n - k, p, 1 - p);
  }

  private static long binomialByInversion(RandomStream random, long n, double p) {
    double odds = p / (1 - p);
    double mass = exp(n * log1p(-p));
    double u = random.uniform();
    long k = 0;
    while (u > mass && k < n) {
      u -= mass;
      k++;
      mass *= (n - k + 1) * odds / k;
      if (mass == 0) {
        break;
      }
    }
    return k;
  }
}
