package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.GaussianProcesses.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Observations of several kinds at each of many places: a Gaussian process whose covariance is the
 * Kronecker product of one of kinds and one of places, diagonalised by the eigenvectors of both
 * (Flaxman et al., Fast hierarchical Gaussian processes, 2015).
 *
 * <p>Its log density exceeds the program's by log 2: {@code precision} has a half-Cauchy prior
 * here.
 *
 * @param place the places
 * @param y the observations of each kind
 */
@Model
public record Grid(@Plate("place") double[] place, @Plate({"kind", "place"}) double[][] y) {

  @Sample
  LogNormal variance() {
    return logNormal(0, 1);
  }

  /** Of the distance between places. */
  @Sample
  HalfCauchy precision() {
    return halfCauchy(2.5);
  }

  @Sample
  LkjCholesky correlation(double[][] y) {
    return lkjCholesky(2, y.length);
  }

  @Sample
  Truncated<LogNormal> noise() {
    return truncated(logNormal(0, 1), 1e-5, Double.POSITIVE_INFINITY);
  }

  @Factor
  double likelihood(
      double[] place,
      double[][] y,
      double variance,
      double precision,
      double[][] correlation,
      double noise) {
    double lengthScale = Math.sqrt(0.5 / precision);
    double[][] ofPlaces = gpSquaredExponential(place, Math.sqrt(variance), lengthScale);
    double[][] jittered = addDiagonal(ofPlaces, 1e-5);
    double[][] ofKinds = timesTranspose(correlation);
    double[] placeValues = symmetricEigenvalues(jittered);
    double[] kindValues = symmetricEigenvalues(ofKinds);
    double[][] turned =
        multiply(
            multiply(transpose(symmetricEigenvectors(ofKinds)), y),
            symmetricEigenvectors(jittered));
    double sum = 0;
    for (int i = 0; i < kindValues.length; i++) {
      for (int j = 0; j < placeValues.length; j++) {
        double value = kindValues[i] * placeValues[j] + noise;
        sum += square(turned[i][j]) / value + Math.log(value);
      }
    }
    return -sum / 2;
  }
}
