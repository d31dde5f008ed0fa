package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Mixtures, wrappers and transforms that do not fit together. */
class DerivedCallsTest {

  @Test
  void bases() {
    Source.record(
            "int[] n",
            """
              @Sample
              ZeroInflated<Normal> a() {
                return zeroInflated(0.3, ▶normal(0, 1));
              }

              @Sample
              Folded<Gamma> b() {
                return folded(▶gamma(1, 1));
              }

              @Sample
              Truncated<SkewNormal> c() {
                return truncated(▶skewNormal(0, 1, 2), 0, 1);
              }

              @Sample(observed = "n")
              @Plate("n")
              Hurdle<Poisson> d() {
                return hurdle(0.3, ▶2.0);
              }

              @Sample
              Transformed<Poisson> e() {
                return transformed(▶poisson(3), exp());
              }
            """)
        .reports(
            """
            [WrongBase] in 'a': zeroInflated does not take normal as its base
                expected: a distribution of counts from 0
            """,
            """
            [WrongBase] in 'b': folded does not take gamma as its base
                expected: a distribution on the real line
            """,
            """
            [WrongBase] in 'c': truncated does not take skewNormal as its base
                expected: a distribution whose distribution function is known to the compiler
            """,
            """
            [WrongType] in 'd': found double where a distribution is needed
            """,
            """
            [WrongBase] in 'e': transformed does not take poisson as its base
                expected: a continuous distribution
            """);
  }

  @Test
  void mixtures() {
    Source.record(
            "double[] w",
            """
              @Sample
              Mixture<Distribution> a() {
                return mixture(0.3, normal(0, 1), ▶gamma(1, 1));
              }

              @Sample
              Mixture<Uniform> b(double c) {
                return mixture(0.3, uniform(0, 1), ▶uniform(0, 1 + c));
              }

              @Sample
              Mixture<Exponential> c() {
                return mixture(▶new double[] {0.2, 0.8}, exponential(1), exponential(2), exponential(3));
              }

              @Sample
              Mixture<Normal> d() {
                return mixture(▶0.5, normal(0, 1), normal(0, 2), normal(0, 3));
              }

              @Sample
              Mixture<Normal> e() {
                return mixture(w, normal(0, 1), ▶w);
              }

              @Sample
              Mixture<Normal> f() {
                return mixture(▶1.5, normal(0, 1), normal(2, 1));
              }

              @Sample
              Mixture<Normal> g() {
                return ▶mixture(w);
              }

              @Sample
              Mixture<Laplace> h() {
                return ▶mixture(0.2, normal(0, 1), normal(2, 1));
              }
            """)
        .reports(
            """
            [MixedSupports] in 'a': the mixture of normal and gamma has components on different supports
                expected: components on the same support, with the same bounds
            """,
            """
            [MixedSupports] in 'b': the mixture of uniform and uniform has components on different supports
                expected: components on the same support, with the same bounds
            """,
            """
            [WrongType] in 'c': found an array of 2 weights where one weight for each of 3 components is needed
            """,
            """
            [WrongType] in 'd': found double where double[] weights is needed
            """,
            """
            [WrongType] in 'e': found double[] where a distribution is needed
            """,
            """
            [OutsideDomain] share of mixture must be in [0, 1], but '1.5' is 1.5
                site: f
                fix: write a value that is in [0, 1]
            """,
            """
            [UnsupportedCall] 'g' calls mixture(w), which a model cannot
                fix: write mixture(weights, base, …)
            """,
            """
            [OtherFamily] site 'h' declares Mixture<Laplace>, but its body returns Mixture<Normal>
                fix: declare it as Mixture<Normal>
            """);
  }

