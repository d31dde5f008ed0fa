package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A sequence of vectors, from javac to the gradient. */
class SharesTest {

  private static final int[][] VOTES = {{3, 4, 2}, {5, 1, 1}, {6, 0, 2}, {7, 1, 1}};
  private static final int[] ASKED = {9, 7, 8, 9};

  @Test
  void meansWhatItSays() {
    Shares user = new Shares(3, VOTES, ASKED);
    new Meaning<>(new SharesModel(user), (draw, joint) -> plain(user, draw, joint)).holds();
  }

  private static void plain(Shares user, SharesModel.Draw draw, Joint joint) {
    joint.latent(user.inertia(), draw.inertia());
    for (int e = 0; e < VOTES.length; e++) {
      joint.latent(user.share(e, draw.share(), draw.inertia(), 3), draw.share(e));
      joint.observed(user.votes(draw.share(e), ASKED[e]).logProb(VOTES[e]));
    }
  }

  @Test
  void isDrawnInOrder() {
    Shares drawn = new SharesModel(new Shares(3, VOTES, ASKED)).simulate(4);
    assertThat(drawn.votes()).hasDimensions(4, 3);
  }
}
