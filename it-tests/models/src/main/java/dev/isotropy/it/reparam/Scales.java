package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.projectedNormal;
import static dev.isotropy.Distributions.studentT;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.ProjectedNormal;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.Reparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.strategy.Minimal;

/** Outliers and directions, as written and rewritten. */
public final class Scales {

  private Scales() {}

  /**
   * A line with outliers.
   *
   * @param x where
   * @param y what was measured
   */
  @Model
  public record Line(double[] x, double[] y) {

    @Sample
    Normal slope() {
      return normal(0, 1);
    }

    @Sample
    HalfNormal sigma() {
      return halfNormal(1);
    }

    @Sample
    @Plate("n")
    StudentT y(double x, double slope, double sigma) {
      return studentT(3, slope * x, sigma);
    }
  }

  /**
   * The same with a scale for each measurement.
   *
   * @param x where
   * @param y what was measured
   */
  @Model
  public record LineRewritten(double[] x, double[] y) {

    @Sample
    Normal slope() {
      return normal(0, 1);
    }

    @Sample
    HalfNormal sigma() {
      return halfNormal(1);
    }

    @Sample
    @Plate("n")
    @Reparam(StudentTReparam.class)
    StudentT y(double x, double slope, double sigma) {
      return studentT(3, slope * x, sigma);
    }
  }

  /**
   * A direction with measured components.
   *
   * @param east to the east
   * @param north to the north
   */
  @Model
  public record Wind(double[] east, double[] north) {

    @Sample
    ProjectedNormal direction() {
      return projectedNormal(new double[] {1, 0});
    }

    @Sample
    @Plate("n")
    Normal east(double[] direction) {
      return normal(direction[0], 1);
    }

    @Sample
    @Plate("n")
    Normal north(double[] direction) {
      return normal(direction[1], 1);
    }
  }

  /**
   * The same by a normal vector.
   *
   * @param east to the east
   * @param north to the north
   */
  @Model
  @Minimal
  public record WindRewritten(double[] east, double[] north) {

    @Sample
    ProjectedNormal direction() {
      return projectedNormal(new double[] {1, 0});
    }

    @Sample
    @Plate("n")
    Normal east(double[] direction) {
      return normal(direction[0], 1);
    }

    @Sample
    @Plate("n")
    Normal north(double[] direction) {
      return normal(direction[1], 1);
    }
  }
}
