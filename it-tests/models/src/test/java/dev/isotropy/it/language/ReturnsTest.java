package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sequences that read their earlier elements step by step. */
class ReturnsTest {

  private static final int STOCKS = 3;
  private static final int DAYS = 11;

  private final Returns user =
      new Returns(
          IntStream.range(0, STOCKS)
              .mapToObj(seed -> new Random(seed).doubles(DAYS, -2, 2).toArray())
              .toArray(double[][]::new));

  @Test
  void meansWhatItSays() {
    new Meaning<>(new ReturnsModel(user), this::plain).holds();
  }

  private void plain(ReturnsModel.Draw draw, Joint joint) {
    joint.latent(user.calm(), draw.calm());
    joint.latent(user.reaction(), draw.reaction());
    joint.latent(user.memory(), draw.memory());
    for (int t = 0; t < DAYS; t++) {
      joint.latent(user.market(t, draw.market(), draw.memory()), draw.market(t));
    }
    for (int s = 0; s < STOCKS; s++) {
      for (int t = 0; t < DAYS; t++) {
        joint.observed(
            user.y(t, user.y()[s], draw.market(t), draw.calm(), draw.reaction(), draw.memory()),
            user.y()[s][t]);
      }
    }
  }

  /** Each element is drawn given those drawn before it: all are standard normal in its terms. */
  @Test
  void drawsOneElementAfterTheOther() {
    double[][] size = new double[400][60];
    ReturnsModel.Draw draw = new ReturnsModel(new Returns(size)).constrain(new double[63]);
    Returns drawn = new ReturnsModel(new Returns(size)).predict(draw, 5);
    double squares = 0;
    for (double[] y : drawn.y()) {
      for (int t = 0; t < y.length; t++) {
        double spread =
            Math.sqrt(Returns.variance(y, t, draw.calm(), draw.reaction(), draw.memory()));
        double z = (y[t] - 0.1 * draw.market(t)) / spread;
        squares += z * z / (400 * 60);
      }
    }
    assertThat(squares).isCloseTo(1, within(5 * Math.sqrt(2.0 / (400 * 60))));
    assertThat(drawn.y()[0]).doesNotHaveDuplicates();
  }
}
