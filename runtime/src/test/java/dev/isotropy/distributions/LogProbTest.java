package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Log densities against reference values: ordinary points, far tails, bounds and huge counts. */
class LogProbTest {

  private static final double TOLERANCE = 1e-11;

  private static final List<GoldenCase> ORDINARY = GoldenCase.read("distributions.json");
  private static final List<GoldenCase> TAILS = GoldenCase.read("distributions-tails.json");

  static Stream<String> families() {
    return GoldenFamilies.names().stream();
  }

  @ParameterizedTest
  @MethodSource("families")
  void equalsTheReference(String family) {
    List<GoldenCase> cases =
        Stream.concat(ORDINARY.stream(), TAILS.stream())
            .filter(c -> c.family().equals(family))
            .toList();
    assertThat(cases).isNotEmpty();
    assertThat(cases).filteredOn(c -> !agrees(c)).isEmpty();
  }

  @Test
  void everyFamilyOfTheReferenceIsThere() {
    Map<String, Long> counts =
        ORDINARY.stream()
            .collect(
                Collectors.groupingBy(GoldenCase::family, TreeMap::new, Collectors.counting()));
    assertThat(GoldenFamilies.names()).containsAll(counts.keySet());
    assertThat(counts).hasSize(49);
    assertThat(counts.values()).allMatch(n -> n >= 8);
  }

  @Test
  void poissonLogIsPoissonOfTheExponential() {
    for (GoldenCase c : ORDINARY) {
      if (c.family().equals("poisson")) {
        double logRate = Math.log(c.parameters().get("rate"));
        // Rounding of the logarithm moves the log mass by its derivative, count minus rate.
        double slack = Math.abs(c.x() - c.parameters().get("rate")) * Math.ulp(logRate);
        assertThat(new PoissonLog(logRate).logProb(c.x()))
            .isCloseTo(c.logProb(), within(TOLERANCE * Math.max(1, Math.abs(c.logProb())) + slack));
      }
    }
  }

  @Test
  void logitsAreTheLogOddsOfProbabilities() {
    for (double logits : new double[] {-5, -0.3, 0, 1, 7}) {
      double probs = 1 / (1 + Math.exp(-logits));
      assertThat(new BernoulliLogit(logits).logProb(true))
          .isCloseTo(new Bernoulli(probs).logProb(true), within(1e-12));
      assertThat(new BinomialLogit(9, logits).logProb(4))
          .isCloseTo(new Binomial(9, probs).logProb(4), within(1e-11));
    }
  }

  @Test
  void discreteDistributionsTakeIntegersAndBooleans() {
    assertThat(new Poisson(2).logProb(3)).isEqualTo(new Poisson(2).logProb(3.0));
    assertThat(new Bernoulli(0.2).logProb(true)).isEqualTo(new Bernoulli(0.2).logProb(1.0));
    assertThat(new BernoulliLogit(0.2).logProb(false))
        .isEqualTo(new BernoulliLogit(0.2).logProb(0));
  }

  @Test
  void tailsStayFinite() {
    assertThat(new Cauchy(0, 1).logProb(1e300)).isFinite();
    assertThat(new StudentT(3, 0, 1).logProb(1e300)).isFinite();
    assertThat(new BernoulliLogit(-1e308).logProb(1)).isEqualTo(-1e308);
    assertThat(new Logistic(0, 1).logProb(1e300)).isEqualTo(-1e300);
    assertThat(new Binomial(Integer.MAX_VALUE, 1e-300).logProb(Integer.MAX_VALUE)).isFinite();
  }

  private static boolean agrees(GoldenCase c) {
    double tolerance = TOLERANCE * Math.max(1, Math.abs(c.logProb()));
    return Math.abs(c.distribution().logProb(c.x()) - c.logProb()) <= tolerance;
  }
}
