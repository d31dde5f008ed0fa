package dev.isotropy.it.reparam;

import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.stable;
import static dev.isotropy.Distributions.uniform;

import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.Stable;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.LatentStable;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.Reparam;
import dev.isotropy.reparam.StableReparam;
import dev.isotropy.reparam.SymmetricStable;

/**
 * Stable sites, latent and observed, of all three rewrites; some have stability 1.
 *
 * @param assets the number of assets
 * @param asset the asset of each trade
 * @param volume the scale of each trade
 * @param tails the stability of each trade
 * @param known the trades that count
 * @param move the change of each trade
 * @param gap the change over night
 */
@Model
public record Exchange(
    int assets,
    int[] asset,
    double[] volume,
    double[] tails,
    boolean[] known,
    double[] move,
    double[] gap) {

  @Sample
  Uniform tail() {
    return uniform(0.8, 1.9);
  }

  @Sample
  Uniform skew() {
    return uniform(-1, 1);
  }

  @Sample
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Sample
  @Plate(value = "asset", size = "assets")
  @Reparam(LatentStable.class)
  Stable drift(double tail, double spread) {
    return stable(tail, 0.4, spread, -0.2);
  }

  @Sample
  @Plate("asset")
  @LocScale(centered = 0.4)
  @LatentStable
  Stable level(double drift, double spread) {
    return stable(1, -1, spread, drift);
  }

  @Sample
  @Reparam(StableReparam.class)
  Stable shock(double tail) {
    return stable(tail, 0.5, 0.7, 0.1);
  }

  @Sample
  @Plate("trade")
  @Reparam(SymmetricStable.class)
  Stable move(double[] drift, int asset, double volume, double tails) {
    return stable(tails, 0, volume, drift[asset]);
  }

  @Sample(mask = "known")
  @Plate("trade")
  @Reparam(StableReparam.class)
  Stable gap(double[] level, int asset, double shock, double skew, double tail) {
    return stable(tail, skew, 0.5, level[asset] + shock);
  }
}
