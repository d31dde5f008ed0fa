package dev.isotropy.distributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws of vectors and matrices: support, moments, equal seeds; value semantics and bad input. */
class ArraySamplingTest {

  private static final int DRAWS = 40_000;
  private static final double[] LOC = {1, -2, 0.5};
  private static final double[][] FACTOR = {{1.5, 0, 0}, {0.4, 0.7, 0}, {-0.3, 0.2, 1.1}};
  private static final double[][] MATRIX = {{2, 0.5, -0.3}, {0.5, 1, 0.2}, {-0.3, 0.2, 1.5}};

  static Stream<VectorDistribution> vectors() {
    return Stream.of(
        new OneHotCategoricalLogit(new double[] {0.3, -1, 1.2}),
        new Dirichlet(new double[] {0.3, 2, 5}),
        new DirichletMultinomial(new double[] {0.7, 2, 3}, 9),
        new Multinomial(new double[] {0.2, 0, 0.5, 0.3}, 12),
        new MultinomialLogit(new double[] {0.2, -1}, 5),
        new MultivariateNormal(LOC, FACTOR),
        new MultivariateNormalCovariance(LOC, MATRIX),
        new MultivariateNormalPrecision(LOC, MATRIX),
        new MultivariateStudentT(9, LOC, FACTOR),
        new LowRankMultivariateNormal(
            LOC, new double[][] {{1}, {0.4}, {-2}}, new double[] {0.3, 1, 2}),
        new RelaxedOneHotCategorical(0.7, new double[] {0.2, 0.5, 0.3}),
        new RelaxedOneHotCategoricalLogit(1.4, new double[] {0.2, -1}),
        new GaussianRandomWalk(0.5, 0.2, 0.7, 4),
        new Ar1(-1, 0.8, 0.5, 3),
        new Ar1(2, -0.6, 1.5, 1),
        new Ar1From(3, 1, 0.7, 0.4, 4),
        new Ar1From(0, 0, 1.2, 1, 3),
        new VectorMixture<>(
            new double[] {1, 0, 3},
            List.of(new Ar1(4, 0.8, 0.5, 2), new Ar1(0, 0, 1, 2), new Ar1(-2, -0.5, 1, 2))),
        new ProjectedNormal(new double[] {1, -0.4}),
        new VonMises3d(new double[] {0, 0, 0}),
        new VonMises3d(new double[] {0.004, 0, 0.002}),
        new VonMises3d(new double[] {2, -1, 3}));
  }

