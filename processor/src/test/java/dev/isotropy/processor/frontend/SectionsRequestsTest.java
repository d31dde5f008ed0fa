package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Sections of a site that is split, which are not there or do not fit. */
class SectionsRequestsTest {

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
}
