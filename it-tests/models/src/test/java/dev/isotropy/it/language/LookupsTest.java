package dev.isotropy.it.language;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole matrices, known and latent. */
class LookupsTest {

  private static final int ROWS = 3;
  private static final int COLUMNS = 5;
  private static final int N = 17;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void meansWhatItSays(boolean turned) {
    Random random = new Random(3);
    double[][] table = new double[ROWS][];
    for (int r = 0; r < ROWS; r++) {
      table[r] = random.doubles(COLUMNS, -1, 1).toArray();
    }
    Lookups user =
        new Lookups(
            table,
            random.ints(N, 0, ROWS).toArray(),
            random.ints(N, 0, COLUMNS).toArray(),
            turned,
            3,
            random.doubles(N, -2, 2).toArray());

    new Meaning<>(new LookupsModel(user), (draw, joint) -> plain(user, draw, joint)).holds();
  }

  private static void plain(Lookups user, LookupsModel.Draw draw, Joint joint) {
    for (int c = 0; c < COLUMNS; c++) {
      joint.latent(user.weight(), draw.weight(c));
    }
    for (int r = 0; r < ROWS; r++) {
      for (int c = 0; c < COLUMNS; c++) {
        // Its location depends on a latent quantity, so that the strategy decentres it.
        double scale = 1 + user.shift() / 2.0;
        joint.decentered(
            user.cell(user.table()[r][c], draw.weight(c), user.shift()), draw.cell(r, c), scale, 0);
      }
      joint.decentered(user.total(draw.cell()[r], user.table(), r), draw.total(r), 2, 0);
    }
    for (int n = 0; n < N; n++) {
      joint.observed(
          user.y(
              user.table(),
              draw.cell(),
              draw.total(),
              draw.weight(),
              user.row()[n],
              user.column()[n],
              user.turned(),
              user.shift()),
          user.y()[n]);
    }
  }
}
