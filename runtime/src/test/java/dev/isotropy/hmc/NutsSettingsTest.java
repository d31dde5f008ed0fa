package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.draws.Fit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Settings: bounds, defaults and what they do. */
class NutsSettingsTest {

  private static Nuts<Schools, SchoolsModel.Draw> nuts() {
    return Nuts.on(new SchoolsModel(Schools.EIGHT, false)).seed(1);
  }

  private static void assertRejected(
      String message, Consumer<Nuts<Schools, SchoolsModel.Draw>> set) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.accept(nuts()))
        .withMessageContaining(message);
  }

  @Test
  void boundsAreChecked() {
    assertRejected("chains = 0", n -> n.chains(0));
    assertRejected("draws = 0", n -> n.draws(0));
    assertRejected("warmup = -1", n -> n.warmup(-1));
    assertRejected("threads = 0", n -> n.threads(0));
    assertRejected("thin = 0", n -> n.thin(0));
    assertRejected("targetAcceptance = 0.0", n -> n.targetAcceptance(0));
    assertRejected("targetAcceptance = 1.0", n -> n.targetAcceptance(1));
    assertRejected("targetAcceptance = NaN", n -> n.targetAcceptance(Double.NaN));
    assertRejected("maxDepth = 0", n -> n.maxDepth(0));
    assertRejected("maxDepth = 31", n -> n.maxDepth(31));
    assertRejected("stepSize = 0.0", n -> n.stepSize(0));
    assertRejected("stepSize = Infinity", n -> n.stepSize(Double.POSITIVE_INFINITY));
    assertRejected("stepSizeJitter = 1.0", n -> n.stepSizeJitter(1));
    assertRejected("refresh = 0", n -> n.refresh(0));
    assertRejected("baseWindow = 0", n -> n.warmupPhases(75, 0, 50));
    assertRejected("warmup + draws", n -> n.warmup(Integer.MAX_VALUE).draws(1).run());
    assertRejected("tau = -1.0", n -> n.initialValues(Map.of("tau", new double[] {-1})));
    assertRejected("sigma", n -> n.initialValues(Map.of("sigma", new double[] {1})));
  }

  @Test
  void defaultsAreThoseOfStan() {
    var run = Nuts.on(Targets.standardNormal(1)).run().run();
    assertThat(run.warmup()).isEqualTo(1000);
    assertThat(run.draws()).isEqualTo(1000);
    assertThat(run.targetAcceptance()).isEqualTo(0.8);
    assertThat(run.maxDepth()).isEqualTo(10);
    assertThat(run.stepSize()).isEqualTo(1);
    assertThat(run.metric()).isEqualTo("diag_e");
    assertThat(run.thin()).isEqualTo(1);
  }

  @Test
  void thinningKeepsEveryOther() {
    double[] all = nuts().warmup(100).draws(50).chains(1).run().values("mu")[0];
    double[] thinned = nuts().warmup(100).draws(50).chains(1).thin(7).run().values("mu")[0];
    assertThat(thinned).hasSize(8);
    for (int i = 0; i < thinned.length; i++) {
      assertThat(thinned[i]).isEqualTo(all[7 * i]);
    }
  }

  @Test
  void warmupMayBeSaved() {
    Fit<Schools, SchoolsModel.Draw> fit = nuts().warmup(100).draws(50).saveWarmup(true).run();
    assertThat(fit.warmupDraws(1)).hasSize(100);
    assertThat(fit.warmupStatistics(1).size()).isEqualTo(100);
    assertThat(fit.draws(1)).hasSize(50);
    assertThat(nuts().warmup(100).draws(50).run().warmupDraws(1)).isEmpty();
  }

  @Test
  void maximumDepthIsKept() {
    Fit<?, ?> fit = nuts().maxDepth(2).chains(1).warmup(50).draws(50).run();
    assertThat(fit.statistics(0).treeDepth()).containsAnyOf(2).doesNotContain(3);
    assertThat(Arrays.stream(fit.statistics(0).leapfrogs())).allMatch(n -> n >= 1 && n <= 3);
  }

  @Test
  void initialValuesAreWhereChainsBegin() {
    // With a tiny fixed step the chain stays where it begins.
    Fit<Schools, SchoolsModel.Draw> fit =
        nuts()
            .initialValues(Map.of("mu", new double[] {3}, "tau", new double[] {7}))
            .warmup(0)
            .stepSize(1e-9)
            .maxDepth(1)
            .draws(1)
            .run();
    fit.draws()
        .forEach(
            draw -> {
              assertThat(draw.mu()).isCloseTo(3, within(1e-6));
              assertThat(draw.tau()).isCloseTo(7, within(1e-6));
            });
  }

  @Test
  void progressIsReported() {
    List<Progress> reports = Collections.synchronizedList(new ArrayList<>());
    nuts().chains(2).warmup(150).draws(75).progress(reports::add).run();
    for (int chain = 0; chain < 2; chain++) {
      int number = chain;
      assertThat(reports.stream().filter(report -> report.chain() == number))
          .containsExactly(
              new Progress(chain, 100, 225, true),
              new Progress(chain, 200, 225, false),
              new Progress(chain, 225, 225, false));
    }
  }
}
