package dev.isotropy.it.language;

import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.multivariateNormal;
import static dev.isotropy.Distributions.normal;

import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.MultivariateNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.DiscreteCosine;
import dev.isotropy.reparam.Haar;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Split;
import dev.isotropy.reparam.UnitJacobian;
import dev.isotropy.transforms.VectorTransform;

/**
 * Series that are sampled by their frequencies, by wavelets, by parts, and by a map of their own.
 */
@Model
public record Frequencies(@Plate({"unit", "t"}) double[][] y) {

  /** Adds the square of the element before, which stays. */
  public static final class Bent implements VectorTransform {
    @Override
    public void forward(double[] x, double[] y) {
      for (int i = 0; i < x.length; i++) {
        y[i] = i == 0 ? x[0] : x[i] - 0.1 * x[i - 1] * x[i - 1];
      }
    }

    @Override
    public void inverse(double[] y, double[] x) {
      for (int i = 0; i < y.length; i++) {
        x[i] = i == 0 ? y[0] : y[i] + 0.1 * x[i - 1] * x[i - 1];
      }
    }

    @Override
    public void adjoint(double[] y, double[] x, double[] adjX, double[] adjY) {
      double carried = 0;
      for (int i = y.length - 1; i >= 0; i--) {
        adjY[i] = adjX[i] + carried;
        carried = i == 0 ? 0 : 0.2 * x[i - 1] * adjY[i];
      }
    }
  }

  @Sample
  HalfNormal step() {
    return halfNormal(1);
  }

  @Sample
  @Plate("t")
  @DiscreteCosine(smooth = 1)
  @Split(sections = {2, 10})
  @LocScale(on = "trend_dct_split_1", centered = 0)
  Normal trend(@Index("t") int t, double[] trend, double step) {
    return normal(t == 0 ? 0 : trend[t - 1], step);
  }

  @Sample
  @Plate("unit")
  @UnitJacobian(transform = Bent.class, suffix = "bent")
  Gamma noise(double step) {
    return gamma(2, 1 + step);
  }

  @Sample
  @Plate({"unit", "t"})
  @Haar(axis = "t", flip = true)
  Normal own(double trend, double step) {
    return normal(trend, step);
  }

  @Sample
  @Plate("unit")
  @DiscreteCosine(dim = -1)
  @Haar(axis = "unit")
  MultivariateNormal pair(double step) {
    return multivariateNormal(
        new double[] {0, 1, step}, new double[][] {{1, 0, 0}, {0.5, 1, 0}, {0, step, 2}});
  }

  @Sample
  @Plate({"unit", "t"})
  Normal y(double own, double noise, double[] pair) {
    return normal(own + pair[0] * pair[1] - pair[2], noise);
  }
}
