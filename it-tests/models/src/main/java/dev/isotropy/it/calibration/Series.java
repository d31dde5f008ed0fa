package dev.isotropy.it.calibration;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;
import dev.isotropy.reparam.*;

/** Small models of series, whose parameters data say little about. */
public final class Series {

  private Series() {}

  /** An autoregression that is seen through noise. */
  @Model
  public record Walk(@Plate("t") double[] y) {

    @Sample
    Uniform persistence() {
      return uniform(-1, 1);
    }

    @Sample
    HalfNormal step() {
      return halfNormal(1);
    }

    @Sample
    @Plate("t")
    Normal level(@Index("t") int t, double[] level, double persistence, double step) {
      return normal(t == 0 ? 0 : persistence * level[t - 1], t == 0 ? 1 : step);
    }

    @Sample
    @Plate("t")
    Normal y(double level) {
      return normal(level, 0.5);
    }
  }

  /** A random walk by the coefficients of its cosine transform. */
  @Model
  public record Frequencies(@Plate("t") double[] y) {

    @Sample
    HalfNormal step() {
      return halfNormal(1);
    }

    @Sample
    @Plate("t")
    @DiscreteCosine(smooth = 1)
    @LocScale(centered = 0)
    Normal level(@Index("t") int t, double[] level, double step) {
      return normal(t == 0 ? 0 : level[t - 1], t == 0 ? 1 : step);
    }

    @Sample
    @Plate("t")
    Normal y(double level) {
      return normal(level, 0.5);
    }
  }

  /** A chain of two states that are summed out. */
  @Model
  public record Regimes(@Plate("t") double[] y) {

    @Sample
    Beta stay() {
      return beta(4, 2);
    }

    @Sample
    Normal jump() {
      return normal(1, 1);
    }

    @Sample
    @Enumerate
    @Plate("t")
    Bernoulli high(@Index("t") int t, int[] high, double stay) {
      return bernoulli(t == 0 ? 0.5 : high[t - 1] == 1 ? stay : 1 - stay);
    }

    @Sample
    @Plate("t")
    Normal y(int high, double jump) {
      return normal(jump * high, 0.8);
    }
  }

  /** A population that grows step by step, towards what its place holds. */
  @Model
  public record Growth(@Plate("t") double[] size) {

    @Sample
    LogNormal rate() {
      return logNormal(-1, 0.5);
    }

    @Sample
    LogNormal capacity() {
      return logNormal(1, 0.5);
    }

    @Deterministic
    @Plate("t")
    double expected(@Index("t") int t, double rate, double capacity) {
      double now = 0.5;
      int day = 0;
      while (day < t) {
        now += rate * now * (1 - now / capacity);
        day++;
      }
      return now;
    }

    @Sample
    @Plate("t")
    LogNormal size(double expected) {
      return logNormal(log(Math.abs(expected) + 0.01), 0.3);
    }
  }
}
