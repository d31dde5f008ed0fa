package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.MathFunctions;
import dev.isotropy.RandomStream;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.DiscreteCosine;
import dev.isotropy.reparam.Haar;
import dev.isotropy.reparam.LocScale;

/**
 * One model of a series whose logarithmic variance walks at random, sampled by its elements, by its
 * frequencies, and by its wavelets.
 */
public final class Volatility {

  private Volatility() {}

  /** The walk as it is written. */
  @Model
  public record Elements(@Plate("t") double[] change) {

    @Sample
    HalfNormal step() {
      return halfNormal(0.3);
    }

    @Sample
    @Plate("t")
    Normal level(@Index("t") int t, double[] level, double step) {
      return normal(t == 0 ? 0 : level[t - 1], t == 0 ? 1 : step);
    }

    @Sample
    @Plate("t")
    Normal change(double level) {
      return normal(0, Math.exp(level / 2));
    }
  }

  /** The walk by the coefficients of its cosine transform, decentred. */
  @Model
  public record Frequencies(@Plate("t") double[] change) {

    @Sample
    HalfNormal step() {
      return halfNormal(0.3);
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
    Normal change(double level) {
      return normal(0, Math.exp(level / 2));
    }
  }

  /** The walk by its wavelets, decentred. */
  @Model
  public record Wavelets(@Plate("t") double[] change) {

    @Sample
    HalfNormal step() {
      return halfNormal(0.3);
    }

    @Sample
    @Plate("t")
    @Haar
    @LocScale(centered = 0)
    Normal level(@Index("t") int t, double[] level, double step) {
      return normal(t == 0 ? 0 : level[t - 1], t == 0 ? 1 : step);
    }

    @Sample
    @Plate("t")
    Normal change(double level) {
      return normal(0, Math.exp(level / 2));
    }
  }

  /** Changes drawn from the model, with a step of 0.15. */
  public static double[] changes(int size) {
    RandomStream random = RandomStream.of(3, 0);
    double[] changes = new double[size];
    double level = 0;
    for (int t = 0; t < size; t++) {
      level += 0.15 * random.normal();
      changes[t] = MathFunctions.exp(level / 2) * random.normal();
    }
    return changes;
  }
}
