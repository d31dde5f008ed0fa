package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The windows of warm-up. */
class WarmupScheduleTest {

  /** Lengths, ends of windows and numbers of draws in windows as Stan's own class gives them. */
  @ParameterizedTest
  @CsvSource({
    "150, 99, 25",
    "151, 99 100, 26",
    "175, 99 124, 50",
    "224, 99 173, 99",
    "225, 99 174, 100",
    "250, 99 199, 125",
    "300, 99 149 249, 175",
    "500, 99 149 249 449, 375",
    "700, 99 149 249 649, 575",
    "1000, 99 149 249 449 949, 875",
    "1500, 99 149 249 449 1449, 1375",
    "2000, 99 149 249 449 849 1949, 1875",
    "5000, 99 149 249 449 849 1649 4949, 4875"
  })
  void windowsAreThoseOfStan(int warmup, String ends, int inWindows) {
    WarmupSchedule schedule = new WarmupSchedule(warmup, 75, 25, 50);
    int[] expected = Arrays.stream(ends.split(" ")).mapToInt(Integer::parseInt).toArray();
    assertThat(schedule.windowEnds()).isEqualTo(expected);
    assertThat(IntStream.range(0, warmup).filter(schedule::inWindow).count()).isEqualTo(inWindows);
    assertThat(IntStream.range(0, warmup).filter(schedule::endsWindow).toArray())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"20, 3, 17", "50, 7, 44", "100, 15, 89", "149, 22, 134"})
  void shortWarmupIsDividedByShares(int warmup, int first, int last) {
    WarmupSchedule schedule = new WarmupSchedule(warmup, 75, 25, 50);
    assertThat(schedule.windowEnds()).containsExactly(last);
    int[] inWindow = IntStream.range(0, warmup).filter(schedule::inWindow).toArray();
    assertThat(inWindow[0]).isEqualTo(first);
    assertThat(inWindow[inWindow.length - 1]).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 19})
  void veryShortWarmupHasNoWindow(int warmup) {
    WarmupSchedule schedule = new WarmupSchedule(warmup, 75, 25, 50);
    assertThat(schedule.windowEnds()).isEmpty();
    assertThat(IntStream.range(0, warmup).anyMatch(schedule::inWindow)).isFalse();
  }

  @Test
  void phasesMayBeSet() {
    assertThat(new WarmupSchedule(100, 10, 10, 10).windowEnds()).containsExactly(19, 39, 89);
    assertThat(new WarmupSchedule(100, 0, 100, 0).windowEnds()).containsExactly(99);
  }
}
