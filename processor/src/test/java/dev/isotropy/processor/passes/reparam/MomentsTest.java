package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.Circular;
import dev.isotropy.reparam.DiscreteCosine;
import dev.isotropy.reparam.Explicit;
import dev.isotropy.reparam.GumbelSoftmax;
import dev.isotropy.reparam.Haar;
import dev.isotropy.reparam.LatentStable;
import dev.isotropy.reparam.LocScale;
import dev.isotropy.reparam.ProjectedNormalReparam;
import dev.isotropy.reparam.Split;
import dev.isotropy.reparam.StableReparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.reparam.SymmetricStable;
import dev.isotropy.reparam.Transform;
import dev.isotropy.reparam.UnitJacobian;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Four moments of draws, and their derivatives by a location and a scale, before and after each
 * rewrite, within five standard errors. Stable distributions have no such moments: theirs are those
 * of {@code x / √(1 + x²)}. A vector is mixed to one number by fixed weights.
 *
 * <p>Conjugate is not here: it draws a site from its distribution given what is observed, which
 * {@code ConjugateGoldenTest} compares.
 *
 * <p>With {@code -Disotropy.forward=200000} there are more draws.
 */
class MomentsTest {

  private static final int DRAWS = Integer.getInteger("isotropy.forward", 20_000);

  static Stream<MomentsCase> cases() {
    Map<String, Object> shear = Map.of("axis", "t", "transform", Shear.class.getName());
    Map<String, Object> stretched = Map.of("transform", Stretched.class.getName());
    Map<String, Object> doubled = Map.of("transform", Doubled.class.getName());
    return Stream.of(
        element("normal", LocScale.class, Map.of("centered", 0.0)),
        element("normal", LocScale.class, Map.of("centered", 0.4)),
        element("asymmetricLaplace", LocScale.class, Map.of("centered", 0.3)),
        element("studentT", LocScale.class, Map.of()),
        element("logNormal", Transform.class, Map.of()),
        element("inverseGamma", Transform.class, Map.of()),
        element("affineBeta", Transform.class, Map.of()),
        element("studentT", StudentTReparam.class, Map.of()),
        element("relaxedOneHotCategorical", GumbelSoftmax.class, Map.of()),
        element("relaxedOneHotCategoricalLogit", GumbelSoftmax.class, Map.of()),
        element("projectedNormal", ProjectedNormalReparam.class, Map.of()),
        element("stable", LatentStable.class, Map.of()),
        element("stable", SymmetricStable.class, Map.of()),
        element("stable", StableReparam.class, Map.of()),
        element("vonMises", Circular.class, Map.of()),
        element("normal", Explicit.class, stretched),
        element("logNormal", Explicit.class, doubled),
        series("normal", DiscreteCosine.class, Map.of("axis", "t", "smooth", 1.0)),
        series("logNormal", Haar.class, Map.of("axis", "t")),
        series("studentT", Haar.class, Map.of("axis", "t", "flip", true)),
        series("normal", UnitJacobian.class, shear),
        series("logNormal", Split.class, Map.of("axis", "t", "sections", List.of(1, 2))));
  }

  private static MomentsCase element(
      String factory, Class<?> annotation, Map<String, Object> settings) {
    return new MomentsCase(factory, false, List.of(SmallModel.request(annotation, settings)));
  }

  private static MomentsCase series(
      String factory, Class<?> annotation, Map<String, Object> settings) {
    return new MomentsCase(factory, true, List.of(SmallModel.request(annotation, settings)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agree(MomentsCase tried) {
    Moments before = new MomentsSampler(tried, tried.written(), 1).moments(DRAWS);
    Moments after = new MomentsSampler(tried, tried.rewritten(), 2).moments(DRAWS);
    for (Moments.Kind kind : Moments.Kind.values()) {
      assertThat(before.error(kind, 2)).as("%s is constant", kind).isPositive();
      for (int power = 0; power <= Moments.POWERS; power++) {
        double error = Math.hypot(before.error(kind, power), after.error(kind, power));
        assertThat(after.mean(kind, power))
            .as("%s, power %d", kind, power)
            .isCloseTo(before.mean(kind, power), within(5 * error + 1e-12));
      }
    }
  }
}
