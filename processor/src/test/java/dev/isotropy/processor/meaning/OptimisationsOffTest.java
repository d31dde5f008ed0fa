package dev.isotropy.processor.meaning;

import dev.isotropy.processor.Options;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With every optimisation switched off, generated code is slower and means the same. */
class OptimisationsOffTest {

  private static Map<String, CompiledExample> compiled = Map.of();

  static List<Example> examples() {
    return Examples.all();
  }

  @BeforeAll
  static void compile() {
    String all = String.join(",", dev.isotropy.processor.Stages.optimisations());
    compiled = CompiledExample.all(Examples.all(), Options.of(Map.of(Options.WITHOUT, all)));
  }

  @AfterAll
  static void forget() {
    compiled = Map.of();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theMeaningIsTheSame(Example example) {
    CompiledExample off = compiled.get(example.name());
    Meaning meaning = new Meaning(example, off);
    meaning.agreesWithTheInterpreter(off);
    meaning.vectorsGiveTheBitsOfScalars();
  }
}
