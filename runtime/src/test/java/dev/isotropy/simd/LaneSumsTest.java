package dev.isotropy.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fixed tree of sums over eight virtual lanes. */
class LaneSumsTest {

  @Test
  void addsInTheDocumentedOrder() {
    double[] x = {9, 1, 0x1p-53, 0x1p-53, 3, -1, 0x1p60, -0x1p60, 5};
    double expected = ((x[1] + x[5]) + (x[3] + x[7])) + ((x[2] + x[6]) + (x[4] + x[8]));
    assertThat(LaneSums.sum(x, 1)).isEqualTo(expected);
  }

  @Test
  void sumsASegmentLaneByLane() {
    SplittableRandom random = new SplittableRandom(5);
    double[] x = random.doubles(60, -1, 1).toArray();
    for (int from = 0; from < 10; from++) {
      for (int to = from; to <= x.length; to++) {
        double[] lanes = new double[LaneSums.LANES];
        for (int i = from; i < to; i++) {
          lanes[(i - from) % 8] += x[i];
        }
        assertThat(LaneSums.sumOf(x, from, to)).isEqualTo(LaneSums.sum(lanes, 0));
      }
    }
  }

  @Test
  void clearsARange() {
    double[] x = {1, 2, 3, 4};
    LaneSums.clear(x, 1, 3);
    assertThat(x).containsExactly(1, 0, 0, 4);
  }
}
