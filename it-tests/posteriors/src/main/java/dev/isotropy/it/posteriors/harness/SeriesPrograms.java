package dev.isotropy.it.posteriors.harness;

import static dev.isotropy.it.posteriors.harness.Constants.*;

import dev.isotropy.it.posteriors.*;
import java.util.Arrays;
import java.util.List;

/** Series in time. */
final class SeriesPrograms {

  private SeriesPrograms() {}

  static List<Program> all() {
    return List.of(
        new Program("arK", d -> new ArKModel(arK(d))).exceedsBy(Math.log(2), HALF_PRIOR),
        new Program("arma11", d -> new Arma11Model(new Arma11(d.vector("y"))))
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program("dogs", d -> new DogsModel(new Dogs(d.integerMatrix("y"))))
            .named("beta", "intercept", "avoidedSlope", "shockedSlope"));
  }

  private static ArK arK(DataSet d) {
    double[] y = d.vector("y");
    int order = d.integer("K");
    return new ArK(order, y, Arrays.copyOfRange(y, order, y.length));
  }
}
