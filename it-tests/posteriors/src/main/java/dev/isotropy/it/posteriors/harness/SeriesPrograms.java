package dev.isotropy.it.posteriors.harness;

import static dev.isotropy.it.posteriors.harness.Constants.*;

import dev.isotropy.MathFunctions;
import dev.isotropy.it.posteriors.*;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Series in time. */
final class SeriesPrograms {

  private SeriesPrograms() {}

  static List<Program> all() {
    return List.of(
        new Program("arK", d -> new ArKModel(arK(d))).exceedsBy(Math.log(2), HALF_PRIOR),
        new Program("arma11", d -> new Arma11Model(new Arma11(d.vector("y"))))
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program("dogs", d -> new DogsModel(new Dogs(d.integerMatrix("y"))))
            .named("beta", "intercept", "avoidedSlope", "shockedSlope"),
        covid("covid19imperial_v2"),
        covid("covid19imperial_v3"),
        new Program(
                "lotka_volterra",
                d ->
                    new LynxAndHaresModel(
                        new LynxAndHares(d.vector("ts"), d.vector("y_init"), d.matrix("y"))))
            .named("theta", "growth", "predation", "decline", "feeding")
            .named("z_init", "initial")
            .beginningAt(
                Map.of(
                    "growth", new double[] {1},
                    "predation", new double[] {0.05},
                    "decline", new double[] {1},
                    "feeding", new double[] {0.05},
                    "initial", new double[] {30, 4}))
            .exceedsBy(
                -2 * MathFunctions.logNormalCdf(2) - 2 * MathFunctions.logNormalCdf(1), TRUNCATED),
        new Program(
                "soil_incubation",
                d ->
                    new SoilIncubationModel(
                        new SoilIncubation(
                            d.number("totalC_t0"), d.vector("ts"), d.vector("eCO2mean"))))
            .named("k1", "fastDecay")
            .named("k2", "slowDecay")
            .named("alpha21", "toSlow")
            .named("alpha12", "toFast")
            .named("gamma", "fastShare")
            .named("sigma", "noise")
            .exceedsBy(5 * Math.log(2), HALF_PRIOR),
        new Program("garch11", d -> new GarchModel(new Garch(d.vector("y"), d.number("sigma1"))))
            .named("mu", "level")
            .named("alpha0", "base")
            .named("alpha1", "shock")
            .named("beta1", "memory"),
        new Program(
                "state_space_stochastic_level_stochastic_seasonal",
                d ->
                    new RoadDeathsModel(
                        new RoadDeaths(d.vector("y"), d.vector("x"), d.vector("w"))))
            .named("mu", "level")
            .named("seasonal", "season")
            .named("beta", "petrolEffect")
            .named("lambda", "lawEffect")
            .named("sigma", "sd")
            .exceedsBy(3 * Math.log(2) + Math.log(6), ORDERED_HALVES),
        new Program("prophet", d -> new ProphetModel(prophet(d)))
            .named("k", "growth")
            .named("m", "offset")
            .named("delta", "change")
            .named("sigma_obs", "noise")
            .named("beta", "effect")
            .exceedsBy(Math.log(2), HALF_PRIOR));
  }

  private static Prophet prophet(DataSet d) {
    return new Prophet(
        d.vector("t"),
        d.vector("y"),
        d.vector("cap"),
        d.vector("t_change"),
        d.number("tau"),
        d.integer("trend_indicator") == 1,
        d.matrix("X"),
        d.vector("sigmas"),
        d.vector("s_a"),
        d.vector("s_m"));
  }

  private static ArK arK(DataSet d) {
    double[] y = d.vector("y");
    int order = d.integer("K");
    return new ArK(order, y, Arrays.copyOfRange(y, order, y.length));
  }

  private static Program covid(String name) {
    return new Program(name, d -> new InterventionsInEuropeModel(covid(d)))
        .named("alpha_hier", "effect")
        .named("y", "seed")
        .named("ifr_noise", "fatality")
        .exceedsBy(2 * Math.log(2), HALF_PRIOR);
  }

  private static InterventionsInEurope covid(DataSet d) {
    int[][] deaths = d.transposedIntegers("deaths");
    boolean[][] counted = new boolean[deaths.length][deaths[0].length];
    for (int country = 0; country < deaths.length; country++) {
      int first = d.indices("EpidemicStart")[country];
      Arrays.fill(counted[country], first, d.integers("N")[country], true);
    }
    return new InterventionsInEurope(
        d.integer("N0"),
        d.vector("SI"),
        d.transposed("f"),
        d.matrices("X"),
        d.vector("pop"),
        deaths,
        counted);
  }
}
