package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws follow the density: moments, the whole distribution function, the support. */
class SamplingTest {

  private static final int DRAWS = 200_000;

  /** Fewer for the distribution function, which is integrated from draw to draw. */
  private static final int SORTED_DRAWS = 50_000;

  /** Above it lies one Kolmogorov statistic in ten thousand. */
  private static final double KOLMOGOROV_LIMIT = 2.2253;

  /** Nodes and weights of Gauss's rule with three points on [−1, 1]. */
  private static final double[] NODES = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};

  private static final double[] WEIGHTS = {5.0 / 9, 8.0 / 9, 5.0 / 9};

  static Stream<Distribution> all() {
    return Examples.all();
  }

  static Stream<ContinuousDistribution> continuous() {
    return Examples.continuous();
  }

  static Stream<DiscreteDistribution> discrete() {
    return Examples.discrete();
  }

  @ParameterizedTest
  @MethodSource("all")
  void drawsLieInTheSupportAndHaveTheMoments(Distribution distribution) {
    double[] draws = draws(distribution, 1, DRAWS);
    Support support = distribution.support();
    assertThat(Arrays.stream(draws).allMatch(support::contains)).isTrue();

    double mean = distribution.mean();
    double variance = distribution.variance();
    if (Double.isFinite(variance) && !(distribution instanceof VonMises)) {
      double average = Arrays.stream(draws).average().orElseThrow();
      assertThat(average).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS) + 1e-14));
      double second = centralMoment(draws, mean, 2);
      double fourth = centralMoment(draws, mean, 4);
      double error = Math.sqrt((fourth - second * second) / DRAWS);
      if (hasFourthMoment(distribution)) {
        assertThat(second).isCloseTo(variance, within(5 * error + 1e-14));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void drawsFollowTheDistributionFunction(ContinuousDistribution distribution) {
    double[] draws = draws(distribution, 2, SORTED_DRAWS);
    Arrays.sort(draws);
    double lower = ((Support.Interval) distribution.support()).lower();
    double cumulative = Quadrature.integral(distribution, x -> 1, lower, draws[0]);
    double distance = cumulative;
    for (int i = 1; i < SORTED_DRAWS; i++) {
      distance = Math.max(distance, Math.abs(cumulative - (double) i / SORTED_DRAWS));
      cumulative += gap(distribution, draws[i - 1], draws[i]);
      distance = Math.max(distance, Math.abs(cumulative - (double) i / SORTED_DRAWS));
    }
    assertThat(distance * Math.sqrt(SORTED_DRAWS)).isLessThan(KOLMOGOROV_LIMIT);
  }

  @ParameterizedTest
  @MethodSource("discrete")
  void drawsFollowTheMasses(DiscreteDistribution distribution) {
    int cells = 2000;
    double[] observed = new double[cells];
    for (double draw : draws(distribution, 3, DRAWS)) {
      observed[(int) draw]++;
    }
    double statistic = 0;
    int merged = 0;
    double count = 0;
    double expected = 0;
    double left = DRAWS;
    for (int k = 0; k < cells; k++) {
      double mass = DRAWS * Math.exp(distribution.logProb(k));
      count += observed[k];
      expected += mass;
      left -= mass;
      if (expected >= 10 && left >= 10 || k == cells - 1) {
        statistic += expected > 0 ? (count - expected) * (count - expected) / expected : 0;
        assertThat(expected > 0 || count == 0).isTrue();
        merged++;
        count = 0;
        expected = 0;
      }
    }
    double p =
        merged > 1 ? ChiSquaredDistribution.of(merged - 1).survivalProbability(statistic) : 1;
    assertThat(p).isGreaterThan(1e-4);
  }

  @ParameterizedTest
  @MethodSource("all")
  void equalSeedsGiveEqualDraws(Distribution distribution) {
    RandomStream one = RandomStream.of(5, 7);
    RandomStream other = RandomStream.of(5, 7);
    for (int i = 0; i < 50; i++) {
      assertThat(distribution.sample(one)).isEqualTo(distribution.sample(other));
    }
  }

  private static double[] draws(Distribution distribution, long stream, int count) {
    RandomStream random = RandomStream.of(20240229, stream);
    double[] draws = new double[count];
    for (int i = 0; i < count; i++) {
      draws[i] = distribution.sample(random);
    }
    return draws;
  }

  private static double centralMoment(double[] draws, double centre, int order) {
    double sum = 0;
    for (double draw : draws) {
      sum += Math.pow(draw - centre, order);
    }
    return sum / draws.length;
  }

  /** Without a fourth moment the sample variance has no standard error. */
  private static boolean hasFourthMoment(Distribution distribution) {
    return switch (distribution) {
      case StudentT d -> d.df() > 4;
      case InverseGamma d -> d.concentration() > 4;
      case Frechet d -> d.alpha() > 4;
      case Pareto d -> d.alpha() > 4;
      case FisherSnedecor d -> d.df2() > 8;
      default -> true;
    };
  }

  /**
   * The mass between two neighbouring draws; in the tails, where they are far apart, by the slower
   * rule.
   */
  private static double gap(ContinuousDistribution distribution, double from, double to) {
    double half = 0.5 * (to - from);
    if (half == 0) {
      return 0;
    }
    double middle = from + half;
    double sum = 0;
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int i = 0; i < NODES.length; i++) {
      double density = Math.exp(distribution.logProb(middle + half * NODES[i]));
      sum += WEIGHTS[i] * density;
      smallest = Math.min(smallest, density);
      largest = Math.max(largest, density);
    }
    return largest < 1.5 * smallest
        ? half * sum
        : Quadrature.integral(distribution, x -> 1, from, to);
  }
}
