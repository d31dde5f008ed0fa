package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reparameterizers of latent sites on observed ones. */
class LatentOnlyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LocScale             | @▶LocScale                             | Normal y                | normal(a, 1)
          DiscreteCosine       | @▶DiscreteCosine                       | Normal y                | normal(a, 1)
          Haar                 | @▶Haar                                 | Normal y                | normal(a, 1)
          Split                | @▶Split(sections = {1, 2})             | Normal y                | normal(a, 1)
          UnitJacobian         | @▶UnitJacobian(transform = Same.class) | Normal y                | normal(a, 1)
          Explicit             | @▶Explicit(transform = Scale.class)    | Normal y                | normal(a, 1)
          Circular             | @▶Circular                             | VonMises y              | vonMises(a, 1)
          LatentStable         | @▶LatentStable                         | Stable y                | stable(1.5, 0, 1, a)
          Conjugate            | @▶Conjugate                            | Normal y                | normal(a, 1)
          GumbelSoftmax        | @▶GumbelSoftmax                        | RelaxedOneHotCategoricalLogit v | relaxedOneHotCategoricalLogit(1, new double[] {a, 0})
          ProjectedNormalReparam | @▶ProjectedNormalReparam             | ProjectedNormal v       | projectedNormal(new double[] {a, 0})
          """)
  void observed(String name, String annotation, String declaration, String body) {
    String site = declaration.substring(declaration.length() - 1);
    Source.record(
            "@Plate(\"n\") double[] y, @Plate(\"n\") double[][] v",
            """
            @Sample Normal a() { return normal(0, 1); }
            @Sample @Plate("n") %s %s(double a) { return %s; }
            public static final class Same implements dev.isotropy.transforms.VectorTransform {
              public void forward(double[] x, double[] y) {}
              public void inverse(double[] y, double[] x) {}
              public void adjoint(double[] y, double[] x, double[] adjX, double[] adjY) {}
            }
            public static final class Scale implements dev.isotropy.transforms.Bijection {
              public double forward(double x) { return x; }
              public double inverse(double y) { return y; }
              public double slope(double y) { return 1; }
              public double curvature(double y) { return 0; }
            }
            """
                .formatted(annotation, declaration, body))
        .reports(
            """
            [ReparamObserved] %s cannot rewrite '%s': it is observed
                found: '%s' is bound to data '%s'
                fix: put it on a latent site on which '%s' depends
            """
                .formatted(name, site, site, site, site));
  }
}
