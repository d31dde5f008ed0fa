package dev.isotropy.processor.passes;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is reported. */
public final class Problems implements Reporter {

  private final List<Problem> tags = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  @Override
  public void report(Problem problem, SourceSpan span, Object... facts) {
    tags.add(problem);
    messages.add(String.join("\n", problem.lines(facts)));
  }

  @Override
  public boolean hasErrors() {
    return tags.stream().anyMatch(tag -> tag.severity() == Problem.Severity.ERROR);
  }

  public List<Problem> tags() {
    return tags;
  }

  public List<String> messages() {
    return messages;
  }
}
