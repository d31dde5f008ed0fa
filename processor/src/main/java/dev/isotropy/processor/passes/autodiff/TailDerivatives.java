package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/**
 * Derivatives of the logarithms of distribution functions and of densities that are integrals: by
 * the value the density over the probability, a difference on the log scale; by a shape a function
 * of its own.
 */
final class TailDerivatives {

  private final Graph graph;
  private final Arithmetic math;

  TailDerivatives(Graph graph) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
  }

  /** {@code ± a exp(kernel - node) / x} by {@code x}, the kernel being that of the density. */
  Expr ofGamma(Expr.Apply node, int index) {
    boolean lower = node.op() == Op.LOG_INCOMPLETE_GAMMA_P;
    Expr a = node.argument(0);
    Expr x = node.argument(1);
    if (index == 0) {
      return graph.apply(
          lower ? Op.LOG_INCOMPLETE_GAMMA_P_BY_SHAPE : Op.LOG_INCOMPLETE_GAMMA_Q_BY_SHAPE, a, x);
    }
    Expr kernel = graph.apply(Op.LOG_GAMMA_KERNEL, a, x);
    Expr ratio = math.over(math.times(a, graph.exp(math.minus(kernel, node))), x);
    return lower ? ratio : math.negate(ratio);
  }

  /** {@code exp(kernel - node) / odds} by the odds. */
  Expr ofBeta(Expr.Apply node, int index) {
    Expr a = node.argument(0);
    Expr b = node.argument(1);
    Expr odds = node.argument(2);
    return switch (index) {
      case 0 -> graph.apply(Op.LOG_INCOMPLETE_BETA_BY_FIRST, a, b, odds);
      case 1 -> graph.apply(Op.LOG_INCOMPLETE_BETA_BY_SECOND, a, b, odds);
      default -> {
        Expr kernel = graph.apply(Op.LOG_BETA_KERNEL, a, b, odds);
        yield math.over(graph.exp(math.minus(kernel, node)), odds);
      }
    };
  }

  /**
   * By the value {@code exp(-(df + 1) / 2 log(1 + z²/df) - log(df) / 2 - lbeta(1/2, df/2) - node)}.
   */
  Expr ofStudentT(Expr.Apply node, int index) {
    Expr df = node.argument(0);
    Expr z = node.argument(1);
    if (index == 0) {
      return graph.apply(Op.LOG_STUDENT_T_CDF_BY_DF, df, z);
    }
    Expr half = math.times(0.5, df);
    Expr normalizer =
        math.plus(graph.apply(Op.LBETA, math.literal(0.5), half), math.times(0.5, graph.log(df)));
    Expr power = math.times(0.5, math.plus(df, math.literal(1)));
    Expr kernel = math.times(power, graph.apply(Op.LOG1P, math.over(math.square(z), df)));
    return graph.exp(math.negate(math.plus(math.plus(kernel, normalizer), node)));
  }

  /** Functions of their own. */
  Expr ofStable(Expr.Apply node, int index) {
    Op derivative =
        switch (index) {
          case 0 -> Op.STABLE_LOG_DENSITY_BY_STABILITY;
          case 1 -> Op.STABLE_LOG_DENSITY_BY_SKEW;
          default -> Op.STABLE_LOG_DENSITY_BY_VALUE;
        };
    return graph.apply(derivative, node.argument(0), node.argument(1), node.argument(2));
  }
}
