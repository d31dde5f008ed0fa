package dev.isotropy.distributions;

import static dev.isotropy.Distributions.folded;
import static dev.isotropy.Distributions.hurdle;
import static dev.isotropy.Distributions.mixture;
import static dev.isotropy.Distributions.transformed;
import static dev.isotropy.Distributions.truncated;
import static dev.isotropy.Distributions.vectorMixture;
import static dev.isotropy.Distributions.zeroInflated;
import static dev.isotropy.Distributions.zeroInflatedLogit;
import static dev.isotropy.Transforms.affine;
import static dev.isotropy.Transforms.exp;
import static dev.isotropy.Transforms.invLogit;
import static dev.isotropy.Transforms.log;
import static dev.isotropy.Transforms.negate;
import static dev.isotropy.Transforms.power;
import static dev.isotropy.Transforms.softplus;
import static dev.isotropy.Transforms.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distributions made of others: what they equal, and what they refuse. */
class DerivedTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private final RandomStream random = RandomStream.of(1, 1);

  static List<Mixture<?>> mixtures() {
    return Examples.mixtures().toList();
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void densityIsTheMeanOfTheComponents(Mixture<?> mixture) {
    double[] weights = mixture.weights();
    for (double x : new double[] {-7, -1, 0, 1, 2, 15}) {
      double sum = 0;
      double total = 0;
      for (int k = 0; k < weights.length; k++) {
        sum += weights[k] * Math.exp(mixture.components().get(k).logProb(x));
        total += weights[k];
      }
      assertThat(Math.exp(mixture.logProb(x))).isCloseTo(sum / total, within(1e-14));
    }
  }

  @Test
  void logDensitiesOfMixturesStayFiniteInTheTails() {
    Mixture<Normal> mixture = mixture(0.3, new Normal(0, 1), new Normal(5, 1));
    assertThat(mixture.logProb(-1e3))
        .isCloseTo(Math.log(0.3) - 5e5 - 0.9189385332046727, within(1e-9));
    assertThat(mixture.logCcdf(60))
        .isCloseTo(Math.log(0.7) + new Normal(5, 1).logCcdf(60), within(1e-11));
  }

  /** The families that are written out are equal to what they are made of. */
  @Test
  void equalTheFamiliesThatAreWrittenOut() {
    for (double x : new double[] {0, 1, 2, 7, 60}) {
      close(zeroInflated(0.3, new Poisson(4)), new ZeroInflatedPoisson(4, 0.3), x);
      close(zeroInflatedLogit(-0.6, new Poisson(3)), new ZeroInflatedPoissonLogit(3, -0.6), x);
      close(
          zeroInflated(0.25, new NegativeBinomial(3, 0.6)),
          new ZeroInflatedNegativeBinomial(3, 0.6, 0.25),
          x);
      close(transformed(new Normal(0.3, 2), exp()), new LogNormal(0.3, 2), x);
      close(transformed(new LogNormal(0.3, 2), log()), new Normal(0.3, 2), x);
      close(transformed(new Normal(0, 1), affine(3, 0.5)), new Normal(3, 0.5), x);
      close(folded(new Normal(0, 3)), new HalfNormal(3), x);
      close(folded(new Cauchy(0, 3)), new HalfCauchy(3), x);
      close(hurdle(Math.exp(-4), new Poisson(4)), new Poisson(4), x);
    }
    LogNormal logNormal = new LogNormal(0.3, 2);
    Transformed<Normal> same = transformed(new Normal(0.3, 2), exp());
    assertThat(same.logCdf(0.01)).isEqualTo(logNormal.logCdf(0.01));
    assertThat(same.logCcdf(1e6)).isCloseTo(logNormal.logCcdf(1e6), within(1e-12));
    assertThat(transformed(new Normal(1, 2), affine(3, 0.5)).mean()).isEqualTo(3.5);
    assertThat(transformed(new Normal(1, 2), affine(3, 0.5)).variance()).isEqualTo(1);
  }

  /** Reference values of the logistic transform are integrals of 30 digits. */
  @Test
  void momentsOfTransforms() {
    LogNormal logNormal = new LogNormal(0.3, 2);
    Transformed<Normal> same = transformed(new Normal(0.3, 2), exp());
    assertThat(same.mean()).isEqualTo(logNormal.mean());
    assertThat(same.variance()).isEqualTo(logNormal.variance());
    Transformed<Normal> chain =
        transformed(new Normal(1, 2), affine(1, 0.5), negate(), exp(), power(0.5), affine(-3, 2));
    LogNormal half = new LogNormal(-0.75, 0.5);
    assertThat(chain.mean()).isCloseTo(-3 + 2 * half.mean(), within(1e-14));
    assertThat(chain.variance()).isCloseTo(4 * half.variance(), within(1e-14));
    Transformed<Normal> share = transformed(new Normal(0.5, 1.2), invLogit());
    assertThat(share.mean()).isCloseTo(0.5960873055121724, within(1e-12));
    assertThat(share.variance()).isCloseTo(0.05272571660968746, within(1e-12));
    Transformed<Cauchy> heavy = transformed(new Cauchy(0, 3), tanh());
    assertThat(heavy.mean()).isCloseTo(0, within(1e-12));
    assertThat(transformed(new Cauchy(0, 1), exp()).mean()).isNaN();
    assertThat(transformed(new Normal(0, 1), softplus()).mean()).isNaN();
    assertThat(transformed(new Normal(0, -1), exp()).mean()).isNaN();
  }

  private static void close(Distribution ours, Distribution expected, double x) {
    double logProb = expected.logProb(x);
    if (Double.isInfinite(logProb)) {
      assertThat(ours.logProb(x)).as("%s at %s", ours, x).isEqualTo(logProb);
    } else {
      assertThat(ours.logProb(x))
          .as("%s at %s", ours, x)
          .isCloseTo(logProb, within(1e-12 * Math.max(1, Math.abs(logProb))));
    }
  }

  @Test
  void mixturesAreValues() {
    Mixture<Normal> one = mixture(0.25, new Normal(0, 1), new Normal(1, 1));
    assertThat(one)
        .isEqualTo(
            new Mixture<>(new double[] {0.25, 0.75}, List.of(new Normal(0, 1), new Normal(1, 1))))
        .hasToString(
            "Mixture[weights=[0.25, 0.75], components=[Normal[loc=0.0, scale=1.0], "
                + "Normal[loc=1.0, scale=1.0]]]");
    assertThat(truncated(one, 0, INFINITY).logProb(-1)).isEqualTo(-INFINITY);
    assertThat(one.support()).isEqualTo(Support.REAL);
  }

  /** A mixture along an array is that of its components, one for each weight. */
  @Test
  void mixturesAlongArrays() {
    double[] weights = {0.2, 1.3, 0.5};
    double[] mean = {-1, 0, 4};
    Mixture<Normal> one = mixture(weights, k -> new Normal(mean[k], 1 + k));
    assertThat(one)
        .isEqualTo(mixture(weights, new Normal(-1, 1), new Normal(0, 2), new Normal(4, 3)));
    VectorMixture<GaussianRandomWalk> vectors =
        vectorMixture(weights, k -> new GaussianRandomWalk(mean[k], 0, 1, 2));
    double[] x = {0.5, 1};
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += weights[k] / 2 * Math.exp(vectors.components().get(k).logProb(x));
    }
    assertThat(Math.exp(vectors.logProb(x))).isCloseTo(sum, within(1e-15));
    assertThat(vectors)
        .isEqualTo(new VectorMixture<>(weights, vectors.components()))
        .hasSameHashCodeAs(new VectorMixture<>(weights, vectors.components()));
    assertThatThrownBy(() -> vectorMixture(weights, k -> new GaussianRandomWalk(1, k + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a mixture of vectors needs components of one length, but they have 1 and 2 elements");
    assertThatThrownBy(
            () -> vectorMixture(new double[] {-1}, k -> new Ar1(0, 0, 1, 1)).sample(random))
        .hasMessageStartingWith("weights of VectorMixture must be not negative");
  }

  @Test
  void whatMixturesRefuse() {
    assertThatThrownBy(() -> mixture(new double[] {1}, new Normal(0, 1), new Normal(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a mixture needs as many weights as components, but has 1 weights and 2 components");
    Mixture<Normal> negative = mixture(1.5, new Normal(0, 1), new Normal(0, 1));
    assertThat(negative.logProb(0)).isNaN();
    assertThat(negative.mean()).isNaN();
    assertThatThrownBy(() -> negative.sample(random)).hasMessageStartingWith("weights of Mixture");
    Mixture<Distribution> mixed = mixture(0.5, new Normal(0, 1), new Poisson(1));
    assertThatThrownBy(() -> mixed.sample(random))
        .hasMessageStartingWith("components of Mixture must be distributions on the same support");
  }

  @Test
  void whatWrappersRefuse() {
    assertThat(zeroInflated(0.3, new Normal(0, 1)).logProb(1)).isNaN();
    assertThat(zeroInflated(1.3, new Poisson(1)).logProb(1)).isNaN();
    assertThat(zeroInflated(0.3, new Poisson(-1)).logProb(1)).isNaN();
    assertThat(hurdle(0.3, new Poisson(0)).logProb(1)).isNaN();
    assertThat(folded(new Gamma(1, 1)).logProb(1)).isNaN();
    assertThat(transformed(new Normal(0, 1), log()).logProb(1)).isNaN();
    assertThat(transformed(new Poisson(1), exp()).logProb(1)).isNaN();
    assertThat(transformed(new Normal(0, 1), affine(0, -1)).logProb(1)).isNaN();
    assertThatThrownBy(() -> hurdle(0, new Poisson(0)).sample(random))
        .hasMessageStartingWith("base of Hurdle must be able to differ from 0");
    assertThatThrownBy(() -> folded(new Gamma(1, 1)).sample(random))
        .hasMessageStartingWith("base of Folded must be a distribution on the real line");
    assertThatThrownBy(() -> transformed(new Normal(0, 1), log()).sample(random))
        .hasMessageStartingWith("transforms of Transformed");
    assertThatThrownBy(() -> folded(new SkewNormal(0, 1, 2)).logCdf(1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("Folded has no distribution function, because SkewNormal has none");
  }
}
