package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Reparameterizers that go along an axis, which is not there or is named twice. */
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
}
