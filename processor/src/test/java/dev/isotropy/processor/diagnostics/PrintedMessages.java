package dev.isotropy.processor.diagnostics;

import com.google.testing.compile.Compilation;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What javac prints about an example of the docs: messages with source lines and carets. */
final class PrintedMessages {

  private static final Pattern LINE = Pattern.compile("^/?M\\.java:(\\d+)");

  private PrintedMessages() {}

  /** The messages, with the lines as they are in the example. */
  static String of(String code) {
    Source source = Source.of(code);
    long before = source.text().lines().count() - code.lines().count();
    Compilation compilation = source.process(new ModelProcessor());
    return compilation.diagnostics().stream()
        .map(found -> found.toString().stripTrailing())
        .filter(text -> !text.contains("[incubating]") && !text.contains("in the last round"))
        .map(text -> renumbered(text, before))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String renumbered(String text, long before) {
    Matcher line = LINE.matcher(text);
    return line.find()
        ? "M.java:" + (Long.parseLong(line.group(1)) - before) + text.substring(line.end())
        : text;
  }
}
