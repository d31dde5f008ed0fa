package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import java.util.Map;

/** Puts values in the place of conditions and follows the choices that they decide. */
final class Folded extends Rewriter {

  private final Map<Expr, Boolean> known;
  private final Operators operators;

  /**
   * A rewrite.
   *
   * @param known which conditions hold
   */
  Folded(Graph graph, Map<Expr, Boolean> known) {
    super(graph);
    this.known = Map.copyOf(known);
    this.operators = new Operators(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    Boolean holds = known.get(original);
    if (holds != null) {
      return graph.literal(holds ? 1 : 0);
    }
    if (!(rebuilt instanceof Expr.Apply apply)) {
      return rebuilt;
    }
    return switch (apply.op()) {
      case AND -> and(apply.argument(0), apply.argument(1));
      case OR -> or(apply.argument(0), apply.argument(1));
      case NOT -> operators.not(apply.argument(0));
      case ADD -> isLiteral(apply.argument(1), false) ? apply.argument(0) : rebuilt;
      case SELECT -> select(apply);
      default -> rebuilt;
    };
  }

  private Expr and(Expr a, Expr b) {
    return isLiteral(b, false) ? b : operators.and(a, b);
  }

  private Expr or(Expr a, Expr b) {
    return isLiteral(b, true) ? b : operators.or(a, b);
  }

  private static boolean isLiteral(Expr node, boolean truth) {
    return node instanceof Expr.Literal literal && (literal.value() != 0) == truth;
  }

  private static Expr select(Expr.Apply choice) {
    if (choice.argument(0) instanceof Expr.Literal literal) {
      return choice.argument(literal.value() != 0 ? 1 : 2);
    }
    return choice.argument(1) == choice.argument(2) ? choice.argument(1) : choice;
  }

  /** Whether a node is a choice. */
  static boolean isChoice(Expr node) {
    return node instanceof Expr.Apply apply && apply.op() == Op.SELECT;
  }
}