  @Test
  void mixturesAlongArrays() {
    Source.record(
            "@Plate(\"k\") double[] w, @Plate(\"k\") double[] mu, int n",
            """
              @Sample
              Mixture<Uniform> a(double[] w, double[] mu) {
                return mixture(w, k -> ▶uniform(mu[k], 9));
              }

              @Sample
              Mixture<Normal> b(double[] mu) {
                return mixture(▶n, k -> normal(mu[k], 1));
              }

              @Sample
              Mixture<Normal> c(double[] w) {
                return mixture(w, k -> normal(k, ▶-1));
              }

              @Sample
              Mixture<Normal> d(double[] w, double[] mu) {
                return mixture(w, k -> ▶mu[k]);
              }

              @Sample
              VectorMixture<Ar1> e(double[] w, double[] mu) {
                return ▶vectorMixture(w, ar1(0, 0, 1, 2), ar1(1, 0, 1, 2));
              }

              @Sample
              Truncated<Mixture<Normal>> f(double[] w, double[] mu) {
                return truncated(▶mixture(w, k -> normal(mu[k], 1)), 0, 1);
              }

              @Sample
              Mixture<Normal> g(double[] w, double[] mu) {
                return mixture(w, ▶Normal::new);
              }
            """)
        .reports(
            """
            [MixedSupports] in 'a': the mixture of uniform and uniform has components on different supports
                expected: components on the same support, with the same bounds
            """,
            """
            [WrongType] in 'b': found int where double[] weights is needed
            """,
            """
            [OutsideDomain] scale of normal must be positive, but '-1' is -1
                site: c
                fix: write a value that is positive
            """,
            """
            [WrongType] in 'd': found double where a distribution is needed
            """,
            """
            [UnsupportedCall] 'e' calls vectorMixture(w, ar1(0, 0, 1, 2), ar1(1, 0, 1, 2)), which a model cannot
                fix: write vectorMixture(weights, k -> base)
            """,
            """
            [WrongBase] in 'f': truncated does not take mixture(normal) as its base
                expected: a distribution of numbers, without arrays as parameters
            """,
            """
            [UnsupportedExpression] the body of 'g' cannot contain 'Normal::new'
                expected: a lambda expression, or the components one by one
                fix: write k -> and a distribution of elements k
            """);
  }

  @Test
  void transforms() {
    Source.record(
            "double x",
            """
              @Sample
              Transformed<Normal> a() {
                return transformed(normal(0, 1), ▶log());
              }

              @Sample
              Transformed<Gamma> b() {
                return transformed(gamma(1, 1), log(), ▶logit());
              }

              @Sample
              Transformed<Normal> c() {
                return transformed(normal(0, 1), ▶x);
              }

              @Sample
              Transformed<Normal> d() {
                return transformed(normal(0, 1), affine(0, ▶-1));
              }

              @Sample
              Transformed<Normal> e() {
                return ▶transformed(normal(0, 1));
              }

              @Sample
              Normal f() {
                return normal(▶exp(), 1);
              }

              @Sample
              Normal g(double a) {
                return ▶transformed(normal(a, 1), exp());
              }

              @Sample
              Truncated<Normal> h() {
                return ▶2;
              }
            """)
        .reports(
            """
            [TransformLeaves] in 'a': log is not defined on all values of normal
                expected: values that are positive
            """,
            """
            [TransformLeaves] in 'b': logit is not defined on all values of transformed(gamma, log)
                expected: values that are between 0 and 1
            """,
            """
            [WrongType] in 'c': found double where a transform is needed
            """,
            """
            [OutsideDomain] scale of affine must be positive, but '-1' is -1
                site: d
                fix: write a value that is positive
            """,
            """
            [UnsupportedCall] 'e' calls transformed(normal(0, 1)), which a model cannot
                fix: write transformed(base, exp())
            """,
            """
            [WrongType] in 'f': found a transform where a number is needed
            """,
            """
            [OtherFamily] site 'g' declares Normal, but its body returns Transformed<Normal>
                fix: declare it as Transformed<Normal>
            """,
            """
            [NoDistribution] the body of site 'h' ends in int, not in a distribution
                fix: return a distribution on every path, such as truncated(normal(loc, scale), lower, upper)
            """);
  }

  @Test
  void hiddenNames() {
    Source.record(
            "",
            """
              @Sample
              Normal folded() {
                return normal(0, 1);
              }

              @Sample
              Folded<Normal> a() {
                return ▶folded(normal(0, 1));
              }
            """)
        .reports(
            """
            [HiddenByName] folded(normal(0, 1)) means your site 'folded' here; write Distributions.folded(norma…
                found: Java looks in the model first
            """);
  }
}
