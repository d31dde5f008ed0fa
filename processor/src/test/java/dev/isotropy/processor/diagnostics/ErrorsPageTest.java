package dev.isotropy.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every tag has an entry in {@code docs/errors.md} whose examples hold, and a test of its words.
 */
class ErrorsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "errors.md");
  private static final Pattern WRONG =
      Pattern.compile("Wrong:\n```java\n(.*?)```\n(?:```text\n.*?```\n)?", Pattern.DOTALL);
  private static final Path TESTS = Path.of("src", "test", "java");

  /** Tag to the text of its entry. */
  private static final Map<String, String> ENTRIES = new LinkedHashMap<>();

  @BeforeAll
  static void read() throws IOException {
    String[] parts = Files.readString(PAGE).split("(?m)^### ");
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      ENTRIES.put(part.lines().findFirst().orElseThrow(), part.split("(?m)^## ")[0]);
    }
  }

  private static List<String> tags() {
    return Arrays.stream(Problem.class.getFields())
        .filter(field -> field.getType() == Problem.class)
        .map(ErrorsPageTest::tag)
        .toList();
  }

  private static String tag(Field constant) {
    try {
      return ((Problem) constant.get(null)).tag();
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyTagHasAnEntry() {
    assertThat(ENTRIES.keySet()).containsExactlyInAnyOrderElementsOf(tags());
  }

  @Test
  void tagsAreTheConstantsNames() {
    assertThat(Problem.class.getFields())
        .filteredOn(field -> field.getType() == Problem.class)
        .hasSizeGreaterThan(80)
        .allSatisfy(
            field ->
                assertThat(field.getName().replace("_", "")).isEqualToIgnoringCase(tag(field)));
  }

  @Test
  void wrongExamplesGiveTheirTag() {
    Map<String, List<String>> reported = reported("Wrong:");
    assertThat(reported)
        .allSatisfy((tag, found) -> assertThat(found).as("wrong example of " + tag).contains(tag));
    assertThat(reported).hasSizeGreaterThan(60);
  }

  /** To the letter, with source line and caret; {@code -Dgoldens=promote} writes the page anew. */
  @Test
  void wrongExamplesPrintTheirMessages() throws IOException {
    String page = Files.readString(PAGE);
    Matcher matcher = WRONG.matcher(page);
    StringBuilder printed = new StringBuilder();
    int count = 0;
    while (matcher.find()) {
      String code = matcher.group(1);
      String text = PrintedMessages.of(code);
      assertThat(text).as(code).contains("[").contains("^");
      String block = "Wrong:\n```java\n" + code + "```\n```text\n" + text + "```\n";
      matcher.appendReplacement(printed, Matcher.quoteReplacement(block));
      count++;
    }
    matcher.appendTail(printed);
    if ("promote".equals(System.getProperty("goldens"))) {
      Files.writeString(PAGE, printed);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(printed.toString());
    assertThat(count).isGreaterThan(70);
  }

  @Test
  void rightExamplesAreRight() {
    assertThat(reported("Right:"))
        .allSatisfy((tag, found) -> assertThat(found).as("right example of " + tag).isEmpty());
  }

  @Test
  void everyWordingIsTested() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (Stream<Path> files = Files.walk(TESTS)) {
      files
          .filter(file -> file.toString().endsWith("Test.java"))
          .forEach(file -> tests.append(text(file)));
    }
    String all = tests.toString();
    assertThat(tags().stream().filter(tag -> !all.contains("[" + tag + "] "))).isEmpty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The tags reported for each entry's example. All are compiled together, each inside a class of
   * its own.
   */
  private static Map<String, List<String>> reported(String heading) {
    StringBuilder all = new StringBuilder();
    Map<Long, String> owners = new HashMap<>();
    Map<String, List<String>> reported = new LinkedHashMap<>();
    for (String tag : ENTRIES.keySet()) {
      String entry = ENTRIES.get(tag);
      int start = entry.indexOf(heading + "\n```java\n");
      if (start >= 0) {
        String code = entry.substring(entry.indexOf('\n', start + heading.length() + 1) + 1);
        long first = Source.of(all.toString()).text().lines().count();
        all.append("class In").append(tag).append(" {\n");
        all.append(code, 0, code.indexOf("```")).append("}\n");
        long last = Source.of(all.toString()).text().lines().count();
        for (long line = first + 1; line <= last; line++) {
          owners.put(line, tag);
        }
        reported.put(tag, new ArrayList<>());
      }
    }
    // Records inside a class are static by themselves, classes are not.
    String text = all.toString().replaceAll("(?m)^(abstract )?class M ", "static $1class M ");
    // All in one compilation: javac stops at 100 errors by itself.
    Compilation compilation =
        Source.of(text).process(new ModelProcessor(), "-Xmaxerrs", "10000", "-Xmaxwarns", "10000");
    for (Diagnostic<?> found : compilation.diagnostics()) {
      String message = found.getMessage(null);
      if (message.startsWith("[")) {
        reported
            .get(owners.get(found.getLineNumber()))
            .add(message.substring(1, message.indexOf(']')));
      } else if (!"UnknownSymbol".equals(owners.get(found.getLineNumber()))) {
        assertThat(found.getKind()).as(message).isNotEqualTo(Diagnostic.Kind.ERROR);
      }
    }
    assertThat(new TreeSet<>(owners.values())).isEqualTo(new TreeSet<>(reported.keySet()));
    return reported;
  }
}
