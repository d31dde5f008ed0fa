package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.halfStudentT;
import static dev.isotropy.Distributions.inverseGamma;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.studentT;
import static dev.isotropy.LinearAlgebra.multiply;

import dev.isotropy.distributions.HalfStudentT;
import dev.isotropy.distributions.InverseGamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * The acceleration of a head in a crash, with a Gaussian process for its mean and another for the
 * logarithm of its spread, both by the first eigenfunctions of the Laplacian.
 *
 * @param y the acceleration at each time
 * @param meanBasis the eigenfunctions of the mean at each time
 * @param meanFrequency the roots of their eigenvalues
 * @param spreadBasis the eigenfunctions of the spread
 * @param spreadFrequency the roots of their eigenvalues
 */
@Model
public record MotorcycleAcceleration(
    @Plate("time") double[] y,
    @Plate({"time", "wave"}) double[][] meanBasis,
    @Plate("wave") double[] meanFrequency,
    @Plate({"time", "spreadWave"}) double[][] spreadBasis,
    @Plate("spreadWave") double[] spreadFrequency) {

  @Sample
  StudentT intercept() {
    return studentT(3, -13, 36);
  }

  @Sample
  HalfStudentT magnitude() {
    return halfStudentT(3, 36);
  }

  @Sample
  InverseGamma lengthScale() {
    return inverseGamma(1.124909, 0.0177);
  }

  @Sample
  @Plate("wave")
  Normal wave() {
    return normal(0, 1);
  }

  @Sample
  StudentT spreadIntercept() {
    return studentT(3, 0, 10);
  }

  @Sample
  HalfStudentT spreadMagnitude() {
    return halfStudentT(3, 36);
  }

  @Sample
  InverseGamma spreadLengthScale() {
    return inverseGamma(1.124909, 0.0177);
  }

  @Sample
  @Plate("spreadWave")
  Normal spreadWave() {
    return normal(0, 1);
  }

  /** The root of the spectral density of a squared exponential covariance. */
  private static double amplitude(double magnitude, double lengthScale, double frequency) {
    double power = Math.sqrt(2 * Math.PI) * lengthScale * magnitude * magnitude;
    double phase = lengthScale * frequency;
    return Math.sqrt(power * Math.exp(-0.5 * phase * phase));
  }

  /** A process by its eigenfunctions. */
  private static double[] process(
      double[][] basis, double[] frequency, double magnitude, double lengthScale, double[] wave) {
    double[] weights = new double[frequency.length];
    for (int i = 0; i < frequency.length; i++) {
      weights[i] = amplitude(magnitude, lengthScale, frequency[i]) * wave[i];
    }
    return multiply(basis, weights);
  }

  @Deterministic
  double[] mean(
      double[][] meanBasis,
      double[] meanFrequency,
      double magnitude,
      double lengthScale,
      double[] wave) {
    return process(meanBasis, meanFrequency, magnitude, lengthScale, wave);
  }

  @Deterministic
  double[] logSpread(
      double[][] spreadBasis,
      double[] spreadFrequency,
      double spreadMagnitude,
      double spreadLengthScale,
      double[] spreadWave) {
    return process(spreadBasis, spreadFrequency, spreadMagnitude, spreadLengthScale, spreadWave);
  }

  @Sample
  @Plate("time")
  Normal y(double intercept, double mean, double spreadIntercept, double logSpread) {
    return normal(intercept + mean, Math.exp(spreadIntercept + logSpread));
  }
}
