package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.draws.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same seed gives the same bits. */
class NutsReproducibilityTest {

  private static Nuts<Schools, SchoolsModel.Draw> nuts() {
    return Nuts.on(new SchoolsModel(Schools.EIGHT, false)).warmup(200).draws(100).seed(11);
  }

  private static double[][] taus(Fit<?, ?> fit) {
    return fit.values("tau");
  }

  @ParameterizedTest
  @EnumSource
  void whateverTheNumberOfThreads(MetricKind metric) {
    Fit<?, ?> one = nuts().metric(metric).threads(1).run();
    for (int threads : new int[] {2, 3, 4, 9}) {
      Fit<?, ?> other = nuts().metric(metric).threads(threads).run();
      assertThat(taus(other)).isDeepEqualTo(taus(one));
      assertThat(other.statistics(3).energy()).isEqualTo(one.statistics(3).energy());
      assertThat(other.stepSize(2)).isEqualTo(one.stepSize(2));
    }
  }

  @Test
  void chainsDependOnTheirNumberOnly() {
    double[][] four = taus(nuts().run());
    double[][] two = taus(nuts().chains(2).run());
    assertThat(two[0]).isEqualTo(four[0]);
    assertThat(two[1]).isEqualTo(four[1]);
    assertThat(four[0]).isNotEqualTo(four[1]);
  }

  @Test
  void seedsDiffer() {
    assertThat(taus(nuts().seed(12).run())[0]).isNotEqualTo(taus(nuts().run())[0]);
  }

  @Test
  void aRandomSeedIsTold() {
    SchoolsModel model = new SchoolsModel(Schools.EIGHT, false);
    Fit<?, ?> first = Nuts.on(model).chains(1).warmup(50).draws(10).run();
    long seed = first.run().seed();
    Fit<?, ?> second = Nuts.on(model).chains(1).warmup(50).draws(10).seed(seed).run();
    assertThat(taus(second)).isDeepEqualTo(taus(first));
  }

  @Test
  void observersChangeNothing() {
    Fit<?, ?> quiet = nuts().run();
    Fit<?, ?> watched =
        nuts().progress(update -> {}).refresh(1).cancelWhen(() -> false).saveWarmup(true).run();
    assertThat(taus(watched)).isDeepEqualTo(taus(quiet));
  }
}
