package dev.isotropy.processor.meaning;

import dev.isotropy.processor.Options;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated code means what the model means: all properties, for every model of the table. */
class MeaningTest {

  private static Map<String, CompiledExample> compiled = Map.of();

  static List<Example> examples() {
    return Examples.all();
  }

  @BeforeAll
  static void compile() {
    compiled = CompiledExample.all(Examples.all(), Options.of(Map.of()));
  }

  @AfterAll
  static void forget() {
    compiled = Map.of();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void generatedCodeMeansTheModel(Example example) {
    new Meaning(example, compiled.get(example.name())).holds();
  }
}
