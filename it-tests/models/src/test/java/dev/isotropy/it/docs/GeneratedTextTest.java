package dev.isotropy.it.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.it.EightSchoolsMain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
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
    String source =
        Files.readString(Page.root().resolve("it-tests/models/src/main/java/" + MODEL + ".java"));
    UserCompiler.compile(Map.of(MODEL + ".java", source), output);
    shows(
        new Page("docs/generated.md"),
        "java generated",
        Files.readString(output.resolve(MODEL + "Model.java")));
  }

  @Test
  void levels() throws IOException {
    String source =
        Files.readString(Page.root().resolve("it-tests/models/src/main/java/" + MODEL + ".java"));
    Path dump = output.resolve("dump");
    UserCompiler.compile(Map.of(MODEL + ".java", source), output, "-Aisotropy.dump=" + dump);
    Page page = new Page("docs/architecture.md");
    for (String level :
        new String[] {"1-read", "2-reparameterized", "3-constrained", "4-optimised"}) {
      Path file = dump.resolve(MODEL.replace('/', '.')).resolve(level + ".txt");
      shows(page, "text " + level, Files.readString(file));
    }
  }

  @Test
  void summaryOfTheQuickStart() {
    shows(new Page("README.md"), "text summary", quickStart());
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
    String today =
        text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip() + "\n";
    if (Page.PROMOTE) {
      page.rewrite(info, today);
    }
    assertThat(page.block(info).text())
        .as("%s: -Dgoldens=promote rewrites it", page.name())
        .isEqualTo(today);
  }
}
