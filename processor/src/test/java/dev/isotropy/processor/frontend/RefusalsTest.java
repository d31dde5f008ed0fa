package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Sites that a reparameterizer cannot rewrite: each with the reason, at its annotation. */
class RefusalsTest {

  @Test
  void transformNeedsATransform() {
    Source.record(
            "double[] y",
            """
              @Sample @Reparam(▶Transform.class) HalfNormal tau() { return halfNormal(1); }
              @Sample @Plate("n") @▶Transform
              Folded<Normal> y(double tau) { return folded(normal(tau, 1)); }
            """)
        .reports(
            """
            [ReparamWrongFamily] Transform cannot rewrite 'tau': halfNormal is not a transformed distribution
                site: line 11
                expected: logNormal, inverseGamma, affineBeta, transformed(…) or folded(…)
                fix: remove Transform from 'tau'
            """,
            """
            [ReparamRefused] Transform cannot rewrite 'y': it is observed, and folded(normal) has no inverse
                fix: remove the reparameterizer
            """);
  }

  @Test
  void studentTNeedsOne() {
    Source.record(
            "",
            """
              @Sample @Reparam(▶StudentTReparam.class) Normal mu() { return normal(0, 1); }
            """)
        .reports(
            """
            [ReparamWrongFamily] StudentTReparam cannot rewrite 'mu': normal is no Student's t distribution
                site: line 11
                expected: studentT
                fix: remove StudentTReparam from 'mu'
            """);
  }

  @Test
  void gumbelSoftmaxNeedsALatentRelaxation() {
    Source.record(
            "double[] x",
            """
              @Sample @▶GumbelSoftmax Normal mu() { return normal(0, 1); }
              @Sample @▶GumbelSoftmax RelaxedOneHotCategorical x(double mu) {
                return relaxedOneHotCategorical(0.5, new double[] {0.2, 0.3, 0.5});
              }
            """)
        .reports(
            """
            [ReparamWrongFamily] GumbelSoftmax cannot rewrite 'mu': normal is no relaxed categorical
                site: line 11
                expected: relaxedOneHotCategorical, relaxedOneHotCategoricalLogit
                fix: remove GumbelSoftmax from 'mu'
            """,
            """
            [ReparamObserved] GumbelSoftmax cannot rewrite 'x': it is observed
                found: 'x' is bound to data 'x'
                fix: put it on a latent site on which 'x' depends
            """);
  }

  @Test
  void projectedNormalNeedsALatentDirection() {
    Source.record(
            "double[] x",
            """
              @Sample @▶ProjectedNormalReparam Normal mu() { return normal(0, 1); }
              @Sample @▶ProjectedNormalReparam ProjectedNormal x(double mu) {
                return projectedNormal(new double[] {mu, 0.3});
              }
            """)
        .reports(
            """
            [ReparamWrongFamily] ProjectedNormalReparam cannot rewrite 'mu': normal is no projected normal
                site: line 11
                expected: projectedNormal
                fix: remove ProjectedNormalReparam from 'mu'
            """,
            """
            [ReparamObserved] ProjectedNormalReparam cannot rewrite 'x': it is observed
                found: 'x' is bound to data 'x'
                fix: put it on a latent site on which 'x' depends
            """);
  }

  @Test
  void conjugateNeedsAConjugateLikelihoodAndNothingElse() {
    Source.record(
            "int[] k, double[] y, double[] z",
            """
              @Sample @Plate("n") @▶Conjugate Gamma wrong() { return gamma(1, 1); }
              @Sample @▶Conjugate HalfNormal scale() { return halfNormal(1); }
              @Sample @▶Conjugate Beta alone() { return beta(1, 1); }
              @Sample @▶Conjugate Normal inner() { return normal(0, 1); }
              @Sample @▶Conjugate Normal deep() { return normal(0, 1); }
              @Sample Normal child(double deep) { return normal(deep, 1); }
              @Sample @Plate("n") Bernoulli k(double wrong) { return bernoulli(1 / (1 + wrong)); }
              @Sample @Plate("n") Normal y(double inner, double scale) { return normal(inner * inner, scale); }
              @Sample @Plate("n") @▶Conjugate Normal z(double child) { return normal(child, 1); }
            """)
        .reports(
            """
            [ReparamRefused] Conjugate cannot rewrite 'wrong': gamma is not conjugate to bernoulli 'k'
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamRefused] Conjugate cannot rewrite 'scale': halfNormal is no conjugate prior
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamRefused] Conjugate cannot rewrite 'alone': nothing that is observed depends on it
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamRefused] Conjugate cannot rewrite 'inner': 'y' reads no linear function of it
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamRefused] Conjugate cannot rewrite 'deep': 'child', which depends on it, is latent
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamObserved] Conjugate cannot rewrite 'z': it is observed
                found: 'z' is bound to data 'z'
                fix: put it on a latent site on which 'z' depends
            """);
  }

