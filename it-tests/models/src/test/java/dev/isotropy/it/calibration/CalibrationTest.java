package dev.isotropy.it.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every posterior is calibrated: where parameters are drawn from their prior, their ranks among the
 * draws of the posterior are uniform.
 *
 * <p>The system property {@code isotropy.calibration} takes other models, by a pattern of their
 * names; {@code .*} takes them all.
 */
class CalibrationTest {

  private static final String PATTERN = System.getProperty("isotropy.calibration", "Effects|Kinds");
  private static final int REPLICATIONS = 200;

  /** Ranks less uniform than all but so many are not taken for uniform. */
  private static final double LEAST = 1e-3;

  static List<Calibration<?>> models() {
    return Cases.all().stream().filter(one -> one.toString().matches(PATTERN)).toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void ranksAreUniform(Calibration<?> calibration) {
    Map.Entry<String, Double> least = calibration.leastUniform(REPLICATIONS);
    assertThat(least.getValue()).as(least.getKey()).isGreaterThan(LEAST);
  }

  @Test
  void aPriorThatIsHalfAsWideAgainIsFound() {
    assertThat(Cases.wrong().leastUniform(REPLICATIONS).getValue()).isLessThan(LEAST);
  }

  @Test
  void theTestKnowsUniformRanks() {
    UniformRanks uniform = new UniformRanks(200, 20);
    SplittableRandom random = new SplittableRandom(5);
    long surprising =
        Stream.generate(() -> random.ints(200, 0, 20).toArray())
            .limit(1000)
            .filter(ranks -> uniform.probability(ranks) < 0.05)
            .count();
    assertThat(surprising).isBetween(30L, 70L);
    int[] narrow = random.ints(200, 3, 17).toArray();
    assertThat(uniform.probability(narrow)).isLessThan(1e-3);
    int[] shifted = Arrays.stream(random.ints(200, 0, 20).toArray()).map(r -> r * 3 / 4).toArray();
    assertThat(uniform.probability(shifted)).isLessThan(1e-3);
  }
}
