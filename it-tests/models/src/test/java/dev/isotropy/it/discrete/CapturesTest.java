package dev.isotropy.it.discrete;

import static dev.isotropy.it.discrete.Enumerated.latent;
import static dev.isotropy.it.discrete.Enumerated.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.SiteInfo;
import dev.isotropy.distributions.Bernoulli;
import dev.isotropy.distributions.Binomial;
import dev.isotropy.hmc.Nuts;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Capture and recapture: densities in closed form, and what draws say of animals never caught. */
class CapturesTest {

  private static final int NIGHTS = 5;

  /** 30 animals caught, 40 more that may be there. */
  private static Captures captures() {
    int[] caught = new int[70];
    for (int i = 0; i < 30; i++) {
      caught[i] = 1 + i % 4;
    }
    return new Captures(caught, NIGHTS);
  }

  @Test
  void densityInClosedForm() {
    Captures data = captures();
    CapturesModel model = new CapturesModel(data);
    double[] q = {0.4, -0.3};
    CapturesModel.Draw draw = model.constrain(q);
    double sum = latent(data.share(), draw.share()) + latent(data.detection(), draw.detection());
    double[] pointwise = new double[70];
    for (int i = 0; i < 70; i++) {
      double there =
          draw.share() * Math.exp(new Binomial(NIGHTS, draw.detection()).logProb(data.caught()[i]));
      pointwise[i] = Math.log(there + (data.caught()[i] == 0 ? 1 - draw.share() : 0));
      sum += pointwise[i];
    }
    assertThat(model.evaluator().logDensity(q)).isCloseTo(sum, within(1e-12 * Math.abs(sum)));
    double[] out = new double[70];
    model.pointwiseLogDensity(q, out);
    assertThat(out).containsExactly(pointwise, within(1e-12));
  }

  @Test
  void drawsOfThePopulation() {
    CapturesModel model = new CapturesModel(captures());
    var fit = Nuts.on(model).chains(2).warmup(500).draws(2000).seed(3).threads(1).run();
    var again = Nuts.on(model).chains(2).warmup(500).draws(2000).seed(3).threads(2).run();
    assertThat(fit.values("population")).isDeepEqualTo(again.values("population"));
    double[] expected =
        fit.draws()
            .mapToDouble(
                draw -> {
                  double missed = draw.share() * Math.pow(1 - draw.detection(), NIGHTS);
                  return 30 + 40 * missed / (missed + 1 - draw.share());
                })
            .toArray();
    double[] population = fit.draws().mapToDouble(CapturesModel.Draw::population).toArray();
    double mean = Arrays.stream(expected).average().orElseThrow();
    // Given the others each population is binomial: at most 40 / 4 of variance.
    assertThat(Arrays.stream(population).average().orElseThrow())
        .isCloseTo(mean, within(5 * Math.sqrt(10.0 / 4000)));
    fit.draws()
        .limit(100)
        .forEach(
            draw -> {
              assertThat(Arrays.copyOf(draw.present(), 30)).containsOnly(1);
              assertThat(Arrays.stream(draw.present()).sum()).isEqualTo((int) draw.population());
              assertThat(draw.present(50)).isEqualTo(draw.present()[50]);
            });
    assertThat(fit.summary().toString()).contains("present[69]").contains("population");
    Captures replicated = model.predict(fit.draws().findFirst().orElseThrow(), 3);
    assertThat(replicated.caught()).hasSize(70);
    assertThat(Arrays.stream(model.simulate(4).caught()).allMatch(n -> n >= 0 && n <= NIGHTS))
        .isTrue();
  }

  @Test
  void enumeratedSitesHaveNoCoordinates() {
    CapturesModel model = new CapturesModel(captures());
    assertThat(model.dimension()).isEqualTo(2);
    SiteInfo present =
        model.sites().stream()
            .filter(site -> site.name().equals("present"))
            .findFirst()
            .orElseThrow();
    assertThat(present.kind()).isEqualTo(SiteInfo.Kind.ENUMERATED);
    assertThat(present.offset()).isEqualTo(-1);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> model.unconstrain(Map.of("present", new double[70]), new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no latent site is named 'present'; the latent sites are [share, detection]");
  }

  @Test
  void nightsAndAnimalsThatDiffer() {
    boolean[][] caught = {
      {true, false, true}, {false, false, false}, {false, true, false}, {false, false, false}
    };
    NightlyCaptures data = new NightlyCaptures(caught, new double[] {0, 1, 0.5});
    NightlyCapturesModel model = new NightlyCapturesModel(data);
    new Enumerated<NightlyCapturesModel.Draw>(
            model,
            new int[] {2, 2, 2, 2},
            new int[4],
            (draw, present, elements) -> {
              double sum =
                  latent(data.share(), draw.share()) + latent(data.spread(), draw.spread());
              for (int t = 0; t < 3; t++) {
                sum += data.night(data.rain()[t]).logProb(draw.night(t));
              }
              for (int i = 0; i < 4; i++) {
                sum += data.shyness(draw.spread()).logProb(draw.shyness(i));
                sum += data.present(draw.share()).logProb(present[i]);
                for (int t = 0; t < 3; t++) {
                  Bernoulli site = data.caught(present[i], draw.night(t), draw.shyness(i));
                  sum += observed(site, caught[i][t] ? 1 : 0, elements);
                }
              }
              return sum;
            })
        .holds();
  }
}