  static Stream<MatrixDistribution> matrices() {
    return Stream.of(
        new LkjCholesky(1, 1),
        new LkjCholesky(0.8, 2),
        new LkjCholesky(2.5, 4),
        new Lkj(1.5, 3),
        new Wishart(4.5, FACTOR),
        new InverseWishart(11, MATRIX));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void vectorsHaveTheMoments(VectorDistribution distribution) {
    RandomStream random = RandomStream.of(11, 1);
    double[][] draws = new double[DRAWS][];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = distribution.sample(random);
      assertThat(distribution.support().contains(draws[i])).isTrue();
    }
    for (int k = 0; k < distribution.length(); k++) {
      int element = k;
      double[] values = Stream.of(draws).mapToDouble(d -> d[element]).toArray();
      checkMoments(values, distribution.mean()[k], distribution.variance()[k]);
    }
    assertThat(distribution.sample(RandomStream.of(2, 2)))
        .isEqualTo(distribution.sample(RandomStream.of(2, 2)));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void matricesHaveTheMoments(MatrixDistribution distribution) {
    RandomStream random = RandomStream.of(12, 1);
    double[][][] draws = new double[DRAWS][][];
    for (int i = 0; i < DRAWS; i++) {
      draws[i] = distribution.sample(random);
      assertThat(distribution.support().contains(draws[i])).isTrue();
    }
    for (int i = 0; i < distribution.size(); i++) {
      for (int j = 0; j < distribution.size(); j++) {
        int row = i;
        int column = j;
        double[] values = Stream.of(draws).mapToDouble(d -> d[row][column]).toArray();
        checkMoments(values, distribution.mean()[i][j], distribution.variance()[i][j]);
      }
    }
  }

  private static void checkMoments(double[] values, double mean, double variance) {
    if (Double.isNaN(mean)) {
      return;
    }
    double sum = 0;
    double second = 0;
    double fourth = 0;
    for (double v : values) {
      sum += v;
      second += Math.pow(v - mean, 2);
      fourth += Math.pow(v - mean, 4);
    }
    int n = values.length;
    assertThat(sum / n).isCloseTo(mean, within(5 * Math.sqrt(variance / n) + 1e-14));
    double error = Math.sqrt((fourth / n - Math.pow(second / n, 2)) / n);
    assertThat(second / n).isCloseTo(variance, within(5 * error + 1e-14));
  }

  @Test
  void categoriesHaveTheirMasses() {
    for (DiscreteDistribution d :
        new DiscreteDistribution[] {
          new Categorical(new double[] {1, 0, 2, 5}),
          new CategoricalLogit(new double[] {1, Double.NEGATIVE_INFINITY, 0.2}),
          new OrderedLogistic(0.4, new double[] {-1, 0, 1.5})
        }) {
      RandomStream random = RandomStream.of(13, 1);
      double[] draws = new double[DRAWS];
      for (int i = 0; i < DRAWS; i++) {
        draws[i] = d.sample(random);
        assertThat(d.logProb(draws[i])).isFinite();
      }
      checkMoments(draws, d.mean(), d.variance());
      double total = 0;
      for (int k = 0; k < 5; k++) {
        total += Math.exp(d.logProb(k));
      }
      assertThat(total).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void distributionsAreValues() {
    double[] concentration = {1, 2};
    Dirichlet one = new Dirichlet(concentration);
    concentration[0] = 7;
    one.concentration()[1] = 9;
    assertThat(one).isEqualTo(new Dirichlet(new double[] {1, 2}));
    assertThat(one.hashCode()).isEqualTo(new Dirichlet(new double[] {1, 2}).hashCode());
    assertThat(one).isNotEqualTo(new Dirichlet(new double[] {1, 3}));
    assertThat(one).hasToString("Dirichlet[[1.0, 2.0]]");
  }

  @Test
  void outsideTheDomain() {
    double[][] indefinite = {{1, 2}, {2, 1}};
    double[] zero = new double[2];
    VectorDistribution normal = new MultivariateNormalCovariance(zero, indefinite);
    assertThat(normal.logProb(zero)).isNaN();
    assertThatThrownBy(() -> normal.sample(RandomStream.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "covarianceMatrix of MultivariateNormalCovariance must be positive");
    assertThat(new Dirichlet(new double[] {1, -1}).logProb(new double[] {0.5, 0.5})).isNaN();
    assertThat(new Dirichlet(new double[] {1, 1}).logProb(new double[] {0.5, 0.6}))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new Multinomial(new double[] {1, 1}, 3).logProb(new double[] {1, 1}))
        .isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new Categorical(new double[] {0, 0}).logProb(0)).isNaN();
    assertThat(new Ar1(0, 1, 1, 2).logProb(zero)).isNaN();
    assertThat(new GaussianRandomWalk(0, 0, -1, 2).mean()).containsOnly(Double.NaN);
    assertThatThrownBy(() -> new Ar1(0, 1, 1, 2).sample(RandomStream.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("coefficient of Ar1 must be between -1 and 1, but is 1.0");
    assertThatThrownBy(() -> new Ar1From(0, 0, 1, 1, 3).logProb(zero))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has 2 elements, not 3");
    assertThat(new Categorical(new double[] {1, 1}).logProb(2)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new Lkj(1, 2).logProb(indefinite)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThatThrownBy(() -> new MultivariateNormal(zero, new double[][] {{1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scaleTril of MultivariateNormal must be of 2 rows, but is of 1 rows");
    assertThat(new Delta(2).logProb(2)).isZero();
    assertThat(new Delta(2).logProb(3)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(new Delta(2).sample(RandomStream.of(1, 1))).isEqualTo(2);
  }

  /** With large totals the Poisson form is used; it agrees with the plain one. */
  @Test
  void largeMultinomialCounts() {
    double[] counts = {4, 9, 7};
    double expected = 42.33561646075349 + 4 * Math.log(0.2) + 9 * Math.log(0.5) + 7 * Math.log(0.3);
    expected -= Math.log(24) + Math.log(362880) + Math.log(5040);
    assertThat(new Multinomial(new double[] {0.2, 0.5, 0.3}, 20).logProb(counts))
        .isCloseTo(expected, within(1e-12));
  }
}
