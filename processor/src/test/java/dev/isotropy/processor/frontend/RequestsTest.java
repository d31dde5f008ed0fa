package dev.isotropy.processor.frontend;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** Reparameterizers and strategies that cannot be applied. */
class RequestsTest {

  @Test
  void locScaleNeedsLocationAndScale() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Reparam(▶LocScale.class)
              HalfNormal tau() {
                return halfNormal(1);
              }
            """)
        .reports(
            """
            [ReparamNotLocScale] LocScale cannot rewrite 'tau': halfNormal is not a location-scale family
                site: line 11
                expected: one of normal, cauchy, studentT, laplace, asymmetricLaplace, logistic, gumbel, softLaplace, softAsymmetricLaplace, skewLogistic, skewNormal, stable, stableWithLogProb
                fix: remove LocScale from 'tau'; a bounded support is already handled by a transform
            """);
  }

  @Test
  void observedSitesStay() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Plate("n")
              @▶LocScale
              Normal y(double mu) {
                return normal(mu, 1);
              }

              @Sample
              Normal mu() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamObserved] LocScale cannot rewrite 'y': it is observed
                found: 'y' is bound to data 'y'
                fix: put it on a latent site on which 'y' depends
            """);
  }

  @Test
  void centeredInUnitInterval() {
    Source.record(
            "double y",
            """
              @Sample
              @▶LocScale(centered = 1.5)
              Normal a() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [CenteredOutOfRange] LocScale: centered = 1.5 lies outside [0, 1]
                site: a
                expected: 0 (decentred) to 1 (as it is), or no setting, so that it can be learned
            """);
  }

  @Test
  void twice() {
    Source.record(
            "double y",
            """
              @Sample
              @LocScale
              @Reparam({▶LocScale.class})
              Normal b() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamTwice] LocScale is named twice on 'b'
                fix: remove one, or let 'on' name different sites
            """);
  }

  @Test
  void unknownReparameterizer() {
    Source.record(
            "double y",
            """
              @Sample
              @Reparam(▶Override.class)
              Normal c() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamUnknown] no reparameterizer for @Override on 'c' is on the processor path
                fix: add the module that implements it to annotationProcessorPaths
            """);
  }

  @Test
  void annotationWithoutImplementation() {
    Source.record(
            "double y",
            """
              @Extension
              @interface Warp {}

              @Sample
              @▶Warp
              Normal c() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamUnknown] no reparameterizer for @Warp on 'c' is on the processor path
                fix: add the module that implements it to annotationProcessorPaths
            """);
  }

  @Test
  void membersThatCannotBeReadHideNoRequests() {
    Source.record(
            "double y",
            """
              @Sample
              HalfNormal tau() {
                return ▶normal(0, 1);
              }

              @Sample
              @▶LocScale
              HalfNormal sigma(double tau) {
                return halfNormal(tau);
              }
            """)
        .reports(
            """
            [OtherFamily] site 'tau' declares HalfNormal, but its body returns Normal
                fix: declare it as Normal
            """,
            """
            [ReparamNotLocScale] LocScale cannot rewrite 'sigma': halfNormal is not a location-scale family
                site: line 16
                expected: one of normal, cauchy, studentT, laplace, asymmetricLaplace, logistic, gumbel, softLaplace, softAsymmetricLaplace, skewLogistic, skewNormal, stable, stableWithLogProb
                fix: remove LocScale from 'sigma'; a bounded support is already handled by a transform
            """);
  }

  @Test
  void onNamesCreatedSite() {
    Source.record(
            "double y",
            """
              @Sample
              @▶LocScale(on = "x")
              Normal e() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamOnUnknownSite] LocScale on 'e' names 'x', which was not created from it
                expected: one of e
            """);
  }

  @Test
  void onlySites() {
    Source.record(
            "double y",
            """
              @Sample
              Normal a() {
                return normal(0, 1);
              }

              @Deterministic
              @▶LocScale
              double d(double a) {
                return a;
              }
            """)
        .reports(
            """
            [ReparamNotOnSite] @LocScale stands on 'd', which is no sample site
                fix: move it to a latent site
            """);
  }

  @Test
  void defaultsAreNeeded() {
    Source.record(
            "double y",
            """
              @interface Needy {
                int value();
              }

              @Sample
              @Reparam(▶Needy.class)
              Normal a() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamNeedsSettings] Needy on 'a' has no default for 'value'
                fix: write @Needy(value = …) in place of @Reparam
            """);
  }

  @Test
  void nameTaken() {
    Source.record(
            "double y",
            """
              @Sample
              @▶LocScale(centered = 0)
              Normal a() {
                return normal(0, 1);
              }

              @Sample
              Normal a_decentered() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [ReparamNameTaken] LocScale on 'a' creates 'a_decentered', a name that is taken
                found: 'a_decentered' belongs to a site
                fix: rename that one
            """);
  }

  @Test
  void oneStrategy() {
    Source.of(
            """
            @Model
            @Strategy(Auto.class)
            @▶Minimal
            record M(double y) {
              @Sample
              Normal a() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [StrategyTwice] Minimal is a second strategy, after Auto
                fix: keep one of them
            """);
  }

  @Test
  void unknownStrategy() {
    Source.of(
            """
            @Model
            @Strategy(▶Override.class)
            record M(double y) {
              @Sample
              Normal a() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [StrategyUnknown] no strategy for Override is on the processor path
                expected: one of dev.isotropy.strategy.Auto, dev.isotropy.strategy.Minimal
                fix: add the module that implements it to annotationProcessorPaths
            """);
  }

  @Test
  void centeredOfStrategy() {
    Source.of(
            """
            @Model
            @▶Auto(centered = 3)
            record M(double y) {
              @Sample
              Normal a() {
                return normal(0, 1);
              }
            }
            """)
        .reports(
            """
            [CenteredOutOfRange] Auto: centered = 3.0 lies outside [0, 1]
                expected: 0 (decentred) to 1 (as it is), or no setting, so that it can be learned
            """);
  }

  @Test
  void laterStagesStillReport() {
    Source.record(
            "double y",
            """
              @Sample
              @▶LocScale(centered = 2)
              Normal a() {
                return normal(0, ▶-1);
              }
            """)
        .reports(
            """
            [CenteredOutOfRange] LocScale: centered = 2.0 lies outside [0, 1]
                site: a
                expected: 0 (decentred) to 1 (as it is), or no setting, so that it can be learned
            """,
            """
            [OutsideDomain] scale of normal must be positive, but '-1' is -1
                site: a
                fix: write a value that is positive
            """);
  }
}
