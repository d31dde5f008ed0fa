package dev.isotropy.it.language;

import static dev.isotropy.Distributions.bernoulliLogit;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poissonLog;
import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.MathFunctions.logSumExp;
import static dev.isotropy.MathFunctions.sum;

import dev.isotropy.distributions.BernoulliLogit;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.PoissonLog;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Factor;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LocScale;

/**
 * Three plates and more, crossed and nested: elements, rows, slabs and whole arrays of three
 * dimensions, gathers in every position, sums over two of three axes.
 *
 * @param reading by lab, plate and well
 * @param shift by lab, plate and well
 * @param area of each lab
 * @param kind of each well
 * @param kinds the number of kinds
 * @param batch by lab and plate
 * @param batches the number of batches
 * @param valid by plate and well
 * @param count of each sample
 * @param lab of each sample
 * @param dish of each sample
 * @param well of each sample
 */
@Model
public record Cubes(
    @Plate({"lab", "dish", "well"}) double[][][] reading,
    @Plate({"lab", "dish", "well"}) double[][][] shift,
    @Plate("lab") int[] area,
    @Plate("well") int[] kind,
    int kinds,
    @Plate({"lab", "dish"}) int[][] batch,
    int batches,
    @Plate({"dish", "well"}) boolean[][] valid,
    int[] count,
    @Plate("sample") int[] lab,
    @Plate("sample") int[] dish,
    @Plate("sample") int[] well) {

  @Sample
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Sample
  @Plate("lab")
  Normal level(int area) {
    return normal(area, 1);
  }

  /** Crossed, in another order than the data's. */
  @Sample
  @Plate({"well", "lab"})
  Normal drift(double level, double spread) {
    return normal(0.1 * level, spread);
  }

  @Sample
  @Plate(value = "kind", size = "kinds")
  Normal ofKind() {
    return normal(0, 1);
  }

  @Sample
  @Plate(value = "batch", size = "batches")
  Normal ofBatch() {
    return normal(0, 1);
  }

  /** Three plates, decentred. */
  @Sample
  @Plate({"lab", "dish", "well"})
  @LocScale(centered = 0.5)
  Normal effect(double drift, double spread, double shift, double[] ofKind, int kind) {
    return normal(drift + shift * ofKind[kind], spread);
  }

  @Sample
  @Plate({"lab", "dish", "well"})
  Normal reading(
      double effect,
      double[] ofBatch,
      int batch,
      double valid,
      @Index("lab") int l,
      @Index("dish") int d,
      double[][][] shift) {
    return normal(effect * valid + ofBatch[batch] + d * shift[l][d][0], 1 + valid);
  }

  /** A slab of three dimensions inside the first, summed over the other two. */
  @Deterministic
  @Plate("lab")
  double total(double[][] effect, double[][] shift) {
    double total = 0;
    for (int d = 0; d < effect.length; d++) {
      for (int w = 0; w < effect[0].length; w++) {
        total += effect[d][w] * shift[d][w] / (1 + d + w);
      }
    }
    return total;
  }

  /** Rows of three dimensions inside the first two. */
  @Deterministic
  @Plate({"lab", "dish"})
  double mean(double[] effect, double[] shift) {
    return dot(effect, shift) / effect.length + 0.1 * logSumExp(effect);
  }

  /** The sum over the outer two axes for each position along the innermost. */
  @Factor
  @Plate("well")
  double balance(double[][][] effect, @Index("well") int w) {
    double total = 0;
    for (int l = 0; l < effect.length; l++) {
      for (int d = 0; d < effect[l].length; d++) {
        total += effect[l][d][w];
      }
    }
    return -0.01 * total * total;
  }

  /** The sum over the first and the last. */
  @Factor
  @Plate("dish")
  double square(double[][][] effect, @Index("dish") int d) {
    double total = 0;
    for (double[][] slab : effect) {
      total += sum(slab[d]);
    }
    return -0.01 * total * total;
  }

  /** Gathers in every position. */
  @Sample
  @Plate("sample")
  PoissonLog count(
      double[][][] effect, double[][] mean, double[] total, int lab, int dish, int well) {
    return poissonLog(
        0.5 * effect[lab][dish][well]
            + 0.1 * mean[lab][dish]
            + 0.1 * total[lab]
            + 0.1 * effect[0][dish][well]
            + 0.1 * effect[lab][0][well]
            + 0.1 * effect[lab][dish][0]
            + 0.05 * sum(effect[lab][0]));
  }

  @Sample(observed = "valid")
  @Plate({"dish", "well"})
  BernoulliLogit isValid(double[][] drift, @Index("well") int w, double[] total) {
    return bernoulliLogit(sum(drift[w]) + 0.1 * sum(total));
  }

  @Sample
  @Plate({"kind", "batch", "lab"})
  Normal interaction(double ofKind, double ofBatch, double[] mean) {
    return normal(ofKind * ofBatch + 0.1 * sum(mean), 1);
  }
}
