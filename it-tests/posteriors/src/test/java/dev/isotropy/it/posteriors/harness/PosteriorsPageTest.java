package dev.isotropy.it.posteriors.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on published posteriors says which programs are carried. */
class PosteriorsPageTest {

  private static List<String> page() throws IOException {
    return Files.readAllLines(Path.of("../../docs/posteriors.md"));
  }

  private static List<String> programs(List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(3, line.indexOf('`', 3)))
        .toList();
  }

  @Test
  void tableHasTheCarriedPrograms() throws IOException {
    List<String> lines = page();
    List<String> table =
        programs(lines).stream().filter(name -> Programs.named(name).isPresent()).toList();

    assertThat(table)
        .containsExactlyInAnyOrderElementsOf(Programs.all().stream().map(Program::name).toList());
    assertThat(String.join("\n", lines)).contains("carries " + table.size() + " of them");
  }

  @Test
  void everyConstantHasItsReason() {
    for (Program program : Programs.all()) {
      assertThat(program.reason().isEmpty() || program.reason().contains(":"))
          .as(program.name())
          .isTrue();
    }
  }
}
