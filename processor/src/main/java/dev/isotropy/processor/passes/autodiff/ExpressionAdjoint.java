package dev.isotropy.processor.passes.autodiff;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.blocks.Access;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the adjoint of one expression of a block contributes to the variables and elements that it
 * reads.
 *
 * <pre>
 * x * a[i]   →   x: adj * a[i]     a[i]: adj * x
 * </pre>
 */
final class ExpressionAdjoint {

  private final Arithmetic math;
  private final AdjointRules rules;
  private final Predicate<Expr.Leaf> isActive;
  private final Map<Expr, Boolean> active = new HashMap<>();
  private Map<Expr, Expr> adjoints = Map.of();
  private TreeMap<Integer, Expr> waiting = new TreeMap<>();
  private final Set<Expr> always = new HashSet<>();

  /**
   * Derivatives of the expressions of a block.
   *
   * @param isActive by which variables derivatives are taken
   */
  ExpressionAdjoint(Graph graph, Predicate<Expr.Leaf> isActive) {
    this.math = new Arithmetic(graph);
    this.rules = new AdjointRules(graph, this::contribute);
    this.isActive = isActive;
  }

  /** Whether an expression has derivatives. */
  boolean isActive(Expr expr) {
    Boolean known = active.get(expr);
    if (known == null) {
      known =
          switch (expr) {
            case Expr.Leaf leaf -> isActive.test(leaf);
            case Expr.Gather gather ->
                Access.of(gather).filter(place -> isActive.test(place.variable())).isPresent();
            case Expr.Apply apply -> anyActive(apply);
            default -> false;
          };
      active.put(expr, known);
    }
    return known;
  }

  private boolean anyActive(Expr.Apply apply) {
    boolean smooth =
        switch (apply.op().kind()) {
          case COMPARISON, LOGIC -> false;
          case STEP -> apply.op() == Op.REM;
          case ARITHMETIC, FUNCTION, CHOICE -> true;
        };
    List<Expr> differentiated =
        apply.op() == Op.SELECT ? apply.children().subList(1, 3) : apply.children();
    return smooth && differentiated.stream().anyMatch(this::isActive);
  }

  /**
   * The contributions, in a fixed order.
   *
   * @param adjoint the adjoint of the expression
   */
  Map<Expr, Expr> of(Expr root, Expr adjoint) {
    Map<Expr, Expr> contributions = new LinkedHashMap<>();
    adjoints = new HashMap<>();
    waiting = new TreeMap<>();
    always.clear();
    if (isActive(root)) {
      contribute(root, adjoint, List.of(), false);
    }
    while (!waiting.isEmpty()) {
      Expr node = waiting.pollLastEntry().getValue();
      Expr known = adjoints.get(node);
      if (known == null || Arithmetic.isLiteral(known, 0)) {
        continue;
      }
      if (node instanceof Expr.Apply) {
        rules.propagate(node, known, !always.contains(node), this::isActive);
      } else {
        contributions.put(node, known);
      }
    }
    return contributions;
  }

  private void contribute(Expr child, Expr contribution, List<Axis> over, boolean conditional) {
    if (!conditional) {
      always.add(child);
    }
    adjoints.merge(child, contribution, math::plus);
    waiting.put(child.facts().id(), child);
  }
}
