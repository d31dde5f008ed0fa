package dev.isotropy.internal.math;

import static java.lang.Math.abs;

import dev.isotropy.internal.math.StableExponent.By;

/**
 * The density of a standard stable variate near {@code α = 1}, {@code β = 0}.
 *
 * <p>The inverse Fourier transform along the ray {@code t = s / (1 + iz)}, on which that of the
 * Cauchy density does not oscillate. With {@code δ = 1 − α}, {@code q = δ cot(πδ/2)} and {@code l =
 * log t} the rest of the exponent is {@code u = (iβq − δ) t l exprel(−δl)}, so that
 *
 * <pre>
 * f(z) = Re{ (1 + ∫ e^(−s) (e^(−u) − 1) ds) / (1 + iz) } / π
 * </pre>
 *
 * <p>and nothing large cancels: that is the Cauchy density and a small term. The substitution
 * {@code s = exp(v − e^(−v))} makes the trapezoidal rule converge exponentially.
 */
final class CauchyNeighbourhood {

  private static final double HALF_PI = Math.PI / 2;
  private static final double STEP = 1.0 / 16;
  private static final int TERMS = 22;

  private CauchyNeighbourhood() {}

  /** Whether it is used. */
  static boolean contains(double alpha, double beta, double z) {
    double delta = abs(1 - alpha);
    return delta < 0.02 && abs(beta) < 0.1 && (delta + abs(beta)) * abs(z) < 1e6;
  }

  /** The logarithm of the density, or its derivative by a parameter. */
  static double logDensity(double alpha, double beta, double z, By by) {
    double delta = 1 - alpha;
    double p = HALF_PI * delta;
    double sinc = Ratios.sinc(p);
    double cosine = Circular.cos(p);
    double q = cosine / (HALF_PI * sinc);
    double qByDelta = -p - cosine * Ratios.sincDerivative(p) / (sinc * sinc);
    double square = 1 + z * z;
    // 1 / (1 + iz)
    double rayRe = 1 / square;
    double rayIm = -z / square;
    double logLength = -0.5 * Logarithm.log1p(z * z);
    double turn = -InverseCircular.atan(z);

    double sumRe = 0;
    double sumIm = 0;
    double byRe = 0;
    double byIm = 0;
    for (double v = -4; v < 5; v += STEP) {
      double inner = Exponential.exp(-v);
      double logS = v - inner;
      double s = Exponential.exp(logS);
      double weight = STEP * s * (1 + inner) * Exponential.exp(-s);
      double lRe = logS + logLength;
      double lIm = turn;
      // exprel(x) and its derivative at x = -δl, by their series
      double xRe = -delta * lRe;
      double xIm = -delta * lIm;
      double phiRe = 0;
      double phiIm = 0;
      double phiByRe = 0;
      double phiByIm = 0;
      for (int n = TERMS; n >= 1; n--) {
        // φ = 1 + x/2 (1 + x/3 (1 + …)) , by Horner's scheme with its derivative
        double c = 1.0 / (n + 1);
        double re = c * (1 + phiRe);
        double im = c * phiIm;
        double slopeRe = re + c * (xRe * phiByRe - xIm * phiByIm);
        double slopeIm = im + c * (xRe * phiByIm + xIm * phiByRe);
        phiRe = xRe * re - xIm * im;
        phiIm = xRe * im + xIm * re;
        phiByRe = slopeRe;
        phiByIm = slopeIm;
      }
      phiRe += 1;
      double tRe = s * rayRe;
      double tIm = s * rayIm;
      double tlRe = tRe * lRe - tIm * lIm;
      double tlIm = tRe * lIm + tIm * lRe;
      double wRe = tlRe * phiRe - tlIm * phiIm;
      double wIm = tlRe * phiIm + tlIm * phiRe;
      double uRe = -delta * wRe - beta * q * wIm;
      double uIm = -delta * wIm + beta * q * wRe;
      // e^(-u) - 1
      double decay = Exponential.exp(-uRe);
      double sine = Circular.sin(0.5 * uIm);
      double lessRe = Exponential.expm1(-uRe) - 2 * decay * sine * sine;
      double lessIm = -decay * Circular.sin(uIm);
      sumRe += weight * lessRe;
      sumIm += weight * lessIm;
      double dRe;
      double dIm;
      switch (by) {
        case NOTHING -> {
          continue;
        }
        case VALUE -> {
          byRe += weight * s * lessRe;
          byIm += weight * s * lessIm;
          continue;
        }
        case SKEW -> {
          dRe = -q * wIm;
          dIm = q * wRe;
        }
        default -> {
          // by δ: w (iβq' - 1) - (iβq - δ) t l² φ'
          double ttRe = tlRe * lRe - tlIm * lIm;
          double ttIm = tlRe * lIm + tlIm * lRe;
          double vRe = ttRe * phiByRe - ttIm * phiByIm;
          double vIm = ttRe * phiByIm + ttIm * phiByRe;
          dRe = -wRe - beta * qByDelta * wIm + delta * vRe + beta * q * vIm;
          dIm = -wIm + beta * qByDelta * wRe + delta * vIm - beta * q * vRe;
        }
      }
      byRe -= weight * (dRe * (1 + lessRe) - dIm * lessIm);
      byIm -= weight * (dRe * lessIm + dIm * (1 + lessRe));
    }
    double density = rayRe + (rayRe * sumRe - rayIm * sumIm);
    return switch (by) {
      case NOTHING -> Logarithm.log(density / Math.PI);
      case SKEW -> (rayRe * byRe - rayIm * byIm) / density;
      case STABILITY -> -(rayRe * byRe - rayIm * byIm) / density;
      case VALUE -> {
        // Re{-i ray² (1 + ∫ s e^(-s) (e^(-u) - 1) ds)}
        double squareRe = rayRe * rayRe - rayIm * rayIm;
        double squareIm = 2 * rayRe * rayIm;
        yield (squareRe * byIm + squareIm * (1 + byRe)) / density;
      }
    };
  }
}
