package dev.isotropy.distributions;

import static dev.isotropy.distributions.Domain.require;
import static dev.isotropy.distributions.GatedCounts.cumulative;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.transforms.Transform;
import java.util.List;

/**
 * A continuous variable after one or more transforms.
 *
 * <p>Density {@code f(x) |dx/dy|} at {@code y}, with the density {@code f} of the base at the value
 * {@code x} before the transforms (Casella and Berger, Statistical Inference, 2nd ed., section
 * 2.1).
 *
 * @param <D> the type of the base
 * @param base the distribution before the transforms, whose values they take
 * @param transforms what is applied, from first to last
 */
public record Transformed<D extends Distribution>(D base, List<Transform> transforms)
    implements ContinuousDistribution, Cumulative {

  public Transformed {
    transforms = List.copyOf(transforms);
  }

  /** Zero density at bounds that infinite values of the base become. */
  @Override
  public double logProb(double value) {
    Support.Interval support = (Support.Interval) support();
    double y = Math.min(Math.max(value, support.lower()), support.upper());
    double slopes = 0;
    for (Transform transform : transforms.reversed()) {
      double x = transform.inverse(y);
      slopes += transform.logSlope(x, y);
      y = x;
    }
    double density = base.logProb(y);
    if (!isValid(support) || Double.isNaN(density) || Double.isNaN(value)) {
      return Double.NaN;
    }
    return support.contains(value) && !Double.isInfinite(y)
        ? density + slopes
        : Double.NEGATIVE_INFINITY;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCdf(double value) {
    return tail(value, increases());
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if the base has no distribution function
   */
  @Override
  public double logCcdf(double value) {
    return tail(value, !increases());
  }

  private double tail(double value, boolean below) {
    Cumulative tails = cumulative(this, base);
    Support.Interval support = (Support.Interval) support();
    if (!isValid(support) || Double.isNaN(value)) {
      return Double.NaN;
    }
    double y = Math.min(Math.max(value, support.lower()), support.upper());
    for (Transform transform : transforms.reversed()) {
      y = transform.inverse(y);
    }
    return below ? tails.logCdf(y) : tails.logCcdf(y);
  }

  private boolean increases() {
    return transforms.stream().filter(transform -> !transform.increases()).count() % 2 == 0;
  }

  @Override
  public double sample(RandomStream random) {
    double value = base.sample(random);
    for (Transform transform : transforms) {
      value = transform.forward(value);
    }
    require(
        isValid((Support.Interval) support()),
        this,
        "transforms",
        transforms,
        "transforms of what the base gives");
    return value;
  }

  /**
   * That of the normal or log-normal distribution that the transforms lead to, or of the base,
   * after linear transforms; by quadrature where the values are bounded and the base has a
   * distribution function. Else {@code NaN}, as it has no closed form or does not exist.
   */
  @Override
  public double mean() {
    return isValid((Support.Interval) support()) ? new TransformedMoments(this).mean() : Double.NaN;
  }

  /** As {@link #mean}. */
  @Override
  public double variance() {
    return isValid((Support.Interval) support())
        ? new TransformedMoments(this).variance()
        : Double.NaN;
  }

  /** What the transforms make of the base's. */
  @Override
  public Support support() {
    if (!(base.support() instanceof Support.Interval(double low, double high))) {
      return new Support.Interval(Double.NaN, Double.NaN);
    }
    double lower = low;
    double upper = high;
    for (Transform transform : transforms) {
      boolean increases = transform.increases();
      double first = transform.forward(lower);
      double last = transform.forward(upper);
      lower = increases ? first : last;
      upper = increases ? last : first;
    }
    return new Support.Interval(lower, upper);
  }

  private static boolean isValid(Support.Interval support) {
    return support.lower() < support.upper();
  }
}