  @Test
  void conjugateTakesMultiplesOfRatesAndNothingThatIsSummedOut() {
    Source.record(
            "int[] k, double[] y, double[] x",
            """
              @Sample @▶Conjugate Gamma rate() { return gamma(1, 1); }
              @Sample @Plate("n") @Enumerate Bernoulli z() { return bernoulli(0.5); }
              @Sample @▶Conjugate Normal mean() { return normal(0, 1); }
              @Sample @Plate("n") @▶Conjugate Normal own(int z) { return normal(z, 1); }
              @Sample @Plate("n") Poisson k(double rate) { return poisson(1 + rate); }
              @Sample @Plate("n") Normal y(double mean, int z) { return normal(mean, 1 + z); }
              @Sample @Plate("n") Normal x(double own) { return normal(own, 1); }
            """)
        .reports(
            """
            [ReparamRefused] Conjugate cannot rewrite 'rate': 'k' reads neither it nor a multiple
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamRefused] Conjugate cannot rewrite 'mean': 'y' depends on 'z' too, which is summed out
                fix: remove Conjugate, so that it is sampled as it is
            """,
            """
            [ReparamRefused] Conjugate cannot rewrite 'own': it depends on 'z', which is summed out
                fix: remove Conjugate, so that it is sampled as it is
            """);
  }

  /** It has a location and a scale, but those of its logarithm. */
  @Test
  void locScaleIsNotForAllThatHaveALocation() {
    Source.record(
            "",
            """
              @Sample HalfNormal tau() { return halfNormal(1); }
              @Sample @▶LocScale LogNormal a(double tau) { return logNormal(0, tau); }
            """)
        .reports(
            """
            [ReparamNotLocScale] LocScale cannot rewrite 'a': logNormal is not a location-scale family
                site: line 12
                expected: one of normal, cauchy, studentT, laplace, asymmetricLaplace, logistic, gumbel, softLaplace, softAsymmetricLaplace, skewLogistic, skewNormal, stable, stableWithLogProb
                fix: remove LocScale from 'a'; a bounded support is already handled by a transform
            """);
  }

  @Test
  void centeringsAreThoseOfPositions() {
    Source.record(
            "",
            """
              @Sample HalfNormal tau() { return halfNormal(1); }
              @Sample @▶LocScale(centered = {0, 1}) Normal a(double tau) { return normal(0, tau); }
              @Sample @▶LocScale(centered = {0.5, 1.5}) Normal b(double tau) { return normal(0, tau); }
            """)
        .reports(
            """
            [CenteredWrongLength] LocScale cannot rewrite 'a': there are 2 centerings
                found: 'a' is one number
                expected: one centering for all elements, or one for each position along the last axis
            """,
            """
            [CenteredOutOfRange] LocScale: centered = {0.5, 1.5} lies outside [0, 1]
                site: b
                expected: 0 (decentred) to 1 (as it is), or no setting, so that it can be learned
            """);
  }

  @Test
  void reparameterizersExcludeEachOther() {
    Source.record(
            "",
            """
              @Sample HalfNormal tau() { return halfNormal(1); }
              @Sample @Reparam({StudentTReparam.class, ▶StudentTReparam.class})
              StudentT a(double tau) { return studentT(4, 0, tau); }
              @Sample @Reparam({Transform.class, ▶GumbelSoftmax.class})
              LogNormal b(double tau) { return logNormal(0, tau); }
            """)
        .reports(
            """
            [ReparamTwice] StudentTReparam is named twice on 'a'
                fix: remove one, or let 'on' name different sites
            """,
            """
            [ReparamWrongFamily] GumbelSoftmax cannot rewrite 'b_base': normal is no relaxed categorical
                site: line 14
                expected: relaxedOneHotCategorical, relaxedOneHotCategoricalLogit
                fix: remove GumbelSoftmax from 'b_base'
            """);
  }

