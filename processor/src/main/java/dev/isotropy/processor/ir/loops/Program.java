package dev.isotropy.processor.ir.loops;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model's evaluation as an ordered list of steps: the form from which loops are written.
 *
 * <p>Every expression in it is known at each evaluation from coordinates, parameters, constants and
 * what earlier steps stored.
 *
 * @param constants what the constructor computes
 * @param steps in order of execution
 * @param buffers the workspace arrays
 * @param stored where the value of an expression is kept between steps
 * @param result the log density; a scalar
 */
public record Program(
    List<Constant> constants,
    List<Step> steps,
    List<Buffer> buffers,
    Map<Expr, Storage> stored,
    Expr result) {

  /**
   * A value of data alone, computed by the constructor.
   *
   * @param name its field
   * @param dims the layout of its array, outermost first; empty for a scalar
   * @param value over data, in the user's order
   * @param type the element type of the field: {@code INT} for an index
   */
  public record Constant(String name, List<Axis> dims, Expr value, Type type) {}

  /** A workspace array with one element per position along its axes. */
  public record Buffer(String name, List<Axis> dims) {}

  /** Where a value is kept. */
  public sealed interface Storage {

    /** In a field of the evaluator. */
    record Field(String name) implements Storage {}

    /** In a workspace array. */
    record Array(String name, List<Axis> dims) implements Storage {}
  }

  /** A part of an evaluation. */
  public sealed interface Step {}

  /**
   * Scalars, in order.
   *
   * @param values what is computed, operands first
   * @param gradients scalar adjoints to write to the gradient
   */
  public record Scalars(List<Expr> values, List<Store> gradients) implements Step {}

  /**
   * One fused loop nest: the last axis is innermost.
   *
   * @param name a name for its methods
   * @param domain its axes
   * @param gathers read before each strip of the innermost loop
   * @param products data matrix times vector, before each strip
   * @param values what the body computes, operands first
   * @param stores what the body writes, to workspace arrays or to the gradient
   * @param reductions what it reduces
   * @param scatters sums by index, after each strip
   * @param transposedProducts transposed data matrix times a vector of the body, after each strip
   */
  public record Loop(
      String name,
      List<Axis> domain,
      List<Gathered> gathers,
      List<Multiplied> products,
      List<Expr> values,
      List<Store> stores,
      List<Reduced> reductions,
      List<Scattered> scatters,
      List<Multiplied> transposedProducts)
      implements Step {

    public Axis inner() {
      return domain.getLast();
    }

    public List<Axis> outer() {
      return domain.subList(0, domain.size() - 1);
    }
  }

  /**
   * A routine, run for every position along some axes.
   *
   * @param call one of its results
   * @param repeated the axes
   * @param arguments for each argument, the expression whose value it is or the buffer it was
   *     copied to
   * @param results for each result, where it is written; absent if nothing reads it
   * @param scratch buffers for the routine to write to
   */
  public record Run(
      Expr.Call call,
      List<Axis> repeated,
      List<Argument> arguments,
      List<Optional<Result>> results,
      List<String> scratch)
      implements Step {}

  /**
   * An argument of a routine.
   *
   * @param buffer where it was copied; empty if it is read where it is stored
   * @param layout its dimensions in memory, the repetition's first
   */
  public record Argument(Expr value, Optional<String> buffer, List<Axis> layout) {}

  /**
   * A result of a routine.
   *
   * @param dims its dimensions in memory, the repetition's first
   */
  public record Result(Expr.Call call, String buffer, List<Axis> dims) {}

  /** A gather whose values are copied to a buffer along the innermost axis. */
  public record Gathered(Expr.Gather gather, String buffer) {}

  /** A matrix product and the buffer of its result, or, transposed, of its operand. */
  public record Multiplied(Expr.Product product, String buffer) {}

  /**
   * A value to write.
   *
   * @param value what
   * @param target a workspace array, or the block of the gradient or parameter gradient
   * @param kind which of these
   * @param dims the layout of the target
   */
  public record Store(Expr value, String target, StoreKind kind, List<Axis> dims) {}

  /** What a store writes to. */
  public enum StoreKind {
    WORKSPACE,
    GRADIENT,
    PARAMETER_GRADIENT
  }

  /**
   * A reduction in a loop.
   *
   * @param reduction how its summands are taken together here
   * @param summand what is taken in at each position
   * @param along whether it runs along the innermost axis, in lanes; else it accumulates an array
   */
  public record Reduced(
      Expr.Reduce reduce, Expr.Reduction reduction, Expr summand, boolean along) {}

  /** A sum by index: the buffer holds the values of the body along the innermost axis. */
  public record Scattered(Expr.SegmentSum sum, String buffer) {}
}
