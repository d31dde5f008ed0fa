package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Three plates and more, and data of three dimensions. */
class CubesTest {

  private static final int LABS = 3;
  private static final int DISHES = 4;
  private static final int KINDS = 3;
  private static final int BATCHES = 2;
  private static final int SAMPLES = 19;

  private static Cubes cubes(int wells) {
    Random random = new Random(7);
    double[][][] reading = new double[LABS][DISHES][];
    double[][][] shift = new double[LABS][DISHES][];
    int[][] batch = new int[LABS][];
    for (int l = 0; l < LABS; l++) {
      for (int d = 0; d < DISHES; d++) {
        reading[l][d] = random.doubles(wells, -1, 1).toArray();
        shift[l][d] = random.doubles(wells, -1, 1).toArray();
      }
      batch[l] = random.ints(DISHES, 0, BATCHES).toArray();
    }
    boolean[][] valid = new boolean[DISHES][wells];
    for (boolean[] row : valid) {
      for (int w = 0; w < wells; w++) {
        row[w] = random.nextBoolean();
      }
    }
    return new Cubes(
        reading,
        shift,
        random.ints(LABS, 0, 3).toArray(),
        random.ints(wells, 0, KINDS).toArray(),
        KINDS,
        batch,
        BATCHES,
        valid,
        random.ints(SAMPLES, 0, 6).toArray(),
        random.ints(SAMPLES, 0, LABS).toArray(),
        random.ints(SAMPLES, 0, DISHES).toArray(),
        random.ints(SAMPLES, 0, wells).toArray());
  }

  @Test
  void elevenWells() {
    Cubes user = cubes(11);
    new Meaning<>(new CubesModel(user), (draw, joint) -> plain(user, draw, joint)).holds();
  }

  @Test
  void oneWell() {
    Cubes user = cubes(1);
    Meaning<CubesModel.Draw> meaning =
        new Meaning<>(new CubesModel(user), (draw, joint) -> plain(user, draw, joint));
    meaning.densityIsTheSumOverSites();
    meaning.gradientIsItsDerivative();
  }

  private static void plain(Cubes user, CubesModel.Draw draw, Joint joint) {
    int wells = user.kind().length;
    double spread = draw.spread();
    joint.latent(user.spread(), spread);
    for (int l = 0; l < LABS; l++) {
      joint.latent(user.level(user.area()[l]), draw.level(l));
      for (int w = 0; w < wells; w++) {
        joint.latent(user.drift(draw.level(l), spread), draw.drift(w, l));
      }
    }
    Arrays.stream(draw.ofKind()).forEach(value -> joint.latent(user.ofKind(), value));
    Arrays.stream(draw.ofBatch()).forEach(value -> joint.latent(user.ofBatch(), value));
    double[][][] effect = draw.effect();
    for (int l = 0; l < LABS; l++) {
      for (int d = 0; d < DISHES; d++) {
        for (int w = 0; w < wells; w++) {
          double shift = user.shift()[l][d][w];
          joint.decentered(
              user.effect(draw.drift(w, l), spread, shift, draw.ofKind(), user.kind()[w]),
              effect[l][d][w],
              spread,
              0.5);
          double valid = user.valid()[d][w] ? 1 : 0;
          joint.observed(
              user.reading(
                  effect[l][d][w], draw.ofBatch(), user.batch()[l][d], valid, l, d, user.shift()),
              user.reading()[l][d][w]);
        }
        assertThat(draw.mean(l, d)).isEqualTo(draw.mean()[l][d]);
        close(draw.mean(l, d), user.mean(effect[l][d], user.shift()[l][d]));
      }
      close(draw.total(l), user.total(effect[l], user.shift()[l]));
    }
    for (int w = 0; w < wells; w++) {
      joint.factor(user.balance(effect, w));
    }
    for (int d = 0; d < DISHES; d++) {
      joint.factor(user.square(effect, d));
    }
    for (int s = 0; s < SAMPLES; s++) {
      joint.observed(
          user.count(
              effect, draw.mean(), draw.total(), user.lab()[s], user.dish()[s], user.well()[s]),
          user.count()[s]);
    }
    for (int d = 0; d < DISHES; d++) {
      for (int w = 0; w < wells; w++) {
        joint.observed(user.isValid(draw.drift(), w, draw.total()), user.valid()[d][w] ? 1 : 0);
      }
    }
    for (int k = 0; k < KINDS; k++) {
      for (int b = 0; b < BATCHES; b++) {
        for (int l = 0; l < LABS; l++) {
          joint.latent(
              user.interaction(draw.ofKind(k), draw.ofBatch(b), draw.mean()[l]),
              draw.interaction(k, b, l));
        }
      }
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual)
        .isCloseTo(
            expected,
            org.assertj.core.api.Assertions.within(1e-12 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void simulates() {
    Cubes user = cubes(5);
    Cubes simulated = new CubesModel(user).simulate(1);
    assertThat(simulated.reading()).hasDimensions(LABS, DISHES);
    assertThat(simulated.shift()).isDeepEqualTo(user.shift());
    assertThat(simulated.valid()).hasDimensions(DISHES, 5);
  }
}
