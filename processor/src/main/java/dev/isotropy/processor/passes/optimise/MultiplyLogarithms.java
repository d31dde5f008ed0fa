package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums logarithms as the logarithm of a product.
 *
 * <pre>
 * sum[n](y * eta - log1p(exp(-|eta|)))   →   sum[n](y * eta) - sumLog1p[n](exp(-|eta|))
 * </pre>
 *
 * <p>Only for arguments in [0, 1], which an exponential of a negated absolute value is: products of
 * a strip of them neither overflow nor lose digits, and one logarithm serves a strip. The error is
 * half an ulp of 1 for each factor, absolute.
 */
public final class MultiplyLogarithms extends Rewriter {

  public MultiplyLogarithms(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Reduce reduce)
        || reduce.reduction() != Reduction.SUM
        || !reduce.body().axes().getLast().equals(reduce.axis())) {
      return rebuilt;
    }
    List<Terms.Signed> logarithms = new ArrayList<>();
    List<Terms.Signed> others = new ArrayList<>();
    for (Terms.Signed term :
        Terms.terms(reduce.body(), node -> node.axes().equals(reduce.body().axes()))) {
      (isLogarithm(term.term(), reduce) ? logarithms : others).add(term);
    }
    if (logarithms.isEmpty()) {
      return rebuilt;
    }
    List<Terms.Signed> sums = new ArrayList<>();
    if (!others.isEmpty()) {
      sums.add(new Terms.Signed(graph.sum(Sums.of(graph, others), reduce.axis()), false));
    }
    for (Terms.Signed term : logarithms) {
      Expr argument = ((Expr.Apply) term.term()).argument(0);
      Expr sum = graph.reduce(Reduction.SUM_LOG1P, argument, reduce.axis());
      sums.add(new Terms.Signed(sum, term.negative()));
    }
    return Sums.of(graph, sums);
  }

  private static boolean isLogarithm(Expr node, Expr.Reduce reduce) {
    return node instanceof Expr.Apply log
        && log.op() == Op.LOG1P
        && log.axes().equals(reduce.body().axes())
        && log.argument(0) instanceof Expr.Apply exp
        && exp.op() == Op.EXP
        && exp.argument(0) instanceof Expr.Apply negation
        && negation.op() == Op.NEG
        && negation.argument(0) instanceof Expr.Apply absolute
        && absolute.op() == Op.ABS;
  }
}
