package dev.isotropy.draws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.CompiledModel;
import dev.isotropy.CompiledModel.Reparameterization;
import dev.isotropy.RandomStream;
import dev.isotropy.hmc.Schools;
import dev.isotropy.hmc.SchoolsModel;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several sites the divergences are about. */
class DivergenceLocatorTest {

  private static final Reparameterization MU = decision("mu", "look at mu");
  private static final Reparameterization TAU = decision("tau", "");
  private static final Reparameterization THETA = decision("theta", "look at theta");

  private static Reparameterization decision(String site, String suggestion) {
    return new Reparameterization(site, "", "none", List.of(), "as written", suggestion);
  }

  /** Centred schools with decisions of our own. */
  @SuppressWarnings("unchecked")
  private static CompiledModel<Schools, SchoolsModel.Draw> model(Reparameterization... decisions) {
    SchoolsModel schools = new SchoolsModel(Schools.EIGHT, true);
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.getName().equals("reparameterization")
                ? List.of(decisions)
                : method.invoke(schools, arguments);
    return (CompiledModel<Schools, SchoolsModel.Draw>)
        Proxy.newProxyInstance(
            DivergenceLocatorTest.class.getClassLoader(),
            new Class<?>[] {CompiledModel.class},
            handler);
  }

  /**
   * Random draws, of which every tenth diverges with its coordinates from one index on close to
   * their means.
   */
  private static Fit<?, ?> fit(CompiledModel<Schools, SchoolsModel.Draw> model, int from, int to) {
    RandomStream random = RandomStream.of(1, 0);
    ChainDraws chain = new ChainDraws(0, 10, 10, 100);
    for (int draw = 0; draw < 100; draw++) {
      boolean divergent = draw % 10 == 0;
      double[] q = new double[10];
      for (int i = 0; i < 10; i++) {
        double scale = divergent && i >= from && i < to ? 0.05 : 1;
        q[i] = 5 + scale * random.normal();
      }
      chain.statistics().add(0, 1, 1, 1, 1, divergent, 0);
      chain.add(model, q, RandomStream.of(1, 0), false);
    }
    RunDescription run =
        new RunDescription(1, 0, 100, 1, false, 0.8, 10, "diag_e", 1, 0, 75, 25, 50);
    return new Fit<>(model, run, List.of(chain), List.of(), false);
  }

  @Test
  void namesTheSiteWhoseCoordinatesAreConcentrated() {
    assertThat(new DivergenceLocator(fit(model(MU, TAU, THETA), 2, 10)).suggestion())
        .contains("look at theta");
    assertThat(new DivergenceLocator(fit(model(MU, TAU, THETA), 0, 1)).suggestion())
        .contains("look at mu");
  }

  @Test
  void namesOnlySitesWithASuggestion() {
    assertThat(new DivergenceLocator(fit(model(TAU, MU), 1, 2)).suggestion())
        .contains("look at mu");
    assertThat(new DivergenceLocator(fit(model(TAU), 1, 2)).suggestion()).isEmpty();
  }

  @Test
  void theWarningCountsAndSuggests() {
    Fit<?, ?> fit = fit(model(THETA), 2, 10);
    assertThat(fit.warnings())
        .filteredOn(warning -> warning.kind() == Warning.Kind.DIVERGENCES)
        .extracting(Warning::message)
        .containsExactly(
            "10 of 100 draws diverged: the posterior may not be explored where it is narrow;"
                + " look at theta");
  }
}
