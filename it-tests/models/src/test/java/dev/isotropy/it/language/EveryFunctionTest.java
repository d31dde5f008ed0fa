package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Every function, as Java computes it. */
class EveryFunctionTest {

  private static final int N = 13;

  private final EveryFunction user = new EveryFunction(new Random(5).doubles(N, -1, 1).toArray());

  @Test
  void meansWhatItSays() {
    new Meaning<>(new EveryFunctionModel(user), this::plain).holds();
  }

  private void plain(EveryFunctionModel.Draw draw, Joint joint) {
    for (int n = 0; n < N; n++) {
      joint.latent(user.x(), draw.x(n));
      joint.latent(user.p(), draw.p(n));
      joint.latent(user.w(), draw.w(n));
      factor(draw, joint, n, draw.x(n), draw.p(n), draw.w(n), user.d()[n]);
    }
  }

  private void factor(
      EveryFunctionModel.Draw draw, Joint joint, int n, double x, double p, double w, double d) {
    double exponentials = same(draw.exponentials(n), user.exponentials(x, w));
    double powers = same(draw.powers(n), user.powers(x, w, d));
    double angles = same(draw.angles(n), user.angles(x, p, w));
    double hyperbolics = same(draw.hyperbolics(n), user.hyperbolics(x));
    double logistics = same(draw.logistics(n), user.logistics(x, p, w));
    double normals = same(draw.normals(n), user.normals(x, p));
    double gammas = same(draw.gammas(n), user.gammas(x, w));
    double bessels = same(draw.bessels(n), user.bessels(x, w));
    double choices = same(draw.choices(n), user.choices(x, w, d));
    joint.factor(
        user.agreement(
            exponentials,
            powers,
            angles,
            hyperbolics,
            logistics,
            normals,
            gammas,
            bessels,
            choices,
            d));
  }

  private static double same(double compiled, double plain) {
    Offset<Double> rounding = within(1e-12 * Math.max(1, Math.abs(plain)));
    assertThat(compiled).isCloseTo(plain, rounding);
    return plain;
  }
}
