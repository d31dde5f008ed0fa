package dev.isotropy.processor.passes.autodiff;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.ir.blocks.Access;
import dev.isotropy.processor.ir.blocks.BlockNames;
import dev.isotropy.processor.ir.blocks.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The adjoint of {@code place = value}.
 *
 * <pre>
 * v = x * y       seed = adjV; adjV = 0; adjX = adjX + y * seed; adjY = adjY + x * seed
 * v = v + x       adjX = adjX + adjV
 * </pre>
 */
final class ValueAdjoint {

  private final Graph graph;
  private final BlockNames names;
  private final Map<Expr.Leaf, Expr.Leaf> adjoints;
  private final ExpressionAdjoint derivatives;

  ValueAdjoint(Graph graph, BlockNames names, Map<Expr.Leaf, Expr.Leaf> adjoints) {
    this.graph = graph;
    this.names = names;
    this.adjoints = adjoints;
    this.derivatives = new ExpressionAdjoint(graph, adjoints::containsKey);
  }

  /**
   * Adds the adjoint of an assignment.
   *
   * @param before whether the value reads what the place held before, which is restored first
   * @param restore what brings the place back
   */
  void write(
      Access place, Expr value, boolean before, List<Statement> restore, List<Statement> into) {
    Access adjoint = adjoint(place);
    Expr whole = adjoint.expr(graph);
    Map<Expr, Expr> parts = derivatives.of(value, whole);
    boolean adds = parts.get(place.expr(graph)) == whole;
    boolean direct = adds && place.index().isEmpty();
    if (!direct) {
      Expr.Leaf seed = names.scalar("seed", Type.DOUBLE, Binding.LATENT);
      into.add(new Statement.Assign(seed, whole));
      if (!adds) {
        into.add(assign(adjoint, graph.literal(0)));
      }
      parts = derivatives.of(value, seed);
    }
    if (adds) {
      parts = new LinkedHashMap<>(parts);
      parts.remove(place.expr(graph));
    }
    Expr result = place.expr(graph);
    boolean costly = isCostly(value) && reads(parts, value);
    if (before) {
      if (costly) {
        Expr.Leaf after = names.scalar("after", Type.DOUBLE, Binding.LATENT);
        into.add(0, new Statement.Assign(after, result));
        result = after;
      }
      into.addAll(restore);
    }
    Rewriter known = replacing(value, result);
    for (Map.Entry<Expr, Expr> part : parts.entrySet()) {
      Access target = adjoint(Access.of(part.getKey()).orElseThrow());
      Expr contribution = costly ? known.rewrite(part.getValue()) : part.getValue();
      into.add(assign(target, graph.add(target.expr(graph), contribution)));
    }
    if (!before) {
      into.addAll(restore);
    }
  }

  private static boolean isCostly(Expr value) {
    return value instanceof Expr.Apply apply
        && (apply.op().kind() == Op.Kind.FUNCTION || apply.op() == Op.SQRT || apply.op() == Op.DIV);
  }

  private static boolean reads(Map<Expr, Expr> parts, Expr value) {
    return Traversal.postOrder(parts.values()).contains(value);
  }

  private Rewriter replacing(Expr value, Expr result) {
    return new Rewriter(graph) {
      @Override
      protected Expr replace(Expr original, Expr rebuilt) {
        return original == value ? result : rebuilt;
      }
    };
  }

  private static Statement assign(Access place, Expr value) {
    return place.index().isEmpty()
        ? new Statement.Assign(place.variable(), value)
        : new Statement.Store(place, value);
  }

  private Access adjoint(Access place) {
    return new Access(requireNonNull(adjoints.get(place.variable())), place.index());
  }
}
