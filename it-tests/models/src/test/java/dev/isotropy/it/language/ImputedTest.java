package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.DataException;
import dev.isotropy.SiteInfo;
import dev.isotropy.distributions.Distribution;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is missing in data is latent, and everything reads the completed data. */
class ImputedTest {

  private static final int PUPILS = 11;
  private static final int SUBJECTS = 3;
  private static final int DAYS = 9;
  private static final int RIVERS = 2;
  private static final int HOURS = 4;

  /** Each element is missing with some probability. */
  private static Imputed imputed(double missing) {
    Random random = new Random(3);
    int[] school = random.ints(PUPILS, 0, 4).toArray();
    double[] age = random.doubles(PUPILS, 5, 9).toArray();
    ToDoubleFunction<Double> maybe = value -> random.nextDouble() < missing ? Double.NaN : value;
    double[] income = vector(PUPILS, () -> maybe.applyAsDouble(random.nextDouble(0.5, 3)));
    double[] score = vector(PUPILS, () -> maybe.applyAsDouble(random.nextGaussian()));
    double[] share = vector(PUPILS, () -> maybe.applyAsDouble(random.nextDouble(0, 5)));
    double[][] grade = new double[PUPILS][];
    Arrays.setAll(grade, _ -> vector(SUBJECTS, () -> maybe.applyAsDouble(random.nextGaussian())));
    double[][] flow = new double[RIVERS][];
    double[][][] field = new double[RIVERS][DAYS][];
    for (int r = 0; r < RIVERS; r++) {
      flow[r] = vector(DAYS, () -> maybe.applyAsDouble(random.nextGaussian()));
      Arrays.setAll(field[r], _ -> vector(HOURS, () -> maybe.applyAsDouble(random.nextGaussian())));
    }
    return new Imputed(
        school,
        4,
        age,
        income,
        score,
        share,
        maybe.applyAsDouble(1.5),
        grade,
        random.doubles(SUBJECTS).toArray(),
        vector(DAYS, () -> maybe.applyAsDouble(random.nextGaussian())),
        flow,
        field);
  }

  private static double[] vector(int size, java.util.function.DoubleSupplier element) {
    double[] vector = new double[size];
    Arrays.setAll(vector, _ -> element.getAsDouble());
    return vector;
  }

  @Test
  void someAreMissing() {
    meaning(imputed(0.3)).holds();
  }

  @Test
  void noneIsMissing() {
    Imputed user = imputed(0);
    holdsAtPoints(user);
    assertThat(new ImputedModel(user).dimension()).isEqualTo(2 + 4 + PUPILS);
  }

  @Test
  void allAreMissing() {
    Imputed user = imputed(1);
    holdsAtPoints(user);
    assertThat(new ImputedModel(user).dimension())
        .isEqualTo(
            2 + 4 + PUPILS * (4 + SUBJECTS) + 1 + DAYS + RIVERS * DAYS + RIVERS * DAYS * HOURS);
  }

  private static Meaning<ImputedModel.Draw> meaning(Imputed user) {
    return new Meaning<>(new ImputedModel(user), (draw, joint) -> plain(user, draw, joint));
  }

  private static void holdsAtPoints(Imputed user) {
    Meaning<ImputedModel.Draw> meaning = meaning(user);
    meaning.densityIsTheSumOverSites();
    meaning.gradientIsItsDerivative();
    meaning.drawsKeepTheirCoordinates();
    meaning.sitesAddUp();
  }

