package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Sites that reparameterizers along an axis cannot rewrite. */
class AxisRefusalsTest {

  private static Source walk(String annotation) {
    return Source.record(
        "@Plate(\"t\") double[] y",
        """
          @Sample
          @Plate("t")
          %s
          Normal x() {
            return normal(0, 1);
          }
        """
            .formatted(annotation));
  }

  @Test
  void integers() {
    Source.record(
            "@Plate(\"t\") double[] y",
            """
              @Sample
              @Enumerate
              @Plate("t")
              @▶Haar
              Bernoulli on() {
                return bernoulli(0.3);
              }

              @Sample
              @Plate("t")
              Normal y(int on) {
                return normal(on, 1);
              }
            """)
        .reports(
            """
            [ReparamRefused] Haar cannot rewrite 'on': its values are integers
                fix: remove it: the site has no coordinates
            """);
  }

  @Test
  void vectorsOfIntegers() {
    Source.record(
            "@Plate(\"t\") double[] y",
            """
              @Sample
              @Plate("t")
              @▶DiscreteCosine(axis = "t")
              OneHotCategoricalLogit ▶one() {
                return oneHotCategoricalLogit(new double[] {0.1, 0.2});
              }

              @Sample
              @Plate("t")
              Normal y(double[] one) {
                return normal(one[0], 1);
              }
            """)
        .reports(
            """
            [ReparamRefused] DiscreteCosine cannot rewrite 'one': its values are integers
                fix: remove it: the site has no coordinates
            """,
            """
            [DiscreteLatent] site 'one' is discrete and not observed: it has no gradient to sample with
                found: OneHotCategoricalLogit
                fix: sum it out in a @Factor method, or observe it with data of its name
            """);
  }

  @Test
  void observed() {
    Source.record(
            "@Plate(\"t\") double[] y",
            """
              @Sample(observed = "y")
              @Plate("t")
              @▶DiscreteCosine
              Normal value() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamObserved] DiscreteCosine cannot rewrite 'value': it is observed
                found: 'value' is bound to data 'y'
                fix: put it on a latent site on which 'value' depends
            """);
  }

  @Test
  void boundsThatReadEarlierElements() {
    Source.record(
            "@Plate(\"t\") double[] y",
            """
              @Sample
              @Plate("t")
              @▶Haar
              Uniform x(@Index("t") int t, double[] ▶x) {
                return uniform(t == 0 ? 0 : x[t - 1], 10);
              }
            """)
        .reports(
            """
            [ReparamRefused] Haar cannot rewrite 'x': its bounds depend on its own earlier elements
                fix: give it other bounds
            """,
            """
            [SequenceBounds] the bounds of site 'x' depend on its own earlier elements
                expected: bounds known from data and other sites, as all elements are transformed at once
                fix: make the steps between the elements a site, which has a fixed bound
            """);
  }

  @Test
  void twice() {
    walk("@Haar @Reparam({▶Haar.class})")
        .reports(
            """
            [ReparamTwice] Haar is named twice on 'x'
                fix: remove one, or let 'on' name different sites
            """);
  }

  @Test
  void flatSitesHaveNoScale() {
    Source.record(
            "@Plate(\"t\") double[] y",
            """
              @Sample
              @Plate("t")
              @DiscreteCosine
              @▶LocScale
              Gamma x() {
                return gamma(2, 1);
              }
            """)
        .reports(
            """
            [ReparamNotLocScale] LocScale cannot rewrite 'x_dct': flat is not a location-scale family
                site: line 11
                expected: one of normal, cauchy, studentT, laplace, asymmetricLaplace, logistic, gumbel, softLaplace, softAsymmetricLaplace, skewLogistic, skewNormal, stable, stableWithLogProb
                fix: remove LocScale from 'x_dct'; a bounded support is already handled by a transform
            """);
  }

  @Test
  void onlyAnglesAreCircular() {
    walk("@▶Circular")
        .reports(
            """
            [ReparamWrongFamily] Circular cannot rewrite 'x': normal is no distribution of angles
                site: line 11
                expected: vonMises
                fix: remove Circular from 'x'
            """);
  }
}
