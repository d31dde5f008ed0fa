package dev.isotropy.processor.frontend;

import static dev.isotropy.processor.frontend.ArrayCall.array;
import static dev.isotropy.processor.frontend.ArrayCall.scalar;

import dev.isotropy.processor.families.Sums;
import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.List;

/** Functions of vectors: reductions along their axis where they can be. */
final class VectorRules {

  private final ArrayCall call;
  private final Graph graph;

  VectorRules(ArrayCall call) {
    this.call = call;
    this.graph = call.graph();
  }

  Value sum(Array x) {
    return scalar(graph.sum(x.expr(), x.dims()));
  }

  Value mean(Array x) {
    return scalar(meanOf(x));
  }

  private Expr meanOf(Array x) {
    Axis axis = x.dims().getFirst();
    return graph.div(graph.sum(x.expr(), axis), size(axis));
  }

  private Expr size(Axis axis) {
    return graph.extent(axis.extent());
  }

  Value variance(Array x) {
    return scalar(varianceOf(x));
  }

  Value standardDeviation(Array x) {
    return scalar(graph.apply(Op.SQRT, varianceOf(x)));
  }

  private Expr varianceOf(Array x) {
    Axis axis = x.dims().getFirst();
    Expr squares = graph.sum(graph.square(graph.sub(x.expr(), meanOf(x))), axis);
    return graph.div(squares, graph.sub(size(axis), graph.literal(1)));
  }

  Value product(Array x) {
    return scalar(call.run(Kernels.PRODUCT, List.of(x), List.of()));
  }

  Value max(Array x) {
    return scalar(graph.reduce(Reduction.MAX, x.expr(), x.dims().getFirst()));
  }

  Value min(Array x) {
    return scalar(graph.neg(graph.reduce(Reduction.MAX, graph.neg(x.expr()), x.dims().getFirst())));
  }

  Value logSumExp(Array x) {
    return scalar(Sums.logSumExp(graph, x.expr(), x.dims().getFirst()));
  }

  Value softmax(Array x) {
    Axis axis = x.dims().getFirst();
    return array(graph.exp(graph.sub(x.expr(), Sums.logSumExp(graph, x.expr(), axis))), axis);
  }

  Value logSoftmax(Array x) {
    Axis axis = x.dims().getFirst();
    return array(graph.sub(x.expr(), Sums.logSumExp(graph, x.expr(), axis)), axis);
  }

  Value cumulativeSum(Array x) {
    return array(call.run(Kernels.CUMULATIVE_SUM, List.of(x), x.dims()), x.dims().getFirst());
  }

  /** A map of vectors along the axis of one of an array's dimensions. */
  Value mapped(Kernel map, Array x, int dimension) {
    List<List<Axis>> dims = List.of(List.of(x.dims().get(dimension)));
    Expr y = graph.call(map, List.of(x.expr()), dims, dims, 0, List.of());
    return new Array(y, x.dims(), Type.DOUBLE);
  }

  /** The same of a matrix: along its rows with −1, its columns with −2. */
  Value mapped(Kernel map, Array x, Scalar dim) {
    return dim.expr() instanceof Expr.Literal literal
            && (literal.value() == -1 || literal.value() == -2)
        ? mapped(map, x, 2 + (int) literal.value())
        : call.refuse(dim, "a literal, -1 for rows or -2 for columns");
  }

  /** Along the axis of either, a plate's rather than that of a dimension of its own. */
  Value dot(Array x, Array y) {
    Axis a = x.dims().getFirst();
    Axis b = y.dims().getFirst();
    if (!call.fit(a, b)) {
      return Value.UNKNOWN;
    }
    boolean toSecond = Axes.isAnonymous(a.extent()) && !Axes.isAnonymous(b.extent());
    Axis axis = toSecond ? b : a;
    Expr first = call.along(x, List.of(axis)).expr();
    Expr second = call.along(y, List.of(axis)).expr();
    return scalar(graph.sum(graph.mul(first, second), axis));
  }

  Value outerProduct(Array x, Array y) {
    Array columns = call.beside(y, x.expr().axes());
    Axis row = x.dims().getFirst();
    return array(graph.mul(x.expr(), columns.expr()), row, columns.dims().getFirst());
  }

  Value diagonalMatrix(Array x) {
    Axis row = x.dims().getFirst();
    Axis column = call.another(row, x.expr().axes(), List.of());
    Expr here = graph.apply(Op.EQ, graph.position(row), graph.position(column));
    return array(graph.select(here, x.expr(), graph.literal(0)), row, column);
  }
}
