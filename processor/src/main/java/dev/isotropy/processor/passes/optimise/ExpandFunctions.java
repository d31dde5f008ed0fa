package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;

/**
 * Writes functions that come in pairs over the one exponential that they share.
 *
 * <pre>
 * log1pExp(x)  →  (0 <= x ? x : 0) + log1p(e)    with e = exp(-|x|)
 * invLogit(x)  →  (0 <= x ? 1 : e) / (1 + e)
 * </pre>
 *
 * <p>A logistic model's density and its derivative then cost one exponential an observation.
 */
public final class ExpandFunctions extends Rewriter {

  public ExpandFunctions(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(rebuilt instanceof Expr.Apply apply)) {
      return rebuilt;
    }
    return switch (apply.op()) {
      case LOG1P_EXP ->
          graph.add(
              graph.select(isPositive(apply.argument(0)), apply.argument(0), graph.literal(0)),
              graph.apply(Op.LOG1P, decay(apply.argument(0))));
      case INV_LOGIT -> {
        Expr x = apply.argument(0);
        Expr decay = decay(x);
        Expr one = graph.literal(1);
        Expr numerator = graph.select(isPositive(x), one, decay);
        yield graph.div(numerator, graph.add(one, decay));
      }
      default -> rebuilt;
    };
  }

  private Expr isPositive(Expr x) {
    return graph.named(graph.apply(Op.LE, graph.literal(0), x), "positive");
  }

  private Expr decay(Expr x) {
    Expr inner = x instanceof Expr.Apply apply && apply.op() == Op.NEG ? apply.argument(0) : x;
    return graph.named(graph.exp(graph.neg(graph.apply(Op.ABS, inner))), "decay");
  }
}