  private static void plain(Imputed user, ImputedModel.Draw draw, Joint joint) {
    joint.latent(user.mean(), draw.mean());
    joint.latent(user.spread(), draw.spread());
    for (int j = 0; j < 4; j++) {
      joint.decentered(user.effect(draw.mean(), draw.spread()), draw.effect(j), draw.spread(), 0.5);
    }
    double[] income = draw.income();
    for (int p = 0; p < PUPILS; p++) {
      Distribution site = user.income(draw.mean(), user.age()[p]);
      element(joint, site, user.income()[p], income[p], 1);
    }
    for (int p = 0; p < PUPILS; p++) {
      Distribution site = user.score(draw.effect(), user.school()[p], income[p], draw.spread());
      element(joint, site, user.score()[p], draw.score()[p], draw.spread());
    }
    for (int p = 0; p < PUPILS; p++) {
      Distribution site = user.share(user.age()[p], income[p]);
      element(joint, site, user.share()[p], draw.share()[p], 1);
    }
    Distribution budget = user.budget(draw.spread(), income);
    element(joint, budget, user.budget(), draw.budget(), 1);
    assertThat(draw.need()).isEqualTo(draw.budget() * draw.mean());
    for (int p = 0; p < PUPILS; p++) {
      for (int s = 0; s < SUBJECTS; s++) {
        Distribution site = user.grade(draw.score()[p], user.weight(), s, draw.need());
        element(joint, site, user.grade()[p][s], draw.grade()[p][s], 1 + s);
      }
      // Auto decentres it: its mean is sampled, its scale is 1.
      joint.latent(user.mark(draw.grade()[p], user.weight(), draw.effect()), draw.mark(p));
    }
    for (int d = 0; d < DAYS; d++) {
      Distribution site = user.level(d, draw.level(), draw.mean(), draw.spread());
      element(joint, site, user.level()[d], draw.level()[d], 1);
    }
    for (int r = 0; r < RIVERS; r++) {
      for (int d = 0; d < DAYS; d++) {
        Distribution site = user.flow(d, draw.flow()[r], draw.level()[d]);
        element(joint, site, user.flow()[r][d], draw.flow()[r][d], 1);
      }
    }
    for (int r = 0; r < RIVERS; r++) {
      for (int d = 0; d < DAYS; d++) {
        for (int h = 0; h < HOURS; h++) {
          Distribution site = user.field(h, draw.flow()[r][d], draw.field()[r][d]);
          element(joint, site, user.field()[r][d][h], draw.field()[r][d][h], 1);
        }
      }
    }
  }

  /** An element that is missing is latent, and decentred if its site is no sequence. */
  private static void element(
      Joint joint, Distribution site, double given, double value, double scale) {
    if (Double.isNaN(given)) {
      joint.latent(site, value);
      joint.factor(Math.log(scale));
      joint.leftOut();
    } else {
      assertThat(value).isEqualTo(given);
      joint.observed(site, given);
    }
  }

  @Test
  void siteOfMissingElements() {
    Imputed user = imputed(0.3);
    ImputedModel model = new ImputedModel(user);
    SiteInfo missing =
        model.sites().stream()
            .filter(site -> site.name().equals("scoreMissing"))
            .findFirst()
            .orElseThrow();
    int count = (int) Arrays.stream(user.score()).filter(Double::isNaN).count();
    assertThat(missing.axes()).containsExactly("scoreMissing");
    assertThat(missing.shape()).containsExactly(count);
    ImputedModel.Draw draw = model.constrain(new double[model.dimension()]);
    assertThat(draw.scoreMissing()).hasSize(count);
    assertThat(draw.score()).hasSize(PUPILS).doesNotContain(Double.NaN);
  }

  @Test
  void simulatedDataLackTheSame() {
    Imputed user = imputed(0.3);
    ImputedModel model = new ImputedModel(user);
    for (Imputed other :
        new Imputed[] {
          model.simulate(1), model.predict(model.constrain(new double[model.dimension()]), 1)
        }) {
      for (int p = 0; p < PUPILS; p++) {
        assertThat(Double.isNaN(other.income()[p])).isEqualTo(Double.isNaN(user.income()[p]));
        for (int s = 0; s < SUBJECTS; s++) {
          assertThat(Double.isNaN(other.grade()[p][s])).isEqualTo(Double.isNaN(user.grade()[p][s]));
        }
      }
      assertThat(Double.isNaN(other.budget())).isEqualTo(Double.isNaN(user.budget()));
      assertThat(new ImputedModel(other).dimension()).isEqualTo(model.dimension());
    }
  }

  @Test
  void infiniteIsNotMissing() {
    Imputed user = imputed(0.3);
    user.level()[2] = Double.NEGATIVE_INFINITY;
    assertThatThrownBy(() -> new ImputedModel(user))
        .isInstanceOf(DataException.class)
        .hasMessage("level[2] is -Infinity; data must be finite");
  }
}
