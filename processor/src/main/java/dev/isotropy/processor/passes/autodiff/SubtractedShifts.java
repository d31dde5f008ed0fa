package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Traversal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shifts that keep sums of exponentials in range.
 *
 * <pre>
 * c + log(sum[k](exp(x[k] - c)))     the derivative of the logarithm by c is -1
 * </pre>
 *
 * <p>Known as such, what a maximum {@code c} contributes and what is subtracted cancel exactly, and
 * nothing is left to hand on to it.
 */
final class SubtractedShifts {

  private SubtractedShifts() {}

  /** The logarithms below a root, by the difference {@code x - c} that only they use. */
  static Map<Expr, Expr> find(Expr root) {
    Map<Expr, Integer> uses = Traversal.uses(List.of(root));
    Map<Expr, Expr> logarithms = new HashMap<>();
    for (Expr node : Traversal.postOrder(List.of(root))) {
      if (isApply(node, Op.LOG)
          && node.children().getFirst() instanceof Expr.Reduce sum
          && sum.reduction() == Reduction.SUM
          && isApply(sum.body(), Op.EXP)) {
        Expr difference = sum.body().children().getFirst();
        boolean own =
            uses.getOrDefault(sum, 0) == 1
                && uses.getOrDefault(sum.body(), 0) == 1
                && uses.getOrDefault(difference, 0) == 1;
        if (own
            && isApply(difference, Op.SUB)
            && !difference.children().get(1).axes().contains(sum.axis())) {
          logarithms.put(difference, node);
        }
      }
    }
    return logarithms;
  }

  private static boolean isApply(Expr node, Op op) {
    return node instanceof Expr.Apply apply && apply.op() == op;
  }
}
