package dev.isotropy.processor.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same properties for models that seeds choose.
 *
 * <p>The system property {@code isotropy.random.models} sets how many, {@code isotropy.random.from}
 * the first seed. Seeds that failed once stay below.
 */
class RandomModelsTest {

  private static final int FIRST = Integer.getInteger("isotropy.random.from", 0);
  private static final int COUNT = Integer.getInteger("isotropy.random.models", 200);

  /**
   * A kink within the stencil of a difference (246); a scalar computed early for a loop and stored
   * at the end as an entry of the gradient (374, 941).
   */
  private static final List<Integer> FAILED_ONCE = List.of(246, 374, 941);

  /** Results of a routine added up by an index, in another layout than the routine's (692). */
  private static final List<Integer> WIDE_FAILED_ONCE = List.of(692);

  private static Map<String, CompiledExample> compiled = Map.of();

  static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    FAILED_ONCE.forEach(seed -> examples.add(RandomModel.example(seed)));
    WIDE_FAILED_ONCE.forEach(seed -> examples.add(RandomModel.wide(seed)));
    for (int seed = FIRST; seed < FIRST + COUNT / 2; seed++) {
      examples.add(RandomModel.example(seed));
      examples.add(RandomModel.wide(seed));
    }
    return examples.stream().distinct().toList();
  }

  @BeforeAll
  static void compile() {
    compiled = CompiledExample.all(examples(), Options.of(Map.of()));
  }

  @AfterAll
  static void forget() {
    compiled = Map.of();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void generatedCodeMeansTheModel(Example example) {
    CompiledExample mine = compiled.get(example.name());
    new Meaning(example, mine).holdsButForSimulation();
    simulates(example, mine);
  }

  /** A count too large to be drawn, or a probability rounded to 1, is a failure that names both. */
  private static void simulates(Example example, CompiledExample mine) {
    try {
      new Meaning(example, mine).simulatesInTheSupport();
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s).*(for a draw|must be in ).*");
    }
  }
}
