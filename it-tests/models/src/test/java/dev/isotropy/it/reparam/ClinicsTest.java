package dev.isotropy.it.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Dirichlet;
import dev.isotropy.distributions.Gamma;
import dev.isotropy.distributions.Normal;
import dev.isotropy.it.language.Meaning;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** Conjugate sites, compiled: no coordinate, the marginal density, draws from what is left. */
class ClinicsTest {

  private static final int PATIENTS = 17;
  private static final int CLINICS = 4; // the last one has no patients

  private final Clinics user = clinics();
  private final ClinicsModel model = new ClinicsModel(user);

  private static Clinics clinics() {
    Random random = new Random(4);
    int[] clinic = new int[PATIENTS];
    int[] cured = new int[PATIENTS];
    boolean[] known = new boolean[PATIENTS];
    int[] kind = new int[PATIENTS];
    for (int i = 0; i < PATIENTS; i++) {
      clinic[i] = random.nextInt(CLINICS - 1);
      known[i] = i % 5 != 2;
      cured[i] = known[i] ? random.nextInt(2) : -1;
      kind[i] = random.nextInt(3);
    }
    return new Clinics(
        CLINICS,
        clinic,
        cured,
        known,
        random.ints(PATIENTS, 0, 6).toArray(),
        random.doubles(PATIENTS, 0.5, 2).toArray(),
        random.doubles(PATIENTS, 90, 120).toArray(),
        new double[] {0.7, 1.5, 2},
        kind);
  }

  /** The marginal of each observed site, by Bayes' theorem at one value of the site integrated. */
  private double marginal(String site, double spread, IntPredicate counts) {
    double sum = 0;
    for (int g = 0; g < CLINICS; g++) {
      int group = g;
      IntPredicate here = i -> counts.test(i) && user.clinic()[i] == group;
      switch (site) {
        case "cured" -> {
          Beta after = rate(spread, here);
          sum += user.rate(spread).logProb(0.4) - after.logProb(0.4);
          sum +=
              sum(
                  here,
                  i ->
                      user.known()[i]
                          ? user.cured(rates(0.4), user.clinic()[i]).logProb(user.cured()[i])
                          : 0);
        }
        case "pressure" -> {
          Normal after = level(spread, here);
          double x = after.mean();
          sum += user.level(spread).logProb(x) - after.logProb(x);
          sum +=
              sum(
                  here,
                  i ->
                      user.pressure(rates(x), user.clinic()[i], spread)
                          .logProb(user.pressure()[i]));
        }
        default -> {}
      }
    }
    switch (site) {
      case "visits" -> {
        sum += user.intensity(spread).logProb(2) - intensity(spread, counts).logProb(2);
        sum += sum(counts, i -> user.visits(2, user.months()[i]).logProb(user.visits()[i]));
      }
      case "kind" -> {
        double[] x = {0.2, 0.5, 0.3};
        sum += user.share(user.kinds()).logProb(x) - share(counts).logProb(x);
        sum += sum(counts, i -> user.kind(x).logProb(user.kind()[i]));
      }
      default -> {}
    }
    return sum;
  }

  private interface Term {
    double at(int i);
  }

  private static double sum(IntPredicate counts, Term term) {
    double sum = 0;
    for (int i = 0; i < PATIENTS; i++) {
      sum += counts.test(i) ? term.at(i) : 0;
    }
    return sum;
  }

  private static double[] rates(double value) {
    double[] rates = new double[CLINICS];
    Arrays.fill(rates, value);
    return rates;
  }

  private Beta rate(double spread, IntPredicate counts) {
    double successes = sum(counts, i -> user.known()[i] ? user.cured()[i] : 0);
    double all = sum(counts, i -> user.known()[i] ? 1 : 0);
    return new Beta(1 + spread + successes, 2 + all - successes);
  }

  private Gamma intensity(double spread, IntPredicate counts) {
    return new Gamma(
        2 + sum(counts, i -> user.visits()[i]), spread + sum(counts, i -> user.months()[i]));
  }

