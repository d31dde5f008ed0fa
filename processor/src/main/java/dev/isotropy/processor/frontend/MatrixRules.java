package dev.isotropy.processor.frontend;

import static dev.isotropy.processor.frontend.ArrayCall.array;
import static dev.isotropy.processor.frontend.ArrayCall.scalar;

import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Products of matrices, and what looks at their rows, columns and diagonals.
 *
 * <p>A product with a vector is a sum along an axis, which fuses with what stands around it; only
 * that of two matrices is a routine, which runs in blocks.
 */
final class MatrixRules {

  private final ArrayCall call;
  private final Graph graph;

  MatrixRules(ArrayCall call) {
    this.call = call;
    this.graph = call.graph();
  }

  Value timesVector(Array a, Array x) {
    Array matrix = call.beside(a, ArrayCall.around(x));
    Axis row = matrix.dims().get(0);
    Axis column = matrix.dims().get(1);
    return call.aligned(x, column)
        .<Value>map(
            vector -> array(graph.sum(graph.mul(matrix.expr(), vector.expr()), column), row))
        .orElse(Value.UNKNOWN);
  }

  Value vectorTimes(Array x, Array a) {
    return timesVector(transposed(a), x);
  }

  Value times(Array a, Array b) {
    Axis inner = a.dims().get(1);
    if (!call.fit(inner, b.dims().get(0))) {
      return Value.UNKNOWN;
    }
    List<Axis> around = new ArrayList<>(ArrayCall.around(a));
    around.addAll(ArrayCall.around(b));
    Array left = call.beside(a, around);
    List<Axis> taken = new ArrayList<>(around);
    taken.add(left.dims().get(0));
    Array right = call.beside(b, taken);
    Axis row = left.dims().get(0);
    Axis column = right.dims().get(1);
    Expr product = call.run(Kernels.MULTIPLY, List.of(left, right), List.of(row, column));
    return array(product, row, column);
  }

  Value timesTranspose(Array a) {
    Axis row = a.dims().get(0);
    Axis column = call.another(row, a.expr().axes(), List.of());
    Expr product = call.run(Kernels.MULTIPLY_TRANSPOSE, List.of(a, a), List.of(row, column));
    return array(product, row, column);
  }

  Value transpose(Array a) {
    return transposed(a);
  }

  private static Array transposed(Array a) {
    return new Array(a.expr(), a.dims().reversed(), a.type());
  }

  Value scaleRows(Array v, Array a) {
    return scaled(a, v, a.dims().get(0), true);
  }

  Value scaleColumns(Array a, Array v) {
    return scaled(a, v, a.dims().get(1), false);
  }

  private Value scaled(Array a, Array v, Axis axis, boolean first) {
    Array matrix = call.beside(a, ArrayCall.around(v));
    Axis along = matrix.dims().get(a.dims().indexOf(axis));
    Optional<Array> factor = call.aligned(v, along);
    return factor
        .<Value>map(
            found ->
                new Array(
                    first
                        ? graph.mul(found.expr(), matrix.expr())
                        : graph.mul(matrix.expr(), found.expr()),
                    matrix.dims(),
                    matrix.type()))
        .orElse(Value.UNKNOWN);
  }

  Value diagonal(Array a) {
    return call.isSquare(a) ? array(diagonalOf(a), a.dims().getFirst()) : Value.UNKNOWN;
  }

  Value trace(Array a) {
    return call.isSquare(a) ? scalar(graph.sum(diagonalOf(a), a.dims().getFirst())) : Value.UNKNOWN;
  }

  /** The elements at equal positions of both dimensions, along the first. */
  Expr diagonalOf(Array a) {
    Array rows = new Array(a.expr(), List.of(a.dims().get(1)), a.type());
    Expr position = graph.position(a.dims().get(0));
    return ((Scalar) new ArrayElements(call.frame()).read(rows, position)).expr();
  }

  Value quadraticForm(Array a, Array x) {
    if (!call.isSquare(a)) {
      return Value.UNKNOWN;
    }
    Value product = timesVector(a, x);
    return product instanceof Array vector ? call.vectors().dot(vector, x) : Value.UNKNOWN;
  }

  Value addDiagonal(Array a, Array v) {
    if (!call.isSquare(a)) {
      return Value.UNKNOWN;
    }
    Array matrix = call.beside(a, ArrayCall.around(v));
    return call.aligned(v, matrix.dims().get(0))
        .<Value>map(found -> onDiagonal(matrix, found.expr()))
        .orElse(Value.UNKNOWN);
  }

  Value addDiagonal(Array a, Scalar value) {
    return call.isSquare(a)
        ? onDiagonal(call.beside(a, value.expr().axes()), value.expr())
        : Value.UNKNOWN;
  }

  private Array onDiagonal(Array a, Expr value) {
    Axis row = a.dims().get(0);
    Axis column = a.dims().get(1);
    Expr here = graph.apply(Op.EQ, graph.position(row), graph.position(column));
    return array(graph.select(here, graph.add(a.expr(), value), a.expr()), row, column);
  }
}
