package dev.isotropy.it.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel;
import dev.isotropy.DataException;
import dev.isotropy.SiteInfo;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Uniform;
import dev.isotropy.it.language.Joint;
import dev.isotropy.it.language.Meaning;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rewritten sites, compiled: latent and observed, scalars, in plates, vectors, and chains. */
class WorkshopTest {

  private static final int PIECES = 11;

  private final Workshop user = workshop(3);
  private final WorkshopModel model = new WorkshopModel(user);

  private static Workshop workshop(int groups) {
    Random random = new Random(3);
    boolean[] done = new boolean[PIECES];
    double[] time = new double[PIECES];
    int[] group = new int[PIECES];
    for (int i = 0; i < PIECES; i++) {
      done[i] = i % 4 != 1;
      time[i] = done[i] ? random.nextDouble(0.5, 3) : Double.NaN;
      group[i] = i % 3;
    }
    return new Workshop(
        groups,
        group,
        random.doubles(PIECES, 0.2, 4).toArray(),
        done,
        time,
        random.doubles(PIECES, -2, 2).toArray());
  }

  @Test
  void meansWhatItsSitesMean() {
    for (int seed = 0; seed < 10; seed++) {
      double[] q = new Random(seed).doubles(model.dimension(), -1, 1).toArray();
      Joint joint = new Joint();
      plain(model.constrain(q), new Columns(q), joint);
      double expected = joint.logDensity();
      assertThat(model.evaluator().logDensity(q))
          .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
      double[] pointwise = new double[joint.pointwise().length];
      model.pointwiseLogDensity(q, pointwise);
      assertThat(pointwise).containsExactly(joint.pointwise(), within(1e-11));
    }
  }

  @Test
  void compiles() {
    Meaning<WorkshopModel.Draw> meaning = new Meaning<>(model, (_, _) -> {});
    meaning.gradientIsItsDerivative();
    meaning.sitesAddUp();
    meaning.generalFormStandsAtTheFixedOne();
    meaning.samplingRuns();
  }

  /** The values of created sites, by column. */
  private final class Columns {

    private final double[] store = new double[model.drawSize()];

    Columns(double[] q) {
      model.constrain(q, store, 0);
    }

    double get(String site, int index) {
      return store[model.columnNames().indexOf(site + "[" + index + "]")];
    }
  }

  private void plain(WorkshopModel.Draw draw, Columns columns, Joint joint) {
    joint.latent(user.mean(), draw.mean());
    joint.latent(new Normal(0, 1), (Math.log(draw.spread()) - 0.2 * draw.mean()) / 0.5);
    double[] centered = {0, 0.3, 1};
    for (int g = 0; g < 3; g++) {
      joint.decentered(
          user.level(draw.mean(), draw.spread()), draw.level(g), draw.spread(), centered[g]);
      joint.latent(new Gamma(3, draw.spread()), 1 / draw.width(g));
      double gamma = columns.get("jump_gamma", g);
      joint.latent(new Gamma(2, 2), gamma);
      joint.latent(new Normal(0, draw.spread() / Math.sqrt(gamma)), draw.jump(g));
      joint.latent(new Uniform(0, 1), columns.get("mix_uniform", g));
    }
    for (int i = 0; i < PIECES; i++) {
      int group = user.group()[i];
      joint.observed(user.cost(draw.level(), draw.width(), group), user.cost()[i]);
    }
    for (int i = 0; i < PIECES; i++) {
      if (user.done()[i]) {
        joint.observed(user.time(draw.mean(), draw.spread()), user.time()[i]);
      } else {
        joint.leftOut();
      }
    }
    for (int i = 0; i < PIECES; i++) {
      double gamma = columns.get("error_gamma", i);
      joint.latent(new Gamma(1.5, 1.5), gamma);
      double loc = draw.jump(user.group()[i]) + draw.mix(0);
      if (user.done()[i]) {
        joint.observed(new Normal(loc, 1.5 / Math.sqrt(gamma)), user.error()[i]);
      } else {
        joint.leftOut();
      }
    }
  }

  @Test
  void keepsTheSitesAsWritten() {
    assertThat(model.observedSites())
        .extracting(SiteInfo::name)
        .containsExactly("cost", "time", "error");
    assertThat(model.columnNames())
        .contains("spread", "spread_base_decentered", "level[0]", "width[2]", "mix[1]")
        .doesNotContain("cost_base_data[0]", "time_base_data[0]");
    Workshop simulated = model.simulate(4);
    assertThat(Arrays.stream(simulated.cost())).hasSize(PIECES).allMatch(cost -> cost > 0);
    Workshop predicted = model.predict(model.constrain(new double[model.dimension()]), 4);
    assertThat(Arrays.stream(predicted.time())).hasSize(PIECES).allMatch(time -> time > 0);
  }

  @Test
  void valuesSurviveTheWayToCoordinatesAndBack() {
    double[] q = new Random(8).doubles(model.dimension(), -1, 1).toArray();
    WorkshopModel.Draw draw = model.constrain(q);
    WorkshopModel.Draw again = model.constrain(model.unconstrain(draw));
    assertThat(again.spread()).isCloseTo(draw.spread(), within(1e-12));
    assertThat(again.level()).containsExactly(draw.level(), within(1e-12));
    assertThat(again.width()).containsExactly(draw.width(), within(1e-12));
    assertThat(again.jump()).containsExactly(draw.jump(), within(1e-12));
    assertThat(again.mix()).containsExactly(draw.mix(), within(1e-12));
    double[] unconstrained = model.unconstrain(draw);
    assertThat(new Columns(unconstrained).get("jump_gamma", 2)).isEqualTo(1);
  }

  @Test
  void tellsWhatWasDone() {
    assertThat(model.reparameterization())
        .filteredOn(each -> !each.reparameterizer().isEmpty())
        .extracting(CompiledModel.Reparameterization::site)
        .containsExactly(
            "spread", "spread_base", "level", "width", "jump", "mix", "cost", "time", "error");
  }

  @Test
  void takesOneCenteringPerPosition() {
    assertThatThrownBy(() -> new WorkshopModel(workshop(4)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("group")
        .hasMessageContaining("3");
  }
}
