package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mixtures along arrays, from javac to the gradient. */
class GalaxiesTest {

  private static Galaxies galaxies(int kinds, int size) {
    Random random = new Random(5);
    double[] prior = random.doubles(kinds, 1, 3).toArray();
    int[] group = random.ints(size, 0, 2).toArray();
    double[] speed = random.doubles(size, -4, 4).toArray();
    double[][] position = new double[size][];
    for (int i = 0; i < size; i++) {
      position[i] = random.doubles(2, -2, 2).toArray();
    }
    int[] stars = random.ints(size, 0, 12).toArray();
    return new Galaxies(prior, group, 2, speed, position, stars, 3);
  }

  @Test
  void meansWhatItSays() {
    check(galaxies(3, 11));
  }

  @Test
  void oneComponent() {
    check(galaxies(1, 2));
  }

  private static void check(Galaxies user) {
    new Meaning<>(new GalaxiesModel(user), (draw, joint) -> plain(user, draw, joint)).holds();
  }

  private static void plain(Galaxies user, GalaxiesModel.Draw draw, Joint joint) {
    int kinds = user.prior().length;
    double[] mean = draw.mean();
    double[] spread = draw.spread();
    joint.latent(user.share(user.prior()), draw.share());
    for (int g = 0; g < 2; g++) {
      joint.latent(user.shares(user.prior()), draw.shares(g));
      joint.latent(user.drift(draw.shares(g), mean, spread, draw.limit()), draw.drift(g));
    }
    for (int k = 0; k < kinds; k++) {
      joint.latent(user.mean(), mean[k]);
      joint.latent(user.spread(), spread[k]);
      joint.latent(user.centre(), draw.centre(k, 0));
      joint.latent(user.centre(), draw.centre(k, 1));
      double r = draw.shape(k, 1, 0);
      joint.factor(user.shape(user.position()).logProb(draw.shape(k)) + Math.log1p(-r * r));
    }
    joint.latent(user.limit(draw.share(), mean), draw.limit());
    joint.factor(user.tooDim(draw.share(), mean, spread));
    int n = user.speed().length;
    for (int i = 0; i < n; i++) {
      joint.observed(
          user.speed(draw.shares(), user.group()[i], draw.drift(), mean, spread), user.speed()[i]);
    }
    for (int i = 0; i < n; i++) {
      joint.observed(
          user.position(draw.share(), draw.centre(), draw.shape()).logProb(user.position()[i]));
    }
    for (int i = 0; i < n; i++) {
      joint.observed(user.stars(draw.share(), spread), user.stars()[i]);
    }
  }

  @Test
  void drawsComeFromTheComponents() {
    Galaxies drawn = new GalaxiesModel(galaxies(3, 40)).simulate(9);
    assertThat(Arrays.stream(drawn.stars()).min().orElseThrow()).isNotNegative();
    assertThat(drawn.position()).hasDimensions(40, 2);
    assertThat(drawn.speed()).doesNotContain(Double.NaN);
  }
}
