package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what is known from data in the user's own words, for messages.
 *
 * <pre>
 * sigma                      a component, whose positions the message adds
 * region[sector[{0}]]        {0} stands for the position along the first axis
 * 2 * sigma[{0}] + offset
 * </pre>
 */
final class DataWords {

  /** What is longer than this is no help. */
  private static final int LONGEST = 80;

  private final Graph graph;

  private DataWords(Graph graph) {
    this.graph = graph;
  }

  /** The words for a value, which is one per position along its axes. */
  static String of(Graph graph, Expr node) {
    if (node instanceof Expr.Leaf leaf && leaf.dims().equals(leaf.axes())) {
      return leaf.name();
    }
    Map<Axis, String> positions = new HashMap<>();
    for (Axis axis : node.axes()) {
      positions.put(axis, "{" + positions.size() + "}");
    }
    return new DataWords(graph).brief(node, positions);
  }

  /** The words for one element of a value, at the positions along some axes. */
  static String located(Graph graph, Expr node, List<Axis> axes) {
    if (node instanceof Expr.Literal literal) {
      return IrPrinter.plain(literal);
    }
    Map<Axis, String> positions = new HashMap<>();
    axes.forEach(axis -> positions.put(axis, "{" + positions.size() + "}"));
    return new DataWords(graph).brief(node, positions);
  }

  /** The words for an index; a guard that keeps it from a path not taken is none of them. */
  static String ofIndex(Graph graph, Expr index) {
    if (index instanceof Expr.Apply guard && guard.op() == Op.SELECT) {
      if (guard.argument(2) instanceof Expr.Literal) {
        return ofIndex(graph, guard.argument(1));
      }
      if (guard.argument(1) instanceof Expr.Literal) {
        return ofIndex(graph, guard.argument(2));
      }
    }
    return of(graph, index);
  }

  private String brief(Expr node, Map<Axis, String> positions) {
    // Parts that are shared are written again and again: the text may be far longer than the value.
    String words = size(node, new HashMap<>()) <= LONGEST ? words(node, positions) : "";
    return !words.isEmpty() && words.length() <= LONGEST ? words : "a value computed from data";
  }

  /** How many operations and operands the text of a value has, or more than the longest. */
  private static int size(Expr node, Map<Expr, Integer> known) {
    Integer size = known.get(node);
    if (size == null) {
      size = 1;
      for (Expr child : node.children()) {
        size = Math.min(size + size(child, known), LONGEST + 1);
      }
      known.put(node, size);
    }
    return size;
  }

  private String words(Expr node, Map<Axis, String> positions) {
    return IrPrinter.plain(flat(node, positions)).replace("data.", "");
  }

  /** The same operations on scalars that are named like the elements they stand for. */
  private Expr flat(Expr node, Map<Axis, String> positions) {
    return switch (node) {
      case Expr.Literal literal -> literal;
      case Expr.Leaf leaf -> scalar(leaf.name() + subscripts(leaf.dims(), positions), node);
      case Expr.Position position -> scalar(position(position.axis(), positions), node);
      case Expr.Gather gather -> {
        Map<Axis, String> inner = new HashMap<>(positions);
        inner.put(gather.axis(), words(gather.index(), positions));
        yield flat(gather.array(), inner);
      }
      case Expr.Apply apply -> {
        List<Expr> arguments = new ArrayList<>();
        apply.children().forEach(child -> arguments.add(flat(child, positions)));
        yield graph.apply(apply.op(), arguments);
      }
      case Expr.Reduce reduce ->
          scalar(
              reduce.reduction().name().toLowerCase(Locale.ROOT)
                  + "("
                  + words(reduce.body(), positions)
                  + ")",
              node);
      case Expr.Extent _, Expr.SegmentSum _, Expr.Product _, Expr.Call _ ->
          scalar(IrPrinter.plain(node), node);
    };
  }

  private Expr scalar(String name, Expr like) {
    return graph.data(name, List.of(), like.type());
  }

  private static String subscripts(List<Axis> dims, Map<Axis, String> positions) {
    StringBuilder text = new StringBuilder();
    dims.forEach(axis -> text.append('[').append(position(axis, positions)).append(']'));
    return text.toString();
  }

  private static String position(Axis axis, Map<Axis, String> positions) {
    String position = positions.get(axis);
    return position == null ? axis.label() : position;
  }
}
