package dev.isotropy.it.language;

import dev.isotropy.Support;
import dev.isotropy.VectorSets;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.distributions.VectorDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * The plain-Java meaning of a model at one draw: the sum of {@code logProb} over its sites, plus
 * the log-Jacobians of the transforms from unconstrained coordinates.
 */
public final class Joint {

  private final List<Double> observed = new ArrayList<>();
  private double logDensity;

  /** Adds a latent site at its value; its support tells the transform. */
  public void latent(Distribution site, double value) {
    logDensity += site.logProb(value);
    if (!(site.support() instanceof Support.Interval interval)) {
      throw new IllegalArgumentException(site + " cannot be latent");
    }
    double below = value - interval.lower();
    double above = interval.upper() - value;
    boolean low = Double.isFinite(interval.lower());
    boolean high = Double.isFinite(interval.upper());
    if (low && high) {
      // value = lower + width · invLogit(q)
      logDensity += Math.log(below) + Math.log(above) - Math.log(below + above);
    } else if (low || high) {
      logDensity += Math.log(low ? below : above);
    }
  }

  /** Adds a latent vector at its value; its support tells the transform. */
  public void latent(VectorDistribution site, double[] value) {
    logDensity += site.logProb(value);
    double stick = 1;
    for (int k = 0; k < value.length; k++) {
      if (site.support() == VectorSets.SIMPLEX && k < value.length - 1) {
        logDensity += Math.log(value[k]) + Math.log(1 - value[k] / stick);
        stick -= value[k];
      } else if (site.support() == VectorSets.ORDERED && k > 0) {
        logDensity += Math.log(value[k] - value[k - 1]);
      }
    }
  }

  /** Adds an observed element with its log density. */
  public void observed(double logProb) {
    observed.add(logProb);
    logDensity += logProb;
  }

  /** Adds a latent site that LocScale rewrote with a centering, of which the scale is given. */
  public void decentered(Distribution site, double value, double scale, double centered) {
    logDensity += site.logProb(value) + (1 - centered) * Math.log(scale);
  }

  /** Adds an observed site at its data. */
  public void observed(Distribution site, double value) {
    observed.add(site.logProb(value));
    logDensity += site.logProb(value);
  }

  /** Adds an observed element that a mask leaves out. */
  public void leftOut() {
    observed.add(0.0);
  }

  /** Adds a term that is no site. */
  public void factor(double term) {
    logDensity += term;
  }

  public double logDensity() {
    return logDensity;
  }

  /** The log densities of the observed elements, in the order in which they were added. */
  public double[] pointwise() {
    return observed.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
