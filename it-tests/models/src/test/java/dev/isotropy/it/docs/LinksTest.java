package dev.isotropy.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between pages, and from pages to sources, lead somewhere. */
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]*)(?:#([^)]*))?\\)");

  static Stream<String> pages() {
    return Stream.concat(
        Page.all().stream().map(Page::name), Stream.of("CONTRIBUTING.md", "CHANGELOG.md"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void leadSomewhere(String page) {
    Path folder = Page.root().resolve(page).getParent();
    List<String> dead = new ArrayList<>();
    Matcher link = LINK.matcher(new Page(page).text().replaceAll("(?s)```.*?```", ""));
    while (link.find()) {
      Path target =
          link.group(1).isEmpty() ? Page.root().resolve(page) : folder.resolve(link.group(1));
      boolean found =
          Files.exists(target) && (link.group(2) == null || hasHeading(target, link.group(2)));
      if (!found) {
        dead.add(link.group());
      }
    }
    assertThat(dead).isEmpty();
  }

  private static boolean hasHeading(Path page, String anchor) {
    return new Page(Page.root().relativize(page.normalize()).toString())
        .text()
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .anyMatch(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-').equals(anchor));
  }
}
