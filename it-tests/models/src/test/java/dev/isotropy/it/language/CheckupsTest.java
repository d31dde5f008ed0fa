package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.DataException;
import dev.isotropy.distributions.Distribution;
import org.junit.jupiter.api.Test;

/** What is missing is latent where a mask does not leave it out. */
class CheckupsTest {

  private static final double GAP = Double.NaN;
  private static final double[][] WEIGHT = {{1, GAP, 2}, {0.5, 1.5, GAP}};
  private static final double[][] PRESSURE = {{GAP, 1, GAP}, {2, GAP, 3}};
  private static final boolean[][] CAME = {{true, true, false}, {false, true, true}};

  private static Checkups checkups(double[] age, double total, boolean use) {
    boolean[] known = {true, false};
    return new Checkups(WEIGHT, PRESSURE, CAME, known, age, total, use);
  }

  @Test
  void meansWhatItSays() {
    for (boolean use : new boolean[] {true, false}) {
      Checkups user = checkups(new double[] {GAP, 1.5}, GAP, use);
      CheckupsModel model = new CheckupsModel(user);
      assertThat(model.dimension()).isEqualTo(2 + 1 + 2 + 2 + (use ? 1 : 0));
      new Meaning<>(model, (draw, joint) -> plain(user, draw, joint)).holds();
    }
  }

  private static void plain(Checkups user, CheckupsModel.Draw draw, Joint joint) {
    double mean = draw.mean();
    double spread = draw.spread();
    joint.latent(user.mean(), mean);
    joint.latent(user.spread(), spread);
    double[] age = draw.age();
    for (int p = 0; p < 2; p++) {
      element(joint, user.age(mean, spread), user.age()[p], age[p], user.known()[p]);
    }
    for (int p = 0; p < 2; p++) {
      for (int v = 0; v < 3; v++) {
        Distribution site = user.weight(age[p], spread);
        element(joint, site, WEIGHT[p][v], draw.weight()[p][v], true);
      }
    }
    for (int p = 0; p < 2; p++) {
      for (int v = 0; v < 3; v++) {
        Distribution site = user.pressure(draw.weight()[p][v], mean, spread);
        element(joint, site, PRESSURE[p][v], draw.pressure()[p][v], CAME[p][v]);
      }
    }
    element(joint, user.total(mean), user.total(), draw.total(), user.use());
  }

  private static void element(
      Joint joint, Distribution site, double data, double value, boolean counts) {
    if (!counts) {
      joint.leftOut();
      assertThat(Double.compare(value, data)).isZero();
    } else if (Double.isNaN(data)) {
      joint.latent(site, value);
      joint.leftOut();
    } else {
      joint.observed(site, value);
    }
  }

  /** The age of the second patient is left out, but their weight depends on it. */
  @Test
  void whatIsLeftOutAndReadMustBeThere() {
    assertThatThrownBy(() -> new CheckupsModel(checkups(new double[] {2, GAP}, 1, true)))
        .isInstanceOf(DataException.class)
        .hasMessage("age[1] is NaN where known[1] is false, but other sites or quantities read it");
  }
}
