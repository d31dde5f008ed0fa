package dev.isotropy.processor.frontend;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The problems of one reading of a model, kept back until it is known that no other will follow.
 */
final class Findings implements Reporter {

  private static final Set<Problem> VALUES_ONLY =
      Set.of(Problem.UNSUPPORTED_STATEMENT, Problem.UNSUPPORTED_EXPRESSION, Problem.NOT_WRITABLE);

  private final List<Finding> findings = new ArrayList<>();

  private record Finding(Problem problem, SourceSpan span, Object... facts) {}

  @Override
  public void report(Problem problem, SourceSpan span, Object... facts) {
    findings.add(new Finding(problem, span, facts));
  }

  /** How many there are. */
  int count() {
    return findings.size();
  }

  /** Whether there are errors after the first so many problems. */
  boolean hasErrorsAfter(int count) {
    return findings.stream()
        .skip(count)
        .anyMatch(finding -> finding.problem.severity() == Problem.Severity.ERROR);
  }

  /**
   * Whether there are errors after the first so many problems, and all of them are limits of bodies
   * that are read as values.
   */
  boolean needBlock(int count) {
    List<Problem> errors =
        findings.stream()
            .skip(count)
            .map(Finding::problem)
            .filter(problem -> problem.severity() == Problem.Severity.ERROR)
            .toList();
    return !errors.isEmpty() && VALUES_ONLY.containsAll(errors);
  }

  /** Forgets all but the first so many; what can report the others again. */
  Runnable truncate(int count) {
    List<Finding> after = findings.subList(count, findings.size());
    List<Finding> dropped = List.copyOf(after);
    after.clear();
    return () -> findings.addAll(dropped);
  }

  boolean has(Problem problem) {
    return findings.stream().anyMatch(finding -> finding.problem == problem);
  }

  @Override
  public boolean hasErrors() {
    return findings.stream()
        .anyMatch(finding -> finding.problem.severity() == Problem.Severity.ERROR);
  }

  /** Passes them on by line. */
  void passTo(Reporter reporter) {
    findings.stream()
        .sorted(Comparator.comparingLong(finding -> finding.span.line()))
        .forEach(finding -> reporter.report(finding.problem, finding.span, finding.facts));
  }
}
