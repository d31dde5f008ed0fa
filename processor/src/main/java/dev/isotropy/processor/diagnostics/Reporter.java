package dev.isotropy.processor.diagnostics;

import dev.isotropy.processor.ir.SourceSpan;

/**
 * Takes the problems that stages find; all of a model's problems are collected, none stops the
 * search for others.
 */
public interface Reporter {

  /**
   * Reports a problem.
   *
   * @param problem which one
   * @param span where the caret goes
   * @param facts what the catalogue's text asks for, in order
   */
  void report(Problem problem, SourceSpan span, Object... facts);

  /** Whether an error (not merely a warning or note) was reported. */
  boolean hasErrors();
}
