package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.DataException;
import dev.isotropy.distributions.Distribution;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Elements that a mask leaves out add nothing, whatever the data say of them. */
class MaskedTest {

  private static final int PATIENTS = 13;
  private static final int VISITS = 3;
  private static final int DAYS = 9;

  private final Masked user = masked(false);

  /** What is left out is no number, or outside the support. */
  private static Masked masked(boolean counts) {
    Random random = new Random(5);
    double[][] pressure = new double[PATIENTS][VISITS];
    boolean[][] came = new boolean[PATIENTS][VISITS];
    double[] weight = new double[PATIENTS];
    int[] falls = new int[PATIENTS];
    double[] share = new double[PATIENTS];
    boolean[] well = new boolean[PATIENTS];
    boolean[] known = new boolean[PATIENTS];
    boolean[] enrolled = new boolean[PATIENTS];
    for (int p = 0; p < PATIENTS; p++) {
      known[p] = random.nextInt(3) > 0;
      enrolled[p] = random.nextInt(4) > 0;
      weight[p] = known[p] ? random.nextDouble(0.5, 2) : p % 2 == 0 ? Double.NaN : -1;
      falls[p] = known[p] ? random.nextInt(5) : -99;
      share[p] = known[p] ? random.nextDouble() : Double.POSITIVE_INFINITY;
      well[p] = random.nextBoolean();
      for (int v = 0; v < VISITS; v++) {
        came[p][v] = random.nextBoolean();
        pressure[p][v] = came[p][v] ? random.nextGaussian() : Double.NaN;
      }
    }
    boolean[] used = new boolean[DAYS];
    for (int d = 0; d < DAYS; d++) {
      used[d] = d % 3 != 1;
    }
    return new Masked(
        counts ? 0.5 : Double.NaN,
        counts,
        pressure,
        came,
        weight,
        falls,
        share,
        well,
        known,
        enrolled,
        random.doubles(DAYS).toArray(),
        used);
  }

  @Test
  void leavesElementsOut() {
    new Meaning<>(new MaskedModel(user), (draw, joint) -> plain(user, draw, joint)).holds();
  }

  @Test
  void leavesNoScalarOut() {
    Masked counting = masked(true);
    new Meaning<>(new MaskedModel(counting), (draw, joint) -> plain(counting, draw, joint))
        .densityIsTheSumOverSites();
  }

  private static void plain(Masked user, MaskedModel.Draw draw, Joint joint) {
    joint.latent(user.mean(), draw.mean());
    joint.latent(user.spread(), draw.spread());
    for (int p = 0; p < PATIENTS; p++) {
      if (user.enrolled()[p]) {
        joint.latent(user.frailty(draw.spread()), draw.frailty(p));
        joint.decentered(
            user.usual(draw.mean(), draw.spread()), draw.usual(p), draw.spread(), 0.25);
      } else {
        // Only the log-Jacobians.
        joint.factor(Math.log(draw.frailty(p)));
        joint.factor(0.75 * Math.log(draw.spread()));
      }
    }
    observed(joint, user.counts(), user.total(draw.mean(), draw.spread()), user.total());
    for (int p = 0; p < PATIENTS; p++) {
      for (int v = 0; v < VISITS; v++) {
        observed(
            joint,
            user.came()[p][v],
            user.pressure(draw.usual(p), draw.frailty(p)),
            user.pressure()[p][v]);
      }
    }
    boolean[] known = user.known();
    for (int p = 0; p < PATIENTS; p++) {
      observed(joint, known[p], user.weight(draw.frailty(p), draw.usual(p)), user.weight()[p]);
    }
    for (int p = 0; p < PATIENTS; p++) {
      observed(joint, known[p], user.falls(draw.frailty(p)), user.falls()[p]);
    }
    for (int p = 0; p < PATIENTS; p++) {
      observed(joint, known[p], user.share(draw.frailty(p), draw.spread()), user.share()[p]);
    }
    for (int p = 0; p < PATIENTS; p++) {
      observed(joint, known[p], user.isWell(draw.usual(p)), user.well()[p] ? 1 : 0);
    }
    for (int d = 0; d < DAYS; d++) {
      observed(joint, user.used()[d], user.series(d, user.series(), draw.mean()), user.series()[d]);
    }
  }

  private static void observed(Joint joint, boolean counts, Distribution site, double value) {
    if (counts) {
      joint.observed(site, value);
    } else {
      joint.leftOut();
    }
  }

  @Test
  void drawsAllElements() {
    MaskedModel model = new MaskedModel(user);
    Masked simulated = model.simulate(3);
    assertThat(Arrays.stream(simulated.weight())).allMatch(weight -> weight > 0);
    assertThat(Arrays.stream(simulated.falls())).allMatch(count -> count >= 0);
    assertThat(simulated.total()).isFinite();
    assertThat(simulated.came()).isDeepEqualTo(user.came()).isNotSameAs(user.came());
    Masked predicted = model.predict(model.constrain(new double[model.dimension()]), 3);
    assertThat(Arrays.stream(predicted.pressure()).flatMapToDouble(Arrays::stream))
        .allMatch(Double::isFinite);
  }

  @Test
  void checksWhatCounts() {
    int counted = 0;
    while (!user.known()[counted]) {
      counted++;
    }
    int position = counted;
    user.weight()[position] = Double.NaN;
    assertThatThrownBy(() -> new MaskedModel(user))
        .isInstanceOf(DataException.class)
        .hasMessage("weight[" + position + "] is NaN; data must be finite");
    user.weight()[position] = -2;
    assertThatThrownBy(() -> new MaskedModel(user))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("weight[" + position + "] is -2, outside the support of gamma");
  }

  @Test
  void checksWhatIsReadElsewhere() {
    user.series()[1] = Double.NaN; // masked, but the next day depends on it
    assertThatThrownBy(() -> new MaskedModel(user))
        .isInstanceOf(DataException.class)
        .hasMessage("series[1] is NaN; data must be finite");
  }
}
