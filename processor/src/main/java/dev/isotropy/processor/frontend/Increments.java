package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Traversal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is added to a variable: {@code v} in {@code x + v}. */
final class Increments {

  private final Graph graph;
  private final Expr.Leaf variable;
  private final Set<Expr> equalities = new HashSet<>();

  /**
   * A search.
   *
   * @param variable what the variable holds before
   */
  Increments(Graph graph, Expr.Leaf variable) {
    this.graph = graph;
    this.variable = variable;
  }

  /** What a value adds to the variable; empty if it is no sum of the variable and something. */
  Optional<Expr> of(Expr value) {
    return find(value).filter(increment -> !reads(increment));
  }

  private Optional<Expr> find(Expr value) {
    if (isVariable(value)) {
      return Optional.of(graph.literal(0));
    }
    if (!(value instanceof Expr.Apply apply) || !reads(value)) {
      return Optional.empty();
    }
    return switch (apply.op()) {
      case ADD -> {
        Expr a = apply.argument(0);
        Expr b = apply.argument(1);
        yield reads(a) ? find(a).map(rest -> plus(rest, b)) : find(b).map(rest -> plus(a, rest));
      }
      case SUB ->
          find(apply.argument(0))
              .map(
                  rest ->
                      isZero(rest)
                          ? graph.neg(apply.argument(1))
                          : graph.sub(rest, apply.argument(1)));
      case SELECT -> choice(apply);
      default -> Optional.empty();
    };
  }

  private Optional<Expr> choice(Expr.Apply apply) {
    Expr condition = apply.argument(0);
    Set<Expr> known = Set.copyOf(equalities);
    collect(condition);
    Optional<Expr> taken = find(apply.argument(1));
    equalities.retainAll(known);
    Optional<Expr> otherwise = find(apply.argument(2));
    if (taken.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        taken.get() == otherwise.get()
            ? taken.get()
            : graph.select(condition, taken.get(), otherwise.get()));
  }

  /** The comparisons that hold where a condition holds. */
  private void collect(Expr condition) {
    if (condition instanceof Expr.Apply apply) {
      if (apply.op() == Op.AND) {
        collect(apply.argument(0));
        collect(apply.argument(1));
      } else if (apply.op() == Op.EQ) {
        equalities.add(condition);
      }
    }
  }

  /** Whether a value is the variable itself, or the element of it that a comparison names. */
  private boolean isVariable(Expr value) {
    if (value instanceof Expr.Gather gather
        && gather.array() instanceof Expr.Leaf leaf
        && leaf.name().equals(variable.name())) {
      int d = leaf.dims().indexOf(gather.axis());
      return isHere(leaf, d)
          && equalities.contains(
              graph.apply(Op.EQ, graph.position(variable.dims().get(d)), gather.index()));
    }
    return value instanceof Expr.Leaf leaf
        && leaf.name().equals(variable.name())
        && isHere(leaf, -1);
  }

  private boolean isHere(Expr.Leaf leaf, int except) {
    for (int d = 0; d < leaf.dims().size(); d++) {
      Axis read = leaf.dims().get(d);
      Axis own = variable.dims().get(d);
      if (d != except
          && !read.equals(own)
          && !equalities.contains(graph.apply(Op.EQ, graph.position(own), graph.position(read)))) {
        return false;
      }
    }
    return true;
  }

  private boolean reads(Expr value) {
    return Traversal.leaves(List.of(value), Expr.LeafKind.QUANTITY).stream()
        .anyMatch(leaf -> leaf.name().equals(variable.name()));
  }

  private Expr plus(Expr a, Expr b) {
    return isZero(a) ? b : isZero(b) ? a : graph.add(a, b);
  }

  private static boolean isZero(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.value() == 0;
  }
}
