package dev.isotropy.processor.frontend;

import static dev.isotropy.processor.frontend.ArrayCall.scalar;

import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Type;
import java.util.List;

/** Cholesky factors, what is solved with them, determinants, and eigenvalues. */
final class FactorRules {

  private final ArrayCall call;
  private final Graph graph;

  FactorRules(ArrayCall call) {
    this.call = call;
    this.graph = call.graph();
  }

  Value cholesky(Array a) {
    return call.isSquare(a) ? factor(a) : Value.UNKNOWN;
  }

  private Array factor(Array a) {
    return new Array(call.run(Kernels.CHOLESKY, List.of(a), a.dims()), a.dims(), Type.DOUBLE);
  }

  Value eigenvalues(Array a) {
    return ofSymmetric(Kernels.EIGENVALUES, a, a.dims().subList(0, 1));
  }

  Value eigenvectors(Array a) {
    return ofSymmetric(Kernels.EIGENVECTORS, a, a.dims());
  }

  Value symmetricRoot(Array a) {
    return ofSymmetric(Kernels.SYMMETRIC_ROOT, a, a.dims());
  }

  private Value ofSymmetric(Kernel kernel, Array a, List<Axis> dims) {
    return call.isSquare(a)
        ? new Array(call.run(kernel, List.of(a), dims), dims, Type.DOUBLE)
        : Value.UNKNOWN;
  }

  Value logDet(Array a) {
    return call.isSquare(a)
        ? scalar(graph.mul(graph.literal(2), logDiagonal(factor(a))))
        : Value.UNKNOWN;
  }

  Value logDetTriangular(Array l) {
    return call.isSquare(l) ? scalar(logDiagonal(l)) : Value.UNKNOWN;
  }

  private Expr logDiagonal(Array l) {
    return graph.sum(graph.log(call.matrices().diagonalOf(l)), l.dims().getFirst());
  }

  /** The solution of a triangular system with a vector or a matrix on the right. */
  Value solve(Array l, Array b, boolean transposed) {
    if (!call.isSquare(l) || !call.fit(l.dims().get(0), b.dims().get(0))) {
      return Value.UNKNOWN;
    }
    Array left = call.beside(l, ArrayCall.around(b));
    Array right = call.beside(b, ArrayCall.around(l));
    boolean vector = b.dims().size() == 1;
    Kernel kernel =
        transposed
            ? vector ? Kernels.SOLVE_TRANSPOSE_VECTOR : Kernels.SOLVE_TRANSPOSE
            : vector ? Kernels.SOLVE_VECTOR : Kernels.SOLVE;
    Expr solution = call.run(kernel, List.of(left, right), right.dims());
    return new Array(solution, right.dims(), Type.DOUBLE);
  }
}
