package dev.isotropy.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/mistakes.md} shows what is printed for each mistake, to the letter, with source line
 * and caret. With {@code -Dgoldens=promote} the page is written anew.
 */
class MistakesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "mistakes.md");
  private static final Pattern MISTAKE =
      Pattern.compile("```java\n(.*?)```\n```text\n(.*?)```\n", Pattern.DOTALL);
  private static final int FEWEST = 125;

  @Test
  void saysWhatIsPrinted() throws IOException {
    String page = Files.readString(PAGE);
    List<String> codes = MISTAKE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(codes).hasSizeGreaterThan(FEWEST);
    List<String> printed = new ArrayList<>();
    for (String code : codes) {
      printed.add(PrintedMessages.of(code));
    }
    if ("promote".equals(System.getProperty("goldens"))) {
      Files.writeString(PAGE, withMessages(page, printed));
    }
    assertThat(printed).noneMatch(String::isEmpty);
    List<String> expected =
        MISTAKE.matcher(Files.readString(PAGE)).results().map(found -> found.group(2)).toList();
    assertThat(printed).containsExactlyElementsOf(expected);
  }

  @Test
  void everyMessageSaysWhatToDo() throws IOException {
    List<String> without =
        MISTAKE
            .matcher(Files.readString(PAGE))
            .results()
            .map(MatchResult::group)
            .filter(
                mistake ->
                    !mistake.contains("fix: ")
                        && !mistake.contains("expected: ")
                        && !mistake.contains("write new "))
            .toList();
    assertThat(without).isEmpty();
  }

  private static String withMessages(String page, List<String> printed) {
    Matcher matcher = MISTAKE.matcher(page);
    StringBuilder text = new StringBuilder();
    for (int i = 0; matcher.find(); i++) {
      String block = "```java\n" + matcher.group(1) + "```\n```text\n" + printed.get(i) + "```\n";
      matcher.appendReplacement(text, Matcher.quoteReplacement(block));
    }
    return matcher.appendTail(text).toString();
  }
}