  @Test
  void stableReparameterizersNeedAStableSite() {
    Source.record(
            "double[] y",
            """
              @Sample @▶LatentStable Normal a() { return normal(0, 1); }
              @Sample @Plate("n") @▶LatentStable Stable y(double a) { return stable(1.5, 0, 1, a); }
              @Sample @▶SymmetricStable StableWithLogProb b() { return stableWithLogProb(1.5, 0, 1, 0); }
              @Sample @▶SymmetricStable Stable c(double a) { return stable(1.5, Math.tanh(a), 1, 0); }
              @Sample @▶StableReparam Stable d() { return stable(1.5, 1, 1, 0); }
            """)
        .reports(
            """
            [ReparamWrongFamily] LatentStable cannot rewrite 'a': normal is not stable
                site: line 11
                expected: stable
                fix: remove LatentStable from 'a'
            """,
            """
            [ReparamObserved] LatentStable cannot rewrite 'y': it is observed
                found: 'y' is bound to data 'y'
                fix: put it on a latent site on which 'y' depends
            """,
            """
            [ReparamWrongFamily] SymmetricStable cannot rewrite 'b': stableWithLogProb is not stable
                site: line 13
                expected: stable
                fix: remove SymmetricStable from 'b'
            """,
            """
            [ReparamRefused] SymmetricStable cannot rewrite 'c': its skew is not known to be 0
                fix: write @Reparam(StableReparam.class)
            """,
            """
            [ReparamRefused] StableReparam cannot rewrite 'd': with this skew no part of it is normal
                fix: write @Reparam(LatentStable.class)
            """);
  }

  @Test
  void observedTotallySkewedSitesAreIntegrated() {
    Source.record(
            "double[] y",
            """
              @Sample Normal mu() { return normal(0, 1); }
              @Sample @Plate("n") @▶StableReparam Stable y(double mu) { return stable(1.5, -1, 1, mu); }
            """)
        .reports(
            """
            [ReparamRefused] StableReparam cannot rewrite 'y': with this skew no part of it is normal
                fix: give 'y' the distribution stableWithLogProb(…)
            """);
  }

  @Test
  void stableSitesHaveToBeReparameterized() {
    Source.record(
            "double[] y, double[] z, boolean[] on",
            """
              @Sample Stable ▶a() { return stable(1.5, 0.2, 1, 0); }
              @Sample @LocScale(centered = 0) Stable ▶b(double a) { return stable(1.5, 0.2, 1, a); }
              @Sample @Plate("n") Stable ▶y(double b) { return stable(1.5, 0, 1, b); }
              @Sample @Plate("m") Stable ▶z(double b) { return stable(1.5, 0.3, 1, b); }
              @Sample(mask = "on") @Plate("n") Stable ▶c(double b) { return stable(1.5, 0.3, 1, b); }
            """)
        .reports(
            """
            [ReparamNeeded] 'a' has to be reparameterized: the density of stable is an integral
                fix: write @Reparam(LatentStable.class); or write stableWithLogProb(…), which integrates numerically for each element
            """,
            """
            [ReparamNeeded] 'b_decentered' has to be reparameterized: the density of stable is an integral
                fix: write @Reparam(LatentStable.class); or write stableWithLogProb(…), which integrates numerically for each element
            """,
            """
            [ReparamNeeded] 'y' has to be reparameterized: the density of stable is an integral
                fix: write @Reparam(SymmetricStable.class); or write stableWithLogProb(…), which integrates numerically for each element
            """,
            """
            [ReparamNeeded] 'z' has to be reparameterized: the density of stable is an integral
                fix: write @Reparam(StableReparam.class); or write stableWithLogProb(…), which integrates numerically for each element
            """,
            """
            [ReparamNeeded] 'c' has to be reparameterized: the density of stable is an integral
                fix: remove what keeps it from being rewritten, such as its mask; or write stableWithLogProb(…), which integrates numerically for each element
            """);
  }
}
