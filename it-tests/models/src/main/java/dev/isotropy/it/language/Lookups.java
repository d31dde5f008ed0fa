package dev.isotropy.it.language;

import static dev.isotropy.Distributions.normal;
import static dev.isotropy.MathFunctions.dot;
import static dev.isotropy.MathFunctions.logSumExp;

import dev.isotropy.MathFunctions;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.strategy.Auto;
import dev.isotropy.strategy.Strategy;

/**
 * Whole matrices, known and latent, read at rows and columns that the data tell; scalar data of
 * every type.
 *
 * @param table known values by row and column
 * @param row a row for each observation
 * @param column a column for each observation
 * @param turned whether rows count from below
 * @param shift an integer that is read as a number
 * @param y the observations
 */
@Model
@Strategy(Auto.class)
public record Lookups(
    @Plate({"row", "column"}) double[][] table,
    int[] row,
    int[] column,
    boolean turned,
    int shift,
    double[] y) {

  @Sample
  @Plate("column")
  Normal weight() {
    return normal(0, 1);
  }

  @Sample
  @Plate({"row", "column"})
  Normal cell(double table, double weight, double shift) {
    return normal(table * weight, 1 + shift / 2);
  }

  @Sample
  @Plate("row")
  Normal total(double[] cell, double[][] table, @Index("row") int r) {
    return normal(MathFunctions.sum(cell) + table[r][0], 2);
  }

  @Sample
  @Plate("n")
  @SuppressWarnings("NarrowCalculation") // whole numbers are divided on purpose
  Normal y(
      double[][] table,
      double[][] cell,
      double[] total,
      double[] weight,
      int row,
      int column,
      boolean turned,
      int shift) {
    int at = turned ? table.length - 1 - row : row;
    double mean = table[at][column] + cell[at][column] * total[(row + 1) % total.length];
    double steep = dot(table[at], weight) + shift / 2 + logSumExp(cell[row]) / weight.length;
    return normal(mean, MathFunctions.log1pExp(steep));
  }
}
