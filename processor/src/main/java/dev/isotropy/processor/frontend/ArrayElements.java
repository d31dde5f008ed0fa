package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Renaming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Reads and writes elements of arrays as values: an array after {@code a[i] = v} is a choice at
 * every position, {@code position == i ? v : a}, and reading follows such choices.
 */
final class ArrayElements {

  private final Frame frame;
  private final Graph graph;
  private final Operators operators;

  ArrayElements(Frame frame) {
    this.frame = frame;
    this.graph = frame.graph();
    this.operators = new Operators(graph);
  }

  /** The element or row at an index. */
  Value read(Array array, Expr index) {
    Axis axis = array.dims().getFirst();
    Expr element = at(array.expr(), axis, index);
    List<Axis> rest = array.dims().subList(1, array.dims().size());
    return rest.isEmpty()
        ? new Scalar(element, array.type())
        : new Array(element, List.copyOf(rest), array.type());
  }

  /**
   * The array with another element, or another row, at an index.
   *
   * @param index one position per leading dimension
   * @param value an element, or an array along the remaining dimensions
   */
  Array write(Array array, List<Expr> index, Value value) {
    Expr here = graph.literal(1);
    for (int d = 0; d < index.size(); d++) {
      here = operators.and(here, equal(graph.position(array.dims().get(d)), index.get(d)));
    }
    Expr written =
        switch (value) {
          case Array row ->
              moved(row, array.dims().subList(index.size(), array.dims().size())).expr();
          case Scalar scalar -> scalar.expr();
          default -> throw new IllegalArgumentException(value.words());
        };
    return new Array(choose(here, written, array.expr()), array.dims(), array.type());
  }

  /** The same array, walked along other axes over the same positions. */
  Array moved(Array array, List<Axis> dims) {
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int d = 0; d < dims.size(); d++) {
      if (!dims.get(d).equals(array.dims().get(d))) {
        renamed.put(array.dims().get(d), dims.get(d));
      }
    }
    return renamed.isEmpty()
        ? array
        : new Array(
            new Renaming(graph, renamed).rewrite(array.expr()), List.copyOf(dims), array.type());
  }

  private Expr at(Expr array, Axis axis, Expr index) {
    if (!array.axes().contains(axis)) {
      return array;
    }
    if (Folded.isChoice(array)
        && array.children().getFirst().axes().contains(axis)
        && isPlace(array.children().getFirst(), axis)) {
      Expr here = condition(array.children().getFirst(), axis, index);
      if (here instanceof Expr.Literal literal) {
        return at(array.children().get(literal.value() != 0 ? 1 : 2), axis, index);
      }
      return choose(
          here, at(array.children().get(1), axis, index), at(array.children().get(2), axis, index));
    }
    if (index instanceof Expr.Position position
        && position.axis().extent().equals(axis.extent())
        && (position.axis().equals(axis) || !array.axes().contains(position.axis()))) {
      return position.axis().equals(axis)
          ? array
          : new Renaming(graph, Map.of(axis, position.axis())).rewrite(array);
    }
    return graph.gather(array, axis, frame.guarded(index));
  }

  /** Whether a condition only says which positions along an axis an element was written to. */
  private static boolean isPlace(Expr condition, Axis axis) {
    if (!condition.axes().contains(axis)) {
      return true;
    }
    return condition instanceof Expr.Apply apply
        && switch (apply.op()) {
          case AND -> isPlace(apply.argument(0), axis) && isPlace(apply.argument(1), axis);
          case EQ ->
              apply.argument(0) instanceof Expr.Position position
                  && position.axis().equals(axis)
                  && !apply.argument(1).axes().contains(axis);
          default -> false;
        };
  }

  private Expr condition(Expr condition, Axis axis, Expr index) {
    if (!condition.axes().contains(axis)) {
      return condition;
    }
    Expr.Apply apply = (Expr.Apply) condition;
    if (apply.op() == Op.EQ) {
      return equal(index, apply.argument(1));
    }
    Expr first = condition(apply.argument(0), axis, index);
    Expr second = condition(apply.argument(1), axis, index);
    return second instanceof Expr.Literal literal && literal.value() == 0
        ? second
        : operators.and(first, second);
  }

  private Expr equal(Expr a, Expr b) {
    OptionalLong difference = Integers.difference(a, b);
    return difference.isPresent()
        ? graph.literal(difference.getAsLong() == 0 ? 1 : 0)
        : graph.apply(Op.EQ, a, b);
  }

  private Expr choose(Expr condition, Expr a, Expr b) {
    if (condition instanceof Expr.Literal literal) {
      return literal.value() != 0 ? a : b;
    }
    return a == b ? a : graph.select(condition, a, b);
  }
}
