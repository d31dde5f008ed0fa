package dev.isotropy.it.posteriors;

import static dev.isotropy.Distributions.categoricalLogit;
import static dev.isotropy.Distributions.inverseGamma;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.LinearAlgebra.multiply;

import dev.isotropy.distributions.CategoricalLogit;
import dev.isotropy.distributions.InverseGamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * A neural network with one hidden layer that tells digits apart.
 *
 * @param units the number of hidden units
 * @param others the number of digits beside the first, whose score is 1
 * @param image the brightness of each pixel
 * @param digit what each image shows
 */
@Model
public record NeuralNetwork(
    int units,
    int others,
    @Plate({"image", "pixel"}) double[][] image,
    @Plate("image") int[] digit) {

  @Sample
  InverseGamma inputVariance(double[][] image) {
    return inverseGamma(0.25, 0.25 * Math.pow(0.05 / Math.pow(image[0].length, 2), 2));
  }

  @Sample
  InverseGamma outputVariance(int units) {
    return inverseGamma(0.25, 0.25 * Math.pow(0.05 / (units * units), 2));
  }

  @Sample
  @Plate({"pixel", "unit"})
  Normal input(double inputVariance) {
    return normal(0, Math.sqrt(inputVariance));
  }

  @Sample
  @Plate({"unit", "other"})
  Normal output(double outputVariance) {
    return normal(0, Math.sqrt(outputVariance));
  }

  @Sample
  @Plate(value = "unit", size = "units")
  Normal threshold() {
    return normal(0, 1);
  }

  @Sample
  @Plate(value = "other", size = "others")
  Normal bias() {
    return normal(0, 1);
  }

  /** The scores of all digits but the first, for each image. */
  @Deterministic
  double[][] score(
      double[][] image, double[][] input, double[] threshold, double[][] output, double[] bias) {
    double[][] active = multiply(image, input);
    for (int i = 0; i < active.length; i++) {
      for (int j = 0; j < threshold.length; j++) {
        active[i][j] = Math.tanh(threshold[j] + active[i][j]);
      }
    }
    double[][] score = multiply(active, output);
    for (int i = 0; i < score.length; i++) {
      for (int k = 0; k < bias.length; k++) {
        score[i][k] += bias[k];
      }
    }
    return score;
  }

  @Sample
  @Plate("image")
  CategoricalLogit digit(double[] score) {
    double[] logits = new double[score.length + 1];
    logits[0] = 1;
    for (int k = 1; k < logits.length; k++) {
      logits[k] = score[k - 1];
    }
    return categoricalLogit(logits);
  }
}
