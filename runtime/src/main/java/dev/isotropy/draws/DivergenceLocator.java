package dev.isotropy.draws;

import dev.isotropy.CompiledModel;
import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.SiteInfo;
import java.util.Optional;

/**
 * Finds the site that a fit's divergences are about: of those for which the compiler has a
 * suggestion, the one whose coordinates lie closest together in the draws that diverged.
 *
 * <p>Divergences gather in the neck of a funnel, where the elements of a centred site are pressed
 * together by a small scale. A coordinate's concentration is its mean squared distance from its
 * overall mean in divergent draws, relative to its variance; a site's is the mean over its
 * coordinates.
 */
final class DivergenceLocator {

  private final Fit<?, ?> fit;

  DivergenceLocator(Fit<?, ?> fit) {
    this.fit = fit;
  }

  /** What to do about the site; empty where the compiler has no suggestion. */
  Optional<String> suggestion() {
    CompiledModel<?, ?> model = fit.model();
    Optional<String> best = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    double[] concentrations = new double[0];
    for (Reparameterization decision : model.reparameterization()) {
      if (decision.suggestion().isEmpty()) {
        continue;
      }
      if (concentrations.length == 0) {
        concentrations = concentrations(model.dimension());
      }
      for (SiteInfo site : model.sites()) {
        if (site.name().equals(decision.site()) && site.offset() >= 0) {
          double concentration = mean(concentrations, site.offset(), site.size());
          if (concentration < least) {
            least = concentration;
            best = Optional.of(decision.suggestion());
          }
        }
      }
    }
    return best;
  }

  private static double mean(double[] values, int offset, int size) {
    double sum = 0;
    for (int i = offset; i < offset + size && i < values.length; i++) {
      sum += values[i];
    }
    return sum / size;
  }

  private double[] concentrations(int dimension) {
    double[] mean = new double[dimension];
    double[] all = new double[dimension];
    double[] divergent = new double[dimension];
    double[] q = new double[dimension];
    int draws = fit.drawCount();
    int divergences = 0;
    for (ChainDraws chain : fit.chainDraws()) {
      for (int row = chain.warmupSize(); row < chain.warmupSize() + chain.size(); row++) {
        chain.point(row, q);
        for (int i = 0; i < dimension; i++) {
          mean[i] += q[i] / draws;
        }
      }
    }
    for (ChainDraws chain : fit.chainDraws()) {
      boolean[] diverged = chain.statistics().divergent();
      for (int row = chain.warmupSize(); row < chain.warmupSize() + chain.size(); row++) {
        chain.point(row, q);
        divergences += diverged[row] ? 1 : 0;
        for (int i = 0; i < dimension; i++) {
          double square = (q[i] - mean[i]) * (q[i] - mean[i]);
          all[i] += square;
          divergent[i] += diverged[row] ? square : 0;
        }
      }
    }
    double[] out = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      out[i] = divergent[i] / divergences / (all[i] / draws);
    }
    return out;
  }
}
