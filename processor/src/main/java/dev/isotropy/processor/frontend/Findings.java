package dev.isotropy.processor.frontend;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The problems of one reading of a model, kept back until it is known that no other will follow.
 */
final class Findings implements Reporter {

  private final List<Finding> findings = new ArrayList<>();

  private record Finding(Problem problem, SourceSpan span, Object... facts) {}

  @Override
  public void report(Problem problem, SourceSpan span, Object... facts) {
    findings.add(new Finding(problem, span, facts));
  }

  @Override
  public boolean hasErrors() {
    return findings.stream()
        .anyMatch(finding -> finding.problem.severity() == Problem.Severity.ERROR);
  }

  void passTo(Reporter reporter) {
    for (Finding finding : findings) {
      reporter.report(finding.problem, finding.span, finding.facts);
    }
  }
}
