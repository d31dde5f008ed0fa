package dev.isotropy.processor.diagnostics;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.isotropy.processor.diagnostics.Problem.Severity;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * Prints problems through javac, each once, with the caret on the offending token, and honours
 * {@code @SuppressWarnings}.
 */
public final class Diagnostics implements Reporter {

  /** The first line must fit on a line of a terminal. */
  private static final int MAX_LINE = 100;

  /** Facts are cut where the line would be longer, for they quote source text; not below this. */
  private static final int MIN_FACT = 12;

  /** Facts longer than this are cut in the details. */
  private static final int MAX_DETAIL = 400;

  private final Messager messager;
  private final Optional<Trees> trees;
  private final Set<Object> reported = new HashSet<>();
  private boolean errors;

  /**
   * Diagnostics that print.
   *
   * @param trees javac's trees, if the compiler is javac
   */
  public Diagnostics(Messager messager, Optional<Trees> trees) {
    this.messager = messager;
    this.trees = trees;
  }

  @Override
  public void report(Problem problem, SourceSpan span, Object... facts) {
    List<String> lines = new ArrayList<>(problem.lines(shortened(facts, MAX_DETAIL)));
    lines.set(0, firstLine(problem, facts));
    String message = String.join("\n", lines);
    if (!reported.add(Arrays.asList(message, span.position())) || isSuppressed(problem, span)) {
      return;
    }
    errors |= problem.severity() == Severity.ERROR;
    Kind kind =
        switch (problem.severity()) {
          case ERROR -> Kind.ERROR;
          case WARNING -> Kind.WARNING;
          case NOTE -> Kind.NOTE;
        };
    switch (span.position()) {
      case TreePosition(var unit, var tree) when trees.isPresent() ->
          trees.get().printMessage(kind, message, tree, unit);
      case Element element -> messager.printMessage(kind, message, element);
      default -> messager.printMessage(kind, message);
    }
  }

  @Override
  public boolean hasErrors() {
    return errors;
  }

  private boolean isSuppressed(Problem problem, SourceSpan span) {
    if (problem.severity() != Severity.WARNING
        || trees.isEmpty()
        || !(span.position() instanceof TreePosition(var unit, var tree))) {
      return false;
    }
    TreePath path = trees.get().getPath(unit, tree);
    return path != null && Suppression.covers(path, problem.suppressKey());
  }

  private static String firstLine(Problem problem, Object[] facts) {
    int length = MAX_LINE;
    String line;
    do {
      line = problem.lines(shortened(facts, length)).getFirst();
      length--;
    } while (line.length() > MAX_LINE && length >= MIN_FACT);
    return line;
  }

  private static Object[] shortened(Object[] facts, int length) {
    return Arrays.stream(facts).map(fact -> shortened(fact, length)).toArray();
  }

  private static String shortened(Object fact, int length) {
    String text =
        fact instanceof Collection<?> several
            ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
            : String.valueOf(fact).replaceAll("\\s+", " ");
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
