package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;

/**
 * Writes the adjoint of an access at one fixed position as a choice, and takes fixed positions out
 * of arrays before varying ones.
 *
 * <pre>
 * segments(s, index 0, to k)   →  k == 0 ? s : 0
 * b[county][0]                 →  (b[.][0])[county]
 * </pre>
 */
public final class OneHot extends Rewriter {

  public OneHot(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (rebuilt instanceof Expr.SegmentSum sum && sum.from().isEmpty()) {
      Expr here = graph.apply(Op.EQ, graph.position(sum.to()), sum.index());
      return graph.select(here, sum.body(), graph.literal(0));
    }
    if (rebuilt instanceof Expr.Gather outer
        && outer.index().axes().isEmpty()
        && outer.array() instanceof Expr.Gather inner
        && !inner.index().axes().isEmpty()
        && !inner.index().axes().contains(outer.axis())) {
      Expr fixed = graph.gather(inner.array(), outer.axis(), outer.index());
      return graph.gather(fixed, inner.axis(), inner.index());
    }
    return rebuilt;
  }
}
