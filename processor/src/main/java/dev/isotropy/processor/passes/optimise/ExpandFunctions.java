package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Arithmetic;
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
 * poissonExcess(x)       →  m - x                     with m = exp(x) - 1
 * bernoulliExcess(x, p)  →  log1p(p * m) - p * x
 * sinc(x)      →  x == 0 ? 1 : sin(x) / x
 * exprel(x)    →  x == 0 ? 1 : expm1(x) / x
 * </pre>
 *
 * <p>The density and the derivative of a logistic model, or of counts, then cost one exponential an
 * observation.
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
      case POISSON_EXCESS -> {
        Expr x = apply.argument(0);
        yield graph.sub(graph.apply(Op.EXPM1_FAST, x), x);
      }
      case BERNOULLI_EXCESS -> bernoulliExcess(apply.argument(0), apply.argument(1));
      case SINC, EXPREL, SINC_DERIVATIVE, EXPREL_DERIVATIVE -> new Quotients(graph).of(apply);
      default -> rebuilt;
    };
  }

  private Expr bernoulliExcess(Expr x, Expr p) {
    Expr near = new Arithmetic(graph).near(x);
    Expr growth = graph.mul(p, graph.apply(Op.EXPM1_FAST, near));
    return graph.sub(graph.add(graph.apply(Op.LOG1P, growth), graph.sub(x, near)), graph.mul(p, x));
  }

  private Expr isPositive(Expr x) {
    return graph.named(graph.apply(Op.LE, graph.literal(0), x), "positive");
  }

  private Expr decay(Expr x) {
    Expr inner = x instanceof Expr.Apply apply && apply.op() == Op.NEG ? apply.argument(0) : x;
    return graph.named(graph.exp(graph.neg(graph.apply(Op.ABS, inner))), "decay");
  }
}
