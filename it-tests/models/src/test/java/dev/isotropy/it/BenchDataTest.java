package dev.isotropy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Index.atIndex;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The data of the benchmarks arrive whole. */
class BenchDataTest {

  @Test
  void eightSchoolsAreAsPublished() {
    EightSchools data = BenchData.eightSchools();

    assertThat(data.y()).containsExactly(28, 8, -3, 7, -1, 1, 18, 12);
    assertThat(data.sigma()).containsExactly(15, 10, 16, 11, 9, 11, 10, 18);
  }

  @Test
  void countiesCountFromZeroAndOneHasNoHome() {
    Radon data = BenchData.radon();

    assertThat(data.counties()).isEqualTo(386);
    assertThat(data.logRadon()).hasSize(12_573);
    assertThat(Arrays.stream(data.county()).summaryStatistics())
        .satisfies(s -> assertThat(s.getMin()).isZero())
        .satisfies(s -> assertThat(s.getMax()).isEqualTo(385));
    assertThat(Arrays.stream(data.county()).distinct().count()).isEqualTo(385);
  }

  @Test
  void designMatrixHasOneRowPerObservation() {
    LogisticRegression data = BenchData.logisticRegression();

    assertThat(data.x()).hasDimensions(10_000, 20);
    assertThat(data.y()).hasSize(10_000).containsOnly(0, 1);
    assertThat(data.x()[1]).startsWith(1.0361, 0.9651, -2.1026);
  }

  @Test
  void answersHaveOneRowPerItem() {
    int[][] y = BenchData.itemResponse().y();

    assertThat(y).hasDimensions(20, 100);
    assertThat(y[0]).contains(1, atIndex(16));
  }
}
