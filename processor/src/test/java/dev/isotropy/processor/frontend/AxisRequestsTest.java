package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Reparameterizers that go along an axis, where there is none, or where it does not fit. */
class AxisRequestsTest {

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
  void axisAndDim() {
    walk("@▶DiscreteCosine(axis = \"t\", dim = -1)")
        .reports(
            """
            [AxisAndDim] DiscreteCosine on 'x': axis = "t" and dim = -1 are both set
                expected: axis, which names a plate, or dim, which counts the axes of an element
                fix: remove one of them
            """);
  }

  @Test
  void positiveDim() {
    walk("@▶Haar(dim = 1)")
        .reports(
            """
            [DimNotNegative] Haar on 'x': dim = 1 is not negative
                expected: -1 for the last axis of an element, -2 for the one before it
                fix: count from the right, or name a plate by axis
            """);
  }

  @Test
  void dimOfNumbers() {
    walk("@▶Haar(dim = -1)")
        .reports(
            """
            [DimOutOfRank] Haar on 'x': dim = -1 is no axis of an element
                found: an element of 'x' has no axes
                fix: name a plate, axis = "t"
            """);
  }

  @Test
  void dimBeyondVectors() {
    Source.record(
            "double[] y",
            """
              @Sample
              @▶DiscreteCosine(dim = -2)
              Dirichlet share() {
                return dirichlet(new double[] {1, 2, 3});
              }
            """)
        .reports(
            """
            [DimOutOfRank] DiscreteCosine on 'share': dim = -2 is no axis of an element
                found: an element of 'share' has one axis
                fix: let dim be -1
            """);
  }

  @Test
  void unknownAxis() {
    walk("@▶DiscreteCosine(axis = \"time\")")
        .reports(
            """
            [AxisUnknown] DiscreteCosine on 'x' goes along 'time', which is no plate of it
                expected: one of t
            """);
  }

  @Test
  void severalPlates() {
    Source.record(
            "@Plate({\"unit\", \"t\"}) double[][] y",
            """
              @Sample
              @Plate({"unit", "t"})
              @▶DiscreteCosine
              Normal x() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [AxisNeeded] DiscreteCosine on 'x' must say along which plate it goes
                found: unit, t
                fix: write axis = "t", or another one of them
            """);
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
  void oneNumber() {
    Source.record(
            "double[] y",
            """
              @Sample
              @▶Haar
              Normal x() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamRefused] Haar cannot rewrite 'x': it is one number, and has no axis to go along
                fix: put it on a site in a plate, or of vectors
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
  void sectionsThatDoNotAddUp() {
    Source.record(
            "double[] y",
            """
              @Sample
              @▶Split(sections = {1, 3})
              MultivariateNormal x() {
                return multivariateNormal(new double[3], new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
              }
            """)
        .reports(
            """
            [SectionsSum] Split on 'x': sections add up to 4, not to 3
                found: sections = 1, 3
                expected: an element for each of 3 positions
            """);
  }

  @Test
  void emptySections() {
    walk("@▶Split(sections = {2, 0})")
        .reports(
            """
            [SectionsNotPositive] Split on 'x': sections must be positive
                found: sections = 2, 0
                expected: the length of each part
            """);
    walk("@▶Split(sections = {})")
        .reports(
            """
            [SectionsNotPositive] Split on 'x': no sections are given
                found: sections =
                expected: the length of each part
            """);
  }

  @Test
  void sectionsAreNeeded() {
    walk("@Reparam(▶Split.class)")
        .reports(
            """
            [ReparamNeedsSettings] Split on 'x' has no default for 'sections'
                fix: write @Split(sections = …) in place of @Reparam
            """);
  }

  @Test
  void elementsOfProbabilityVectorsAreNotFree() {
    Source.record(
            "double[] y",
            """
              @Sample
              @▶Split(sections = {1, 2})
              Dirichlet share() {
                return dirichlet(new double[] {1, 2, 3});
              }
            """)
        .reports(
            """
            [ReparamRefused] Split cannot rewrite 'share': its vectors are constrained as a whole
                fix: transform them first, by @DiscreteCosine(dim = -1) say, and split the coefficients
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

  @Test
  void bijectionsTakeNumbers() {
    Source.record(
            "double[] y",
            """
              @Sample
              @▶Explicit(transform = Same.class)
              Dirichlet share() {
                return dirichlet(new double[] {1, 2, 3});
              }

              public static final class Same implements dev.isotropy.transforms.Bijection {
                public double forward(double x) { return x; }
                public double inverse(double y) { return y; }
                public double slope(double y) { return 1; }
                public double curvature(double y) { return 0; }
              }
            """)
        .reports(
            """
            [ReparamRefused] Explicit cannot rewrite 'share': its elements are constrained as a whole
                fix: transform them by @UnitJacobian, which takes vectors
            """);
  }

  private static Source transformed(String type, String declaration) {
    return Source.record(
        "@Plate(\"t\") double[] y",
        """
          @Sample
          @Plate("t")
          @UnitJacobian(transform = ▶%s)
          Normal x() {
            return normal(0, 1);
          }

          %s
        """
            .formatted(type, declaration));
  }

  @Test
  void transformsOfAnotherType() {
    transformed("String.class", "")
        .reports(
            """
            [NotInstantiable] @UnitJacobian cannot use String: it does not implement VectorTransform
                site: x
                expected: a public class that implements dev.isotropy.transforms.VectorTransform and has a public constructor without parameters
            """);
  }

  @Test
  void abstractTransforms() {
    transformed(
            "Turn.class",
            "public abstract static class Turn implements dev.isotropy.transforms.VectorTransform"
                + " {}")
        .reports(
            """
            [NotInstantiable] @UnitJacobian cannot use Turn: it is abstract
                site: x
                expected: a public class that implements dev.isotropy.transforms.VectorTransform and has a public constructor without parameters
            """);
  }

  private static final String METHODS =
      """
          public void forward(double[] x, double[] y) {}
          public void inverse(double[] y, double[] x) {}
          public void adjoint(double[] y, double[] x, double[] adjX, double[] adjY) {}
      """;

  @Test
  void transformsWithoutConstructor() {
    transformed(
            "Turn.class",
            """
            public static final class Turn implements dev.isotropy.transforms.VectorTransform {
                public Turn(double angle) {}
            %s}
            """
                .formatted(METHODS))
        .reports(
            """
            [NotInstantiable] @UnitJacobian cannot use Turn: it has no public constructor without parameters
                site: x
                expected: a public class that implements dev.isotropy.transforms.VectorTransform and has a public constructor without parameters
            """);
  }

  @Test
  void privateTransforms() {
    transformed(
            "Turn.class",
            """
            private static final class Turn implements dev.isotropy.transforms.VectorTransform {
            %s}
            """
                .formatted(METHODS))
        .reports(
            """
            [NotInstantiable] @UnitJacobian cannot use Turn: 'Turn' is not public
                site: x
                expected: a public class that implements dev.isotropy.transforms.VectorTransform and has a public constructor without parameters
            """);
  }
}
