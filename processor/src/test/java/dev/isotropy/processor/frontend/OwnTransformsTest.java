package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** A user's maps that cannot be used. */
class OwnTransformsTest {

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
