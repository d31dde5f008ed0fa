package dev.isotropy.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The description of a distribution's value type, from its source. */
final class Javadoc {

  private static final Path FOLDER =
      Page.root().resolve("runtime/src/main/java/dev/isotropy/distributions");

  /** The comment of a public type. */
  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*(((?!\\*/).)*)\\*/\\s*(@[^\\n]*\\n)*public ", Pattern.DOTALL);

  private static final Pattern CODE = Pattern.compile("\\{@(code|link) ([^}]*)\\}");

  private Javadoc() {}

  /** The paragraphs as Markdown, without those about parameters. */
  static List<String> paragraphs(String type) {
    String source = source(type);
    Matcher matcher = COMMENT.matcher(source);
    if (!matcher.find()) {
      throw new IllegalStateException(type + " has no description");
    }
    String text = matcher.group(1).replaceAll("\\n \\* ?", "\n").replaceAll("(?s)\\n@.*", "");
    return Arrays.stream(text.split("<p>")).map(Javadoc::markdown).toList();
  }

  private static String markdown(String paragraph) {
    String line = paragraph.strip().replaceAll("\\s+", " ");
    return CODE.matcher(line)
        .replaceAll(code -> Matcher.quoteReplacement("`" + word(code) + "`"))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String word(java.util.regex.MatchResult code) {
    return code.group(1).equals("link") ? code.group(2).replace('#', '.') : code.group(2);
  }

  private static String source(String type) {
    try {
      return Files.readString(FOLDER.resolve(type + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
