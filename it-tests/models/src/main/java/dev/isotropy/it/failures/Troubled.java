package dev.isotropy.it.failures;

import static dev.isotropy.Distributions.binomial;
import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poisson;
import static dev.isotropy.Distributions.uniform;

import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Binomial;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.model.Deterministic;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/** Models whose densities are undefined, zero or infinite in some places. */
public final class Troubled {

  private Troubled() {}

  /** Defined for {@code x} above a limit only. */
  @Model
  public record Above(double[] y, double limit) {

    @Sample
    Normal x() {
      return normal(0, 1);
    }

    @SuppressWarnings("may-leave-domain")
    @Sample
    @Plate("n")
    Normal y(double x, double limit) {
      return normal(0, Math.sqrt(x - limit));
    }
  }

  /** Of density zero unless the data lie within the latent width. */
  @Model
  public record Within(double[] y) {

    @Sample
    Beta width() {
      return new Beta(1, 1);
    }

    @Sample
    @Plate("n")
    Uniform y(double width) {
      return uniform(-width, width);
    }
  }

  /** Finite, with a gradient that is infinite where {@code x} is 0. */
  @Model
  public record Cusp(double[] y) {

    @Sample
    Normal x() {
      return normal(0, 1);
    }

    @Sample
    @Plate("n")
    Normal y(double x) {
      return normal(Math.sqrt(Math.abs(x)), 1);
    }
  }

  /** With data on every kind of support, indices from data, and arguments computed from data. */
  @Model
  public record Strict(
      @Plate("n") int[] trials,
      @Plate("n") int[] hits,
      @Plate("n") double[] share,
      @Plate("n") double[] size,
      @Plate("n") double[] rate,
      @Plate({"n", "k"}) int[][] member,
      @Plate("group") double[] offset,
      double cap) {

    @Sample
    Beta p() {
      return new Beta(1, 1);
    }

    @Sample
    @Plate("n")
    Binomial hits(int trials, double p) {
      return binomial(trials, p);
    }

    @Sample
    @Plate("n")
    Beta share(double rate) {
      return new Beta(rate, rate);
    }

    @Sample
    @Plate("n")
    Gamma size(int[] member, double[] offset, double rate) {
      return gamma(Math.exp(offset[member[1]]), rate);
    }

    @Sample
    @Plate("n")
    Normal drift(double size, double cap) {
      return normal(0, cap - size);
    }
  }

  /** With bounds, a rate and a location that data alone give. */
  @Model
  public record Known(
      @Plate("n") double[] low,
      @Plate("n") double[] high,
      @Plate("n") double[] exposure,
      @Plate("n") int[] count,
      double top) {

    @Deterministic
    @Plate("n")
    double rate(double exposure) {
      return 2 * exposure - 1;
    }

    @Sample
    @Plate("n")
    Poisson count(double rate) {
      return poisson(rate);
    }

    @Sample
    @Plate("n")
    Uniform level(double low, double high) {
      return uniform(low, high);
    }

    @Sample
    Uniform share(double top) {
      return uniform(0, top);
    }

    @Sample
    @Plate("n")
    Normal shift(double exposure) {
      return normal(Math.log(exposure - 0.75), 1);
    }
  }
}
