package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.projectedNormal;
import static dev.isotropy.Distributions.studentT;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.ProjectedNormal;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.DiscreteCosine;
import dev.isotropy.reparam.Haar;
import dev.isotropy.reparam.Reparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.strategy.Minimal;

/** Series, outliers and directions, as written and rewritten. */
public final class Scales {

  private Scales() {}

  /**
   * A random walk of log volatilities.
   *
   * @param change the changes of a price
   */
  @Model
  public record Walk(@Plate("t") double[] change) {

    @Sample
    HalfNormal step() {
      return halfNormal(0.3);
    }

    @Sample
    @Plate("t")
    Normal h(@Index("t") int t, double[] h, double step) {
      return t == 0 ? normal(0, 1) : normal(h[t - 1], step);
    }

    @Sample
    @Plate("t")
    Normal change(double h) {
      return normal(0, Math.exp(0.5 * h));
    }
  }

  /**
   * The same by cosines.
   *
   * @param change the changes of a price
   */
  @Model
  public record WalkByCosines(@Plate("t") double[] change) {

    @Sample
    HalfNormal step() {
      return halfNormal(0.3);
    }

    @Sample
    @Plate("t")
    @DiscreteCosine(axis = "t", smooth = 1)
    Normal h(@Index("t") int t, double[] h, double step) {
      return t == 0 ? normal(0, 1) : normal(h[t - 1], step);
    }

    @Sample
    @Plate("t")
    Normal change(double h) {
      return normal(0, Math.exp(0.5 * h));
    }
  }

  /**
   * The same by wavelets.
   *
   * @param change the changes of a price
   */
  @Model
  public record WalkByWavelets(@Plate("t") double[] change) {

    @Sample
    HalfNormal step() {
      return halfNormal(0.3);
    }

    @Sample
    @Plate("t")
    @Haar(axis = "t")
    Normal h(@Index("t") int t, double[] h, double step) {
      return t == 0 ? normal(0, 1) : normal(h[t - 1], step);
    }

    @Sample
    @Plate("t")
    Normal change(double h) {
      return normal(0, Math.exp(0.5 * h));
    }
  }

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
