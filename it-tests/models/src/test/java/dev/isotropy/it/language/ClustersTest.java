package dev.isotropy.it.language;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Loops, arrays and switches in bodies, from javac to the gradient. */
class ClustersTest {

  @Test
  void meansWhatItSays() {
    check(4, 37, new int[][] {{0, 1}, {1, 2}, {3, 0}});
  }

  /** Loops without rounds, and shorter than any vector. */
  @Test
  void smallestSizes() {
    check(1, 2, new int[][] {{0, 0}});
  }

  private static void check(int clusters, int size, int[][] near) {
    Random random = new Random(7);
    double[] share = random.doubles(clusters, 0.1, 1).toArray();
    double[] y = random.doubles(size, -3, 5).toArray();
    Clusters user = new Clusters(clusters, share, y, near);
    new Meaning<>(new ClustersModel(user), (draw, joint) -> plain(user, draw, joint)).holds();
  }

  private static void plain(Clusters user, ClustersModel.Draw draw, Joint joint) {
    for (int k = 0; k < user.clusters(); k++) {
      joint.latent(user.centre(), draw.centre(k));
    }
    joint.latent(user.spread(), draw.spread());
    for (double each : user.y()) {
      joint.factor(user.cluster(user.standard(each), draw.centre(), draw.spread()));
    }
    joint.factor(user.apart(draw.centre()));
  }
}
