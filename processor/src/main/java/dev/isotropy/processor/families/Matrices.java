package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Kernels;
import java.util.List;

/** What densities do with square matrices, whose rows and columns are two walks over one extent. */
final class Matrices {

  private Matrices() {}

  /** The Cholesky factor. */
  static Expr cholesky(Graph graph, Expr matrix, List<Axis> axes) {
    return call(graph, Kernels.CHOLESKY, List.of(matrix), List.of(axes), axes);
  }

  /** {@code L⁻¹ b}. */
  static Expr solve(Graph graph, Expr factor, Expr right, List<Axis> axes) {
    return solve(graph, Kernels.SOLVE_VECTOR, factor, right, axes);
  }

  /** {@code L⁻ᵀ b}. */
  static Expr solveTranspose(Graph graph, Expr factor, Expr right, List<Axis> axes) {
    return solve(graph, Kernels.SOLVE_TRANSPOSE_VECTOR, factor, right, axes);
  }

  private static Expr solve(Graph graph, Kernel kernel, Expr factor, Expr right, List<Axis> axes) {
    List<Axis> rows = List.of(axes.getFirst());
    return call(graph, kernel, List.of(factor, right), List.of(axes, rows), rows);
  }

  /** {@code L⁻¹ B} for a square matrix {@code B}. */
  static Expr solveMatrix(Graph graph, Expr factor, Expr right, List<Axis> axes) {
    return call(graph, Kernels.SOLVE, List.of(factor, right), List.of(axes, axes), axes);
  }

  /** The sum of the logarithms of the diagonal. */
  static Expr logDiagonal(Graph graph, Expr factor, List<Axis> axes) {
    return graph.sum(graph.log(diagonal(graph, factor, axes)), axes.getFirst());
  }

  /** The diagonal, along the first axis. */
  static Expr diagonal(Graph graph, Expr matrix, List<Axis> axes) {
    return graph.gather(matrix, axes.get(1), graph.position(axes.getFirst()));
  }

  private static Expr call(
      Graph graph, Kernel kernel, List<Expr> arguments, List<List<Axis>> dims, List<Axis> result) {
    return graph.call(kernel, arguments, dims, List.of(result), 0, List.of());
  }
}
