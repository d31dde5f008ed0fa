package dev.isotropy.it.calibration;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;
import dev.isotropy.reparam.*;
import dev.isotropy.strategy.*;

/** Small models of exchangeable observations, whose parameters data say little about. */
public final class Groups {

  private Groups() {}

  /** Effects around a mean, partly centred. */
  @Model
  public record Effects(double[] y) {

    @Sample
    Normal mean() {
      return normal(0, 1);
    }

    @Sample
    HalfNormal spread() {
      return halfNormal(1);
    }

    @Sample
    @Plate("group")
    @LocScale(centered = 0.5)
    Normal effect(double mean, double spread) {
      return normal(mean, spread);
    }

    @Sample
    @Plate("group")
    Normal y(double effect) {
      return normal(effect, 0.7);
    }
  }

  /** Shares of three kinds. */
  @Model
  public record Shares(int[] kind, @Plate("kinds") double[] prior) {

    @Sample
    Dirichlet share(double[] prior) {
      return dirichlet(prior);
    }

    @Sample
    @Plate("n")
    Categorical kind(double[] share) {
      return categorical(share);
    }
  }

  /** Pairs with a correlation and scales. */
  @Model
  public record Pairs(@Plate({"n", "k"}) double[][] y, int size) {

    @Sample
    LkjCholesky correlation() {
      return lkjCholesky(2, 2);
    }

    @Sample
    @Plate(value = "k", size = "size")
    LogNormal scale() {
      return logNormal(0, 0.5);
    }

    @Sample
    @Plate("k")
    Normal mean() {
      return normal(0, 1);
    }

    @Sample
    @Plate("n")
    MultivariateNormal y(double[] mean, double[] scale, double[][] correlation) {
      return multivariateNormal(mean, scaleRows(scale, correlation));
    }
  }

  /** A mixture of two. */
  @Model
  public record Blend(double[] y) {

    @Sample
    Beta share() {
      return beta(2, 2);
    }

    @Sample
    Normal low() {
      return normal(-1, 1);
    }

    @Sample
    HalfNormal gap() {
      return halfNormal(2);
    }

    @Sample
    @Plate("n")
    Mixture<Normal> y(double share, double low, double gap) {
      return mixture(share, normal(low, 0.5), normal(low + gap, 1));
    }
  }

  /** The kinds of which observations are, summed out. */
  @Model
  public record Kinds(double[] y, @Plate("kind") double[] prior) {

    @Sample
    Dirichlet share(double[] prior) {
      return dirichlet(prior);
    }

    @Sample
    Normal step() {
      return normal(1, 1);
    }

    @Sample
    @Enumerate
    @Plate("n")
    Categorical of(double[] share) {
      return categorical(share);
    }

    @Sample
    @Plate("n")
    Normal y(int of, double step) {
      return normal(of * step, 0.7);
    }
  }

  /** A line, both of whose variables have gaps. */
  @Model
  public record Gaps(double[] x, double[] y) {

    @Sample
    Normal slope() {
      return normal(0, 1);
    }

    @Sample
    LogNormal noise() {
      return logNormal(-0.5, 0.5);
    }

    @Sample
    @Impute
    @Plate("n")
    Normal x(double slope) {
      return normal(0.5 * slope, 1);
    }

    @Sample
    @Impute
    @Plate("n")
    Normal y(double x, double slope, double noise) {
      return normal(slope * x, noise);
    }
  }

  /** Rates that are integrated out. */
  @Model
  public record Rates(@Plate("ward") int[] events) {

    @Sample
    LogNormal typical() {
      return logNormal(0.5, 0.5);
    }

    @Sample
    @Plate("ward")
    @Reparam(Conjugate.class)
    Gamma rate(double typical) {
      return gamma(2, 2 / typical);
    }

    @Sample
    @Plate("ward")
    Poisson events(double rate) {
      return poisson(rate);
    }
  }

  /** Truncated distributions above and below. */
  @Model
  public record Limits(double[] y) {

    @Sample
    Truncated<Normal> mean() {
      return truncated(normal(0, 1), -0.5, 2);
    }

    @Sample
    Truncated<Gamma> spread() {
      return truncated(gamma(2, 2), 0.2, 3);
    }

    @Sample
    @Plate("n")
    Truncated<Normal> y(double mean, double spread) {
      return truncated(normal(mean, spread), -1, Double.POSITIVE_INFINITY);
    }
  }

  /** A location and a scale under α-stable noise. */
  @Model
  @Strategy(Auto.class)
  public record Heavy(double[] y) {

    @Sample
    Normal centre() {
      return normal(0, 1);
    }

    @Sample
    LogNormal scale() {
      return logNormal(-0.5, 0.5);
    }

    @Sample
    @Plate("n")
    Stable y(double centre, double scale) {
      return stable(1.6, 0.3, scale, centre);
    }
  }

  /** Effects as before whose mean has a wider prior than that which they are drawn from. */
  @Model
  public record Wrong(double[] y) {

    @Sample
    Normal mean() {
      return normal(0, 1.5);
    }

    @Sample
    HalfNormal spread() {
      return halfNormal(1.5);
    }

    @Sample
    @Plate("group")
    @LocScale(centered = 0.5)
    Normal effect(double mean, double spread) {
      return normal(mean, spread);
    }

    @Sample
    @Plate("group")
    Normal y(double effect) {
      return normal(effect, 0.7);
    }
  }
}
