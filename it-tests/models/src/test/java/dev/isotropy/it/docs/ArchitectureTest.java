package dev.isotropy.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on how it works names every package, and the compiler's packages keep to it. */
class ArchitectureTest {

  private static final String COMPILER = "processor/src/main/java/dev/isotropy/processor";

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?dev\\.isotropy\\.processor((?:\\.[a-z]+)*)\\.[A-Z]");

  /** What all stages share. */
  private static final Set<String> SHARED =
      Set.of("ir", "ir/blocks", "ir/loops", "families", "diagnostics");

  /** The neighbours that some stages know beside it. */
  private static final Map<String, Set<String>> NEIGHBOURS =
      Map.of(
          "backend", Set.of("passes/lower", "notation"),
          "notation", Set.of("passes/simplify"),
          "passes/enumerate", Set.of("passes/simplify"),
          "passes/optimise", Set.of("passes/simplify"),
          "passes/reparam", Set.of("passes/conjugate"));

  @Test
  void packagesAreNamed() throws IOException {
    String page = new Page("docs/architecture.md").text();
    for (String module : List.of("annotations", "runtime", "processor")) {
      for (Path folder : packages(Page.root().resolve(module).resolve("src/main/java"))) {
        String name = Page.root().relativize(folder).toString().replace('\\', '/');
        if (!name.equals(COMPILER)) {
          assertThat(page).contains("(../" + name + ") |");
        }
      }
    }
  }

  @Test
  void stagesKnowOnlyTheirNeighbours() throws IOException {
    Path compiler = Page.root().resolve(COMPILER);
    for (Path folder : packages(compiler)) {
      String stage = compiler.relativize(folder).toString().replace('\\', '/');
      if (!stage.isEmpty()) {
        Set<String> known = new TreeSet<>(imports(folder));
        known.removeAll(SHARED);
        known.removeAll(NEIGHBOURS.getOrDefault(stage, Set.of()));
        known.remove(stage);
        assertThat(known).as("what %s should not know", stage).isEmpty();
      }
    }
  }

  private static List<Path> packages(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private static Set<String> imports(Path folder) throws IOException {
    Set<String> imports = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        IMPORT
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult found) -> found.group(1).replaceFirst("\\.", "").replace('.', '/'))
            .forEach(imports::add);
      }
    }
    return imports;
  }
}
