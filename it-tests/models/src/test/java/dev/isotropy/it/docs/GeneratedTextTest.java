package dev.isotropy.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.it.EightSchoolsMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation shows what the processor and the quick start print today.
 *
 * <p>After a change of either, {@code -Dgoldens=promote} rewrites the pages instead of failing.
 */
class GeneratedTextTest {

  private static final String MODEL = "dev/isotropy/it/EightSchools";

  @TempDir Path output;

  @Test
  void generatedClass() throws IOException {
    compile(MODEL);
    String generated = Files.readString(output.resolve(MODEL + "Model.java"));
    shows(new Page("docs/generated.md"), "java generated", generated);
  }

  @Test
  void block() throws IOException {
    String model = "dev/isotropy/it/language/Shocks";
    compile(model);
    String generated = Files.readString(output.resolve(model + "Model.java"));
    int start = generated.indexOf("  private static final class LikelihoodAdjointBlock");
    int end = generated.indexOf("\n  }\n", start) + "\n  }".length();
    shows(
        new Page("docs/generated.md"), "java block", generated.substring(start, end).stripIndent());
  }

  @Test
  void levels() throws IOException {
    compile(MODEL, "-Aisotropy.dump=" + output);
    Path levels = output.resolve(MODEL.replace('/', '.'));
    for (String level : List.of("1-read", "2-reparameterized", "3-constrained", "4-optimised")) {
      String text = Files.readString(levels.resolve(level + ".txt"));
      shows(new Page("docs/architecture.md"), "text " + level, text);
    }
  }

  @Test
  void summaryOfTheQuickStart() {
    shows(new Page("README.md"), "text summary", quickStart());
  }

  private void compile(String model, String... options) throws IOException {
    Path source = Page.root().resolve("it-tests/models/src/main/java").resolve(model + ".java");
    UserCompiler.compile(Map.of(model + ".java", Files.readString(source)), output, options);
  }

  private static String quickStart() {
    PrintStream console = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, UTF_8));
    try {
      EightSchoolsMain.main(new String[0]);
    } finally {
      System.setOut(console);
    }
    return bytes.toString(UTF_8);
  }

  private static void shows(Page page, String info, String text) {
    List<String> today = text.strip().lines().map(String::stripTrailing).toList();
    if (Page.PROMOTE) {
      page.rewrite(info, String.join("\n", today) + "\n");
    }
    List<String> shown = page.block(info).text().lines().toList();
    int same = 0;
    while (same < Math.min(shown.size(), today.size()) && shown.get(same).equals(today.get(same))) {
      same++;
    }
    assertThat(shown.stream().skip(same).findFirst())
        .as(
            "%s, line %s; -Dgoldens=promote rewrites the page",
            page.name(), page.block(info).line() + 1 + same)
        .isEqualTo(today.stream().skip(same).findFirst());
  }
}