  private Normal level(double spread, IntPredicate counts) {
    double precision = 1 / ((0.5 + spread) * (0.5 + spread));
    double total = 1 / (spread * spread) + precision * sum(counts, _ -> 1);
    double mean = precision * sum(counts, i -> user.pressure()[i]) / total;
    return new Normal(mean, 1 / Math.sqrt(total));
  }

  private Dirichlet share(IntPredicate counts) {
    double[] concentration = user.kinds().clone();
    for (int i = 0; i < PATIENTS; i++) {
      concentration[user.kind()[i]] += counts.test(i) ? 1 : 0;
    }
    return new Dirichlet(concentration);
  }

  @Test
  void samplesNothingThatCanBeIntegrated() {
    assertThat(model.dimension()).isEqualTo(1);
    for (double q : new double[] {-1, -0.2, 0.7}) {
      double spread = Math.exp(q);
      double expected = user.spread().logProb(spread) + q;
      for (String site : new String[] {"cured", "visits", "pressure", "kind"}) {
        expected += marginal(site, spread, _ -> true);
      }
      assertThat(model.evaluator().logDensity(new double[] {q}))
          .isCloseTo(expected, within(1e-11 * Math.abs(expected)));
    }
  }

  @Test
  void pointwiseIsGivenAllOthers() {
    double[] pointwise = new double[4 * PATIENTS];
    double spread = Math.exp(0.3);
    model.pointwiseLogDensity(new double[] {0.3}, pointwise);
    String[] sites = {"cured", "visits", "pressure", "kind"};
    for (int s = 0; s < sites.length; s++) {
      double whole = marginal(sites[s], spread, _ -> true);
      for (int i = 0; i < PATIENTS; i++) {
        int left = i;
        double expected = whole - marginal(sites[s], spread, other -> other != left);
        assertThat(pointwise[s * PATIENTS + i])
            .as("%s %d", sites[s], i)
            .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(whole))));
      }
    }
  }

  @Test
  void drawsFromWhatIsLeft() {
    double[] q = {-0.5};
    double spread = Math.exp(-0.5);
    int draws = 20_000;
    double[] sums = new double[4];
    double[] store = new double[model.drawSize()];
    for (int d = 0; d < draws; d++) {
      model.constrain(q, RandomStream.of(11, d), store, 0);
      ClinicsModel.Draw draw = model.draw(store, 0);
      sums[0] += draw.rate(1);
      sums[1] += draw.intensity();
      sums[2] += draw.level(2);
      sums[3] += draw.share(1);
      assertThat(draw.risk(3)).isEqualTo(user.risk(draw.rate(3), draw.level(3)), within(1e-12));
      assertThat(draw.spread()).isEqualTo(spread, within(1e-12));
    }
    near(
        sums[0] / draws,
        rate(spread, i -> user.clinic()[i] == 1).mean(),
        rate(spread, i -> user.clinic()[i] == 1).variance(),
        draws);
    near(
        sums[1] / draws,
        intensity(spread, _ -> true).mean(),
        intensity(spread, _ -> true).variance(),
        draws);
    near(
        sums[2] / draws,
        level(spread, i -> user.clinic()[i] == 2).mean(),
        level(spread, i -> user.clinic()[i] == 2).variance(),
        draws);
    near(sums[3] / draws, share(_ -> true).mean()[1], share(_ -> true).variance()[1], draws);
    assertThat(model.constrain(q)).isEqualTo(model.constrain(q));
  }

  private static void near(double actual, double mean, double variance, int draws) {
    assertThat(actual).isCloseTo(mean, within(5 * Math.sqrt(variance / draws)));
  }

  @Test
  void compiles() {
    Meaning<ClinicsModel.Draw> meaning = new Meaning<>(model, (_, _) -> {});
    meaning.gradientIsItsDerivative();
    meaning.sitesAddUp();
    meaning.samplingRuns();
    assertThat(model.simulate(3).visits()).hasSize(PATIENTS);
    assertThat(model.reparameterization())
        .filteredOn(each -> each.reparameterizer().equals("Conjugate"))
        .hasSize(4);
  }
}
