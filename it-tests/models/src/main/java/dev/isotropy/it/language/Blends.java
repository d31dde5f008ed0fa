package dev.isotropy.it.language;

import static dev.isotropy.Distributions.*;
import static dev.isotropy.MathFunctions.*;
import static dev.isotropy.Transforms.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/**
 * Distributions made of others: mixtures, counts with zeros of their own, transformed and folded
 * variables, some inside others.
 *
 * @param height of two kinds of people
 * @param error with outliers
 * @param mood weights of three states
 * @param score a value of one of them
 * @param eggs of birds, many of which have none
 * @param trips of people, most of whom stay at home
 * @param share between 0 and 1
 * @param cost positive
 * @param miss a distance
 */
@Model
public record Blends(
    @Plate("person") double[] height,
    @Plate("person") double[] error,
    double[] mood,
    @Plate("person") double[] score,
    @Plate("bird") int[] eggs,
    @Plate("bird") int[] trips,
    @Plate("sale") double[] share,
    @Plate("sale") double[] cost,
    @Plate("sale") double[] miss) {

  @Sample
  Normal level() {
    return normal(0, 1);
  }

  @Sample
  Transformed<Normal> gap(double level) {
    return transformed(normal(level, 1), affine(0.5, 0.4), exp());
  }

  @Sample
  Mixture<Beta> part() {
    return mixture(0.4, beta(2, 3), beta(5, 1.5));
  }

  @Sample
  Folded<StudentT> spread(double level) {
    return folded(studentT(4, level, 0.5));
  }

  @Sample
  Transformed<Truncated<Normal>> rate(double part) {
    Truncated<Normal> base = truncated(normal(part, 2), -1, 3);
    return transformed(base, softplus());
  }

  @Sample
  @Plate("person")
  Mixture<Normal> height(double part, double level, double gap, double spread) {
    Normal low = normal(level, spread);
    return mixture(new double[] {part, 1 - part}, low, normal(level + gap, spread));
  }

  @Sample
  @Plate("person")
  Mixture<ContinuousDistribution> error(double part, double spread) {
    return mixture(part, normal(0, spread), cauchy(0, 5 * spread));
  }

  @Sample
  @Plate("person")
  Mixture<Normal> score(double level, double gap, double[] mood) {
    return mixture(mood, normal(level - gap, 1), normal(level, 0.5), normal(level + gap, 1.5));
  }

  @Sample
  @Plate("bird")
  ZeroInflated<Poisson> eggs(double part, double rate) {
    return rate > 100 ? zeroInflated(part, poisson(100)) : zeroInflated(part, poisson(rate));
  }

  @Sample
  @Plate("bird")
  HurdleLogit<NegativeBinomial2> trips(double level, double rate, double gap) {
    return hurdleLogit(level, negativeBinomial2(rate, gap));
  }

  @Sample
  @Plate("sale")
  Transformed<Logistic> share(double level, double spread) {
    return transformed(logistic(level, spread), invLogit());
  }

  @Sample
  @Plate("sale")
  Mixture<Transformed<Gamma>> cost(double part, double rate, double gap) {
    return mixture(
        part, transformed(gamma(2, rate), power(0.7)), transformed(gamma(3, gap), reciprocal()));
  }

  @Sample
  @Plate("sale")
  Folded<Normal> miss(double level, double spread) {
    return offTarget(normal(level, spread));
  }

  @Factor
  double early(double level, double spread, double part) {
    return mixture(part, normal(level, 1), normal(0, spread)).logCdf(0.3)
        + 0.5 * transformed(normal(level, spread), negate(), exp()).logCcdf(0.8)
        + log(folded(normal(level, 1)).cdf(1.5));
  }

  private static Folded<Normal> offTarget(Normal shot) {
    return folded(shot);
  }
}
