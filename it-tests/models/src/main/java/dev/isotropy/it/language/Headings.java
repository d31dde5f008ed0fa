package dev.isotropy.it.language;

import static dev.isotropy.Distributions.gamma;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.vonMises;
import static dev.isotropy.MathFunctions.exp;
import static dev.isotropy.MathFunctions.log;

import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.VonMises;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;
import dev.isotropy.reparam.Circular;
import dev.isotropy.reparam.Explicit;
import dev.isotropy.transforms.Bijection;

/** Angles as those of points, and a scale on the scale of a map of its own. */
@Model
public record Headings(@Plate("n") double[] east, @Plate("n") double[] north) {

  /** The logarithm of a square root. */
  public static final class Root implements Bijection {
    @Override
    public double forward(double x) {
      return 0.5 * log(x);
    }

    @Override
    public double inverse(double y) {
      return exp(2 * y);
    }

    @Override
    public double slope(double y) {
      return 2 * exp(2 * y);
    }

    @Override
    public double curvature(double y) {
      return 4 * exp(2 * y);
    }
  }

  @Sample
  @Circular
  VonMises main() {
    return vonMises(3, 0.5);
  }

  @Sample
  @Explicit(transform = Root.class)
  Gamma focus() {
    return gamma(2, 0.5);
  }

  @Sample
  @Plate("n")
  @Circular
  VonMises heading(double main, double focus) {
    return vonMises(main, focus);
  }

  @Sample
  @Plate("n")
  Normal east(double heading) {
    return normal(Math.cos(heading), 0.5);
  }

  @Sample
  @Plate("n")
  Normal north(double heading) {
    return normal(Math.sin(heading), 0.5);
  }
}
