package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.reparam.Circular;
import dev.isotropy.reparam.GumbelSoftmax;
import dev.isotropy.reparam.LatentStable;
import dev.isotropy.reparam.ProjectedNormalReparam;
import dev.isotropy.reparam.StableReparam;
import dev.isotropy.reparam.StudentTReparam;
import dev.isotropy.reparam.SymmetricStable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation says of the values at which created sites begin, given the site's own. */
class StartingValuesTest {

  private static final double EULER = 0.577_215_664_901_532_9;

  private static double[] start(
      String factory, Class<?> annotation, String created, double... value) {
    MomentsCase tried =
        new MomentsCase(factory, false, List.of(SmallModel.request(annotation, Map.of())));
    MomentsCase.Built built = tried.rewritten();
    Point point = built.point(1).set(LeafKind.QUANTITY, "x", value);
    return point.along(
        Objects.requireNonNull(built.model().inverses().get(created)),
        built.model().quantity(created).axes());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-40, 0.3, 2})
  void auxiliarySitesBeginWhereTheyDoWhateverTheValue(double x) {
    assertThat(start("studentT", StudentTReparam.class, "x_gamma", x)).containsExactly(1);
    assertThat(start("stable", SymmetricStable.class, "x_uniform", x)).containsExactly(0);
    assertThat(start("stable", SymmetricStable.class, "x_exponential", x)).containsExactly(1);
    for (String pair : List.of("z", "t")) {
      String name = "x_" + pair + "_";
      assertThat(start("stable", StableReparam.class, name + "uniform", x)).containsExactly(0);
      assertThat(start("stable", StableReparam.class, name + "exponential", x)).containsExactly(1);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.5, 0.3, 2})
  void theExponentialVariableOfAStableOneBeginsAtOneWhereAnAngleGivesTheValue(double x) {
    double exponential = start("stable", LatentStable.class, "x_exponential", x)[0];
    assertThat(exponential).isCloseTo(1, within(1e-12)); // The angle was rounded.
    double angle = start("stable", LatentStable.class, "x_uniform", x)[0];
    assertThat(Math.abs(angle)).isLessThan(Math.PI / 2 - 1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relaxedOneHotCategorical", "relaxedOneHotCategoricalLogit"})
  void gumbelVariablesBeginWithTheMeanOfTheirDistribution(String factory) {
    double[] uniform = start(factory, GumbelSoftmax.class, "x_uniform", 0.2, 0.5, 0.3);
    double mean = Arrays.stream(uniform).map(u -> -Math.log(-Math.log(u))).average().orElseThrow();
    assertThat(mean).isCloseTo(EULER, within(1e-12));
  }

  @Test
  void theLengthOfADirectionBeginsAtTheRootOfTheMeanOfItsSquare() {
    double[] direction = {0.6, 0, 0.8};
    double[] normal = start("projectedNormal", ProjectedNormalReparam.class, "x_normal", direction);
    double[] moved = new double[3];
    double squares = 3;
    for (int i = 0; i < 3; i++) {
      double concentration = MomentsCase.SCALE * MomentsCase.WEIGHTS[i] + MomentsCase.LOC;
      squares += concentration * concentration;
      moved[i] = normal[i] + concentration;
    }
    for (int i = 0; i < 3; i++) {
      assertThat(moved[i]).isCloseTo(Math.sqrt(squares) * direction[i], within(1e-12));
    }
  }

  @Test
  void thePointOfAnAngleBeginsOnTheUnitCircle() {
    assertThat(start("vonMises", Circular.class, "x_circular", 2.5))
        .containsExactly(new double[] {Math.cos(2.5), Math.sin(2.5)}, within(1e-15));
  }
}
