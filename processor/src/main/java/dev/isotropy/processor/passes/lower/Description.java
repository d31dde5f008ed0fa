package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;

/**
 * Says in a name what an expression holds, for readers of generated code: {@code
 * sumResidualSquared}.
 */
public final class Description {

  private static final int LONGEST = 40;

  private Description() {}

  /**
   * The expression's own name, or one made from its parts; empty where that would be too long to
   * read.
   */
  public static String of(Graph graph, Expr node) {
    String name = graph.nameOf(node);
    if (!name.isEmpty()) {
      return name;
    }
    String made = make(graph, node);
    return made.length() > LONGEST ? "" : made;
  }

  private static String make(Graph graph, Expr node) {
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
        yield prefixed(graph, word, reduce.body());
      }
      case Expr.SegmentSum sum -> {
        String what = prefixed(graph, "sum", sum.body());
        yield what.isEmpty() ? "" : what + "By" + Names.capital(sum.to().label());
      }
      case Expr.Gather gather -> joined(graph, gather.array(), "At", gather.index());
      case Expr.Product product -> prefixed(graph, "product", product.vector());
      case Expr.Call call ->
          call.routine().name() + (call.result() == 0 ? "" : String.valueOf(call.result() + 1));
      case Expr.Apply apply -> apply(graph, apply);
    };
  }

  private static String apply(Graph graph, Expr.Apply node) {
    Expr a = node.argument(0);
    return switch (node.op()) {
      case NEG -> prefixed(graph, "negative", a);
      case MUL -> {
        Expr b = node.argument(1);
        if (a == b) {
          String what = of(graph, a);
          yield what.isEmpty() ? "" : what + "Squared";
        }
        yield a instanceof Expr.Literal
            ? prefixed(graph, "scaled", b)
            : joined(graph, a, "Times", b);
      }
      case DIV ->
          a instanceof Expr.Literal
              ? prefixed(graph, "inverse", node.argument(1))
              : joined(graph, a, "Over", node.argument(1));
      case ADD -> joined(graph, a, "Plus", node.argument(1));
      case SUB -> joined(graph, a, "Minus", node.argument(1));
      default ->
          node.op().function().isEmpty() || node.children().size() > 1
              ? ""
              : prefixed(graph, node.op().function(), a);
    };
  }

  private static String prefixed(Graph graph, String word, Expr node) {
    String what = of(graph, node);
    return what.isEmpty() ? "" : word + Names.capital(Names.identifier(what));
  }

  private static String joined(Graph graph, Expr a, String word, Expr b) {
    String first = of(graph, a);
    String second = of(graph, b);
    return first.isEmpty() || second.isEmpty()
        ? ""
        : Names.identifier(first) + word + Names.capital(Names.identifier(second));
  }
}
