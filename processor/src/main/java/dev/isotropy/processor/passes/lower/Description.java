package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;

/**
 * Says in a name what an expression holds, for readers of generated code: {@code
 * sumResidualSquared}.
 */
public final class Description {

  private static final int LONGEST = 40;

  /**
   * Of what is deeper the name would be too long; and shared parts would be asked for very often.
   */
  private static final int DEEPEST = 10;

  private Description() {}

  /**
   * The expression's own name, or one made from its parts; empty where that would be too long to
   * read.
   */
  public static String of(Graph graph, Expr node) {
    return of(graph, node, DEEPEST);
  }

  private static String of(Graph graph, Expr node, int depth) {
    String name = graph.nameOf(node);
    if (!name.isEmpty()) {
      return name;
    }
    String made = depth == 0 ? "" : make(graph, node, depth - 1);
    return made.length() > LONGEST ? "" : made;
  }

  private static String make(Graph graph, Expr node, int depth) {
    return switch (node) {
      case Expr.Literal _ -> "";
      case Expr.Leaf leaf -> leaf.name();
      case Expr.Extent extent -> Names.identifier(extent.extent()) + "Size";
      case Expr.Position position -> position.axis().label() + "Position";
      case Expr.Reduce reduce -> {
        String word =
            switch (reduce.reduction()) {
              case SUM -> "sum";
              case MAX -> "max";
              case SUM_LOG1P -> "sumLog1p";
            };
        yield prefixed(graph, word, reduce.body(), depth);
      }
      case Expr.SegmentSum sum -> {
        String what = prefixed(graph, "sum", sum.body(), depth);
        yield what.isEmpty() ? "" : what + "By" + Names.capital(sum.to().label());
      }
      case Expr.Gather gather -> joined(graph, gather.array(), "At", gather.index(), depth);
      case Expr.Product product -> prefixed(graph, "product", product.vector(), depth);
      case Expr.Call call ->
          call.routine().name() + (call.result() == 0 ? "" : String.valueOf(call.result() + 1));
      case Expr.Apply apply -> apply(graph, apply, depth);
    };
  }

  private static String apply(Graph graph, Expr.Apply node, int depth) {
    Expr a = node.argument(0);
    return switch (node.op()) {
      case NEG -> prefixed(graph, "negative", a, depth);
      case MUL -> {
        Expr b = node.argument(1);
        if (a == b) {
          String what = of(graph, a, depth);
          yield what.isEmpty() ? "" : what + "Squared";
        }
        yield a instanceof Expr.Literal
            ? prefixed(graph, "scaled", b, depth)
            : joined(graph, a, "Times", b, depth);
      }
      case DIV ->
          a instanceof Expr.Literal
              ? prefixed(graph, "inverse", node.argument(1), depth)
              : joined(graph, a, "Over", node.argument(1), depth);
      case ADD -> joined(graph, a, "Plus", node.argument(1), depth);
      case SUB -> joined(graph, a, "Minus", node.argument(1), depth);
      default ->
          node.op().function().isEmpty() || node.children().size() > 1
              ? ""
              : prefixed(graph, node.op().function(), a, depth);
    };
  }

  private static String prefixed(Graph graph, String word, Expr node, int depth) {
    String what = of(graph, node, depth);
    return what.isEmpty() ? "" : word + Names.capital(Names.identifier(what));
  }

  private static String joined(Graph graph, Expr a, String word, Expr b, int depth) {
    String first = of(graph, a, depth);
    String second = first.isEmpty() ? "" : of(graph, b, depth);
    return second.isEmpty()
        ? ""
        : Names.identifier(first) + word + Names.capital(Names.identifier(second));
  }
}
