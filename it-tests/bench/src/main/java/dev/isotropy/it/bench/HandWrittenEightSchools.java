package dev.isotropy.it.bench;

import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;
import static dev.isotropy.simd.LaneSums.LANES;

import dev.isotropy.LogDensity;
import dev.isotropy.it.BenchData;
import dev.isotropy.it.EightSchools;
import dev.isotropy.simd.LaneSums;
import dev.isotropy.simd.Lanes;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The log density of non-centred eight schools and its gradient, written by hand with the Vector
 * API: the limit against which generated code is measured.
 *
 * <p>Coordinates: {@code mu}, {@code u = log tau}, then {@code z}, where {@code theta = mu + tau
 * z}. Sums run in the eight virtual lanes of {@link LaneSums}, so the bits do not depend on the
 * machine's vectors.
 */
public final class HandWrittenEightSchools implements LogDensity {

  private static final VectorSpecies<Double> SPECIES = Lanes.SPECIES;

  /** Where the lanes of each sum begin: of squares, of {@code s}, of {@code s z}. */
  private static final int SQUARES = 0;

  private static final int SLOPES = LANES;
  private static final int PRODUCTS = 2 * LANES;

  private final int schools;
  private final double[] y;
  private final double[] precision;
  private final double constant;
  private final double[] lanes = new double[3 * LANES];
  private final double[] unused;

  /** The density given data. */
  public HandWrittenEightSchools(EightSchools data) {
    schools = data.y().length;
    y = data.y().clone();
    precision = new double[schools];
    double sum = 0;
    for (int j = 0; j < schools; j++) {
      double sigma = data.sigma()[j];
      precision[j] = 1 / (sigma * sigma);
      sum -= log(sigma);
    }
    unused = new double[schools + 2];
    // mu, z and y give 2 n + 1 normalising constants of the normal, tau one of the half-Cauchy.
    constant = sum - (schools + 0.5) * log(2 * Math.PI) - log(5) + log(2 / (5 * Math.PI));
  }

  static HandWrittenEightSchools ofBenchData() {
    return new HandWrittenEightSchools(BenchData.eightSchools());
  }

  @Override
  public int dimension() {
    return schools + 2;
  }

  @Override
  public double logDensity(double[] q) {
    return logDensityAndGradient(q, unused);
  }

  @Override
  public double logDensityAndGradient(double[] q, double[] gradient) {
    double mu = q[0];
    double tau = exp(q[1]);
    int done = 0;
    if (schools >= LANES) {
      firstLanes(q, gradient, mu, tau);
      done = LANES;
    } else {
      LaneSums.clear(lanes, 0, lanes.length);
    }
    if (done < schools) {
      for (int lane = 0; lane < LANES; lane += SPECIES.length()) {
        otherVectors(q, gradient, mu, tau, done + lane);
      }
      rest(q, gradient, mu, tau);
    }
    // The logarithm comes after the vectors, whose long chain of operations it overlaps.
    double t = 0.2 * tau;
    double cauchy = 1 + t * t;
    gradient[0] = LaneSums.sum(lanes, SLOPES) - 0.04 * mu;
    gradient[1] = Math.fma(tau, LaneSums.sum(lanes, PRODUCTS), 2 / cauchy - 1);
    double squares = Math.fma(0.04 * mu, mu, LaneSums.sum(lanes, SQUARES));
    return Math.fma(-0.5, squares, constant + (q[1] - log(cauchy)));
  }

  /** The first eight schools: no accumulator to load, and after inlining no loop. */
  private void firstLanes(double[] q, double[] gradient, double mu, double tau) {
    DoubleVector vMu = DoubleVector.broadcast(SPECIES, mu);
    DoubleVector vTau = DoubleVector.broadcast(SPECIES, tau);
    for (int i = 0; i < LANES; i += SPECIES.length()) {
      DoubleVector z = DoubleVector.fromArray(SPECIES, q, 2 + i);
      DoubleVector r = vTau.neg().fma(z, DoubleVector.fromArray(SPECIES, y, i).sub(vMu));
      DoubleVector s = r.mul(DoubleVector.fromArray(SPECIES, precision, i));
      s.mul(vTau).sub(z).intoArray(gradient, 2 + i);
      s.fma(r, z.mul(z)).intoArray(lanes, SQUARES + i);
      s.intoArray(lanes, SLOPES + i);
      s.mul(z).intoArray(lanes, PRODUCTS + i);
    }
  }

  /** Every eighth school from one on, as far as whole vectors reach. */
  private void otherVectors(double[] q, double[] gradient, double mu, double tau, int from) {
    DoubleVector vMu = DoubleVector.broadcast(SPECIES, mu);
    DoubleVector vTau = DoubleVector.broadcast(SPECIES, tau);
    int lane = from % LANES;
    DoubleVector squares = DoubleVector.fromArray(SPECIES, lanes, SQUARES + lane);
    DoubleVector slopes = DoubleVector.fromArray(SPECIES, lanes, SLOPES + lane);
    DoubleVector products = DoubleVector.fromArray(SPECIES, lanes, PRODUCTS + lane);
    for (int i = from; i <= schools - SPECIES.length(); i += LANES) {
      DoubleVector z = DoubleVector.fromArray(SPECIES, q, 2 + i);
      DoubleVector r = vTau.neg().fma(z, DoubleVector.fromArray(SPECIES, y, i).sub(vMu));
      DoubleVector s = r.mul(DoubleVector.fromArray(SPECIES, precision, i));
      s.mul(vTau).sub(z).intoArray(gradient, 2 + i);
      squares = squares.add(s.fma(r, z.mul(z)));
      slopes = slopes.add(s);
      products = products.add(s.mul(z));
    }
    squares.intoArray(lanes, SQUARES + lane);
    slopes.intoArray(lanes, SLOPES + lane);
    products.intoArray(lanes, PRODUCTS + lane);
  }

  /** The last schools, fewer than a vector. */
  private void rest(double[] q, double[] gradient, double mu, double tau) {
    for (int i = SPECIES.loopBound(schools); i < schools; i++) {
      double z = q[2 + i];
      double r = Math.fma(-tau, z, y[i] - mu);
      double s = r * precision[i];
      gradient[2 + i] = s * tau - z;
      lanes[SQUARES + i % LANES] += Math.fma(s, r, z * z);
      lanes[SLOPES + i % LANES] += s;
      lanes[PRODUCTS + i % LANES] += s * z;
    }
  }
}
