package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import java.util.List;
import java.util.Map;

/**
 * Fuses a product that only a sum uses into one rounding.
 *
 * <pre>
 * mu + tau * z      →  fma(tau, z, mu)
 * y - slope * x     →  fma(-slope, x, y)     where slope varies less than the sum
 * </pre>
 */
public final class FuseMultiplyAdd extends Rewriter {

  private final Map<Expr, Integer> uses;

  /**
   * A pass over a program.
   *
   * @param roots all of it, so that shared products are known
   */
  public FuseMultiplyAdd(Graph graph, List<Expr> roots) {
    super(graph);
    this.uses = Walks.uses(roots);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (!(original instanceof Expr.Apply before) || !(rebuilt instanceof Expr.Apply sum)) {
      return rebuilt;
    }
    Expr a = sum.argument(0);
    Expr b = sum.children().size() > 1 ? sum.argument(1) : a;
    return switch (sum.op()) {
      case ADD -> {
        if (fusible(before, 1, b)) {
          yield fma(factor(b, 0), factor(b, 1), a);
        }
        yield fusible(before, 0, a) ? fma(factor(a, 0), factor(a, 1), b) : sum;
      }
      case SUB -> {
        if (fusible(before, 1, b)) {
          Expr first = factor(b, 0);
          Expr second = factor(b, 1);
          if (first.axes().size() < sum.axes().size()) {
            yield fma(negated(first), second, a);
          }
          if (second.axes().size() < sum.axes().size()) {
            yield fma(negated(second), first, a);
          }
        }
        yield fusible(before, 0, a) && b.axes().size() < sum.axes().size()
            ? fma(factor(a, 0), factor(a, 1), negated(b))
            : sum;
      }
      default -> rebuilt;
    };
  }

  private Expr negated(Expr node) {
    return switch (node) {
      case Expr.Literal literal -> graph.literal(-literal.value());
      case Expr.Apply apply when apply.op() == Op.NEG -> apply.argument(0);
      default -> graph.neg(node);
    };
  }

  /** A product varies along the sum's axes, is not known from data, and nothing else uses it. */
  private boolean fusible(Expr.Apply before, int index, Expr now) {
    Expr product = before.argument(index);
    return now instanceof Expr.Apply apply
        && apply.op() == Op.MUL
        && uses.getOrDefault(product, 2) == 1
        && product.binding() == Binding.LATENT
        && product.axes().equals(before.axes());
  }

  private static Expr factor(Expr product, int index) {
    return ((Expr.Apply) product).argument(index);
  }

  private Expr fma(Expr a, Expr b, Expr c) {
    return graph.apply(Op.FMA, a, b, c);
  }
}
