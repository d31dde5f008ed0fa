package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Routine;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a {@link Block}. Its expressions are evaluated when it runs; they read variables
 * and elements of arrays.
 */
public sealed interface Statement {

  /** {@code v = e}. */
  record Assign(Expr.Leaf variable, Expr value) implements Statement {}

  /** {@code a[i] = e}. */
  record Store(Access place, Expr value) implements Statement {}

  /** {@code a = new double[n][m]}: all zeros. */
  record Create(Expr.Leaf array, List<Expr> sizes) implements Statement {}

  /** {@code a = b.clone()}, of a whole array or of a row. */
  record Copy(Expr.Leaf array, Access from) implements Statement {}

  /**
   * {@code for (int i = from; i < to; i++)}, or the same integers downwards. The bounds are
   * evaluated once, and the body leaves the counter alone.
   */
  record For(Expr.Leaf counter, Expr from, Expr to, boolean down, List<Statement> body)
      implements Statement {}

  /** {@code while (condition)}. */
  record While(Expr condition, List<Statement> body) implements Statement {}

  /** {@code if (condition)}. */
  record If(Expr condition, List<Statement> then, List<Statement> otherwise) implements Statement {}

  /**
   * Runs a routine. Arguments are numbers, and whole arrays or rows; results are variables and
   * existing arrays or rows, or are not wanted.
   */
  record Invoke(Routine routine, List<Expr> arguments, List<Optional<Access>> results)
      implements Statement {}

  /** Statements that are written as a method of their own. */
  record Part(String name, List<Statement> body) implements Statement {}

  /** Ends the evaluation with an exception unless a condition holds. */
  record Require(Expr condition, String otherwise) implements Statement {}

  /** Puts a variable, an element or a whole array on the tape. */
  record Save(Access place) implements Statement {}

  /** Takes what was saved last from the tape, back to its place. */
  record Restore(Access place) implements Statement {}
}
