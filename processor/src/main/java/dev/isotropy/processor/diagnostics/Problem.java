package dev.isotropy.processor.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A wording of the processor: one constant per tag, with its severity, a first line that stands
 * alone, and details.
 *
 * <p>The catalogue is in parts, which this class joins: whoever reports writes {@code
 * Problem.UNKNOWN_NAME}, whatever part it stands in. {@code %1$s}, {@code %2$s} … are the facts
 * that come with a report; each constant's comment names them in order. A detail line without words
 * after its label is left out. {@code docs/errors.md} has an entry for each tag.
 */
public final class Problem
    implements ModelProblems,
        NameProblems,
        ShapeProblems,
        BodyProblems,
        EnumerateProblems,
        RewriteProblems,
        AxisProblems,
        ProcessorProblems {

  /** How bad it is. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  private static final int MOST_FACTS = 9;

  private final String tag;
  private final Severity severity;
  private final String text;
  private final List<String> details;

  private Problem(String tag, Severity severity, String text, String... details) {
    this.tag = tag;
    this.severity = severity;
    this.text = text;
    this.details = List.of(details);
  }

  static Problem error(String tag, String text, String... details) {
    return new Problem(tag, Severity.ERROR, text, details);
  }

  static Problem warning(String tag, String text, String... details) {
    return new Problem(tag, Severity.WARNING, text, details);
  }

  static Problem note(String tag, String text, String... details) {
    return new Problem(tag, Severity.NOTE, text, details);
  }

  public Severity severity() {
    return severity;
  }

  /** The tag that opens the message, {@code UnknownName}. */
  public String tag() {
    return tag;
  }

  /** What {@code @SuppressWarnings} calls a warning, {@code zero-derivative}. */
  public String suppressKey() {
    return tag.replaceAll("\\B([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /**
   * The message in lines: the first stands alone, the others are details. A fact that is not given
   * is empty, and a detail without words is left out.
   */
  public List<String> lines(Object... given) {
    Object[] facts = Arrays.copyOf(given, Math.max(given.length, MOST_FACTS));
    Arrays.fill(facts, given.length, facts.length, "");
    List<String> lines = new ArrayList<>();
    lines.add("[" + tag + "] " + String.format(Locale.ROOT, text, facts));
    for (String detail : details) {
      String line = String.format(Locale.ROOT, detail, facts).strip();
      if (!line.endsWith(":")) {
        lines.add("  " + line);
      }
    }
    if (severity == Severity.WARNING) {
      lines.add("  suppress: @SuppressWarnings(\"" + suppressKey() + "\")");
    }
    return lines;
  }
}
