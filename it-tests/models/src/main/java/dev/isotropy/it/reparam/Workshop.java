package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.inverseGamma;
import static dev.isotropy.Distributions.logNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.relaxedOneHotCategoricalLogit;
import static dev.isotropy.Distributions.studentT;
import static dev.isotropy.Distributions.transformed;
import static dev.isotropy.Transforms.affine;
import static dev.isotropy.Transforms.exp;

import dev.isotropy.distributions.InverseGamma;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.RelaxedOneHotCategoricalLogit;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.distributions.Transformed;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.GumbelSoftmax;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Reparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.reparam.Transform;

/**
 * Sites that are rewritten, latent and observed, in plates and as vectors.
 *
 * @param groups the number of groups, 3
 * @param group the group of each piece
 * @param cost what each piece costs
 * @param done the pieces whose times are known
 * @param time how long each piece takes
 * @param error the deviation of each piece, with outliers
 */
@Model
public record Workshop(
    int groups, int[] group, double[] cost, boolean[] done, double[] time, double[] error) {

  @Sample
  Normal mean() {
    return normal(0, 2);
  }

  @Sample
  @Reparam({Transform.class, LocScale.class})
  LogNormal spread(double mean) {
    return logNormal(0.2 * mean, 0.5);
  }

  @Sample
  @Plate(value = "group", size = "groups")
  @LocScale(centered = {0, 0.3, 1})
  Normal level(double mean, double spread) {
    return normal(mean, spread);
  }

  @Sample
  @Plate("group")
  @Reparam(Transform.class)
  InverseGamma width(double spread) {
    return inverseGamma(3, spread);
  }

  @Sample
  @Plate("group")
  @Reparam(StudentTReparam.class)
  StudentT jump(double spread) {
    return studentT(4, 0, spread);
  }

  @Sample
  @Reparam(GumbelSoftmax.class)
  RelaxedOneHotCategoricalLogit mix(double mean) {
    return relaxedOneHotCategoricalLogit(0.7, new double[] {0.1 * mean, 0.3, -0.2});
  }

  @Sample
  @Plate("piece")
  @Reparam(Transform.class)
  LogNormal cost(double[] level, double[] width, int group) {
    return logNormal(level[group], width[group]);
  }

  @Sample(mask = "done")
  @Plate("piece")
  @Reparam(Transform.class)
  Transformed<Normal> time(double mean, double spread) {
    return transformed(normal(0, 1), affine(0.1 * mean, spread), exp());
  }

  @Sample(mask = "done")
  @Plate("piece")
  @Reparam(StudentTReparam.class)
  StudentT error(double[] jump, int group, double[] mix) {
    return studentT(3, jump[group] + mix[0], 1.5);
  }
}
