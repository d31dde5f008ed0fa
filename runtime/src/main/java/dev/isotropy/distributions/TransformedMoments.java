package dev.isotropy.distributions;

import dev.isotropy.Support;
import dev.isotropy.transforms.Affine;
import dev.isotropy.transforms.Exp;
import dev.isotropy.transforms.Log;
import dev.isotropy.transforms.Negate;
import dev.isotropy.transforms.Power;
import dev.isotropy.transforms.Reciprocal;
import dev.isotropy.transforms.Transform;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Mean and variance of transformed distributions, where they are known: by those of a family that
 * the transforms lead to, and linear ones after it; or by quadrature, where the values are bounded,
 * so that they exist.
 */
final class TransformedMoments {

  private final Distribution base;
  private final List<Transform> transforms;

  TransformedMoments(Transformed<?> distribution) {
    Distribution known = distribution.base();
    int done = 0;
    for (Transform transform : distribution.transforms()) {
      Distribution next = after(known, transform);
      if (next == null) {
        break;
      }
      known = next;
      done++;
    }
    base = known;
    transforms = distribution.transforms().subList(done, distribution.transforms().size());
  }

  /** The family to which a transform leads; null if it has no name. */
  private static @Nullable Distribution after(Distribution base, Transform transform) {
    return switch (base) {
      case Normal(double loc, double scale) ->
          switch (transform) {
            case Affine(double shift, double factor) ->
                new Normal(shift + factor * loc, factor * scale);
            case Negate _ -> new Normal(-loc, scale);
            case Exp _ -> new LogNormal(loc, scale);
            default -> null;
          };
      case LogNormal(double loc, double scale) ->
          switch (transform) {
            case Log _ -> new Normal(loc, scale);
            case Reciprocal _ -> new LogNormal(-loc, scale);
            case Power(double exponent) -> new LogNormal(exponent * loc, exponent * scale);
            default -> null;
          };
      default -> null;
    };
  }

  double mean() {
    if (isLinear()) {
      return forward(base.mean());
    }
    return expectation(this::forward);
  }

  double variance() {
    if (isLinear()) {
      double variance = base.variance();
      for (Transform transform : transforms) {
        variance *= transform.slope() * transform.slope();
      }
      return variance;
    }
    double mean = mean();
    return expectation(x -> (forward(x) - mean) * (forward(x) - mean));
  }

  private boolean isLinear() {
    return transforms.stream().noneMatch(transform -> Double.isNaN(transform.slope()));
  }

  private double forward(double x) {
    double value = x;
    for (Transform transform : transforms) {
      value = transform.forward(value);
    }
    return value;
  }

  /** The mean of a bounded function of the base; {@code NaN} where the values are not bounded. */
  private double expectation(DoubleUnaryOperator value) {
    if (!(base.support() instanceof Support.Interval(double low, double high))
        || !(base instanceof Cumulative)
        || !Double.isFinite(forward(low))
        || !Double.isFinite(forward(high))) {
      return Double.NaN;
    }
    Truncated<?> quantiles = whole(base);
    double median = quantiles.quantile(0.5);
    double scale = quantiles.quantile(0.75) - quantiles.quantile(0.25);
    return Moments.integral(base::logProb, median, high - median, scale, value)
        + Moments.integral(base::logProb, median, low - median, scale, value);
  }

  /** The base as a truncated distribution, whose quantiles are known. */
  @SuppressWarnings("unchecked") // the base was found to have a distribution function
  private static <D extends Distribution & Cumulative> Truncated<D> whole(Distribution base) {
    return new Truncated<>((D) base, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }
}
