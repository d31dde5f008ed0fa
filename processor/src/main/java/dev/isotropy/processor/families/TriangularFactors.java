package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Routine;
import java.util.Set;

/** Which routines give lower triangular matrices with a positive diagonal. */
public final class TriangularFactors {

  private static final Set<Routine> ROUTINES =
      Set.of(
          Kernels.CHOLESKY,
          ArrayTransforms.onto(ArraySet.CORRELATION_CHOLESKY).constrain(),
          ArrayTransforms.onto(ArraySet.COVARIANCE_CHOLESKY).constrain(),
          ArrayTransforms.onto(ArraySet.CORRELATION).constrain(),
          ArrayTransforms.onto(ArraySet.COVARIANCE).constrain());

  private TriangularFactors() {}

  /** Whether a matrix is lower triangular with a positive diagonal: its own Cholesky factor. */
  public static boolean isFactor(Expr.Call matrix) {
    return matrix.result() == 0 && ROUTINES.contains(matrix.routine());
  }
}
