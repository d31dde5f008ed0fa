package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a range of integers lies along an axis.
 *
 * @param axis one position per round of a loop, and perhaps more
 * @param counter the integer at each position
 * @param mask where a position is a round; empty if everywhere
 * @param from the first integer
 * @param to the integer after the last
 * @param down whether the last comes first
 */
record Walk(Axis axis, Expr counter, Optional<Expr> mask, Expr from, Expr to, boolean down) {

  /**
   * The ways to walk from one integer up to, but without, another, the best first.
   *
   * @param down whether the last integer comes first
   */
  static List<Walk> of(Frame frame, Axes axes, Expr from, Expr to, boolean down) {
    Graph graph = frame.graph();
    Integers integers = new Integers(graph);
    Range.Analysis ranges = new Range.Analysis(_ -> Range.REAL);
    List<Walk> walks = new ArrayList<>();
    if (ranges.of(from).low() >= 0) {
      walks.add(masked(frame, axes, largest(graph, integers, to), from, to, down));
      // for (k = 0; k < K - 1; k++) goes along K too, where arrays are of that length.
      Integers.Sum sum = Integers.sum(to);
      if (sum.constant() < 0 && sum.single().flatMap(axes::plate).isPresent()) {
        walks.add(masked(frame, axes, sum.single().get(), from, to, down));
      }
    } else {
      Expr count = integers.subtract(to, from);
      Expr size = largest(graph, integers, count);
      Axis axis = axes.loop(axes.extent(size), frame.loops());
      Expr position = graph.position(axis);
      Optional<Expr> mask =
          count.axes().isEmpty()
              ? Optional.empty()
              : Optional.of(graph.apply(Op.LT, position, count));
      walks.add(new Walk(axis, integers.add(position, from), mask, from, to, down));
    }
    return walks;
  }

  /** Along all integers from 0 below a size, those outside of the range left out. */
  private static Walk masked(Frame frame, Axes axes, Expr size, Expr from, Expr to, boolean down) {
    Graph graph = frame.graph();
    Axis axis = axes.loop(axes.extent(size), frame.loops());
    Expr position = graph.position(axis);
    Optional<Expr> mask = Optional.empty();
    if (!(from instanceof Expr.Literal literal && literal.value() == 0)) {
      mask = Optional.of(graph.apply(Op.LE, from, position));
    }
    if (size != to) {
      Expr below = graph.apply(Op.LT, position, to);
      mask = Optional.of(mask.map(after -> graph.apply(Op.AND, after, below)).orElse(below));
    }
    return new Walk(axis, position, mask, from, to, down);
  }

  /** The largest value of an integer that varies along axes. */
  private static Expr largest(Graph graph, Integers integers, Expr size) {
    Expr largest = size;
    for (Axis axis : size.axes()) {
      Integers.Sum sum = Integers.sum(largest);
      Expr position = graph.position(axis);
      boolean counts =
          Long.valueOf(1).equals(sum.terms().get(position))
              && sum.terms().keySet().stream()
                  .allMatch(term -> term == position || !term.axes().contains(axis));
      largest =
          counts
              ? integers.add(
                  integers.add(integers.subtract(largest, position), graph.extent(axis.extent())),
                  -1)
              : graph.reduce(Expr.Reduction.MAX, largest, axis);
    }
    return largest;
  }

  /** Where the last round stands along the axis. */
  Expr last(Graph graph) {
    Integers integers = new Integers(graph);
    Expr last = down ? from : integers.add(to, -1);
    return integers.add(integers.subtract(last, counter), graph.position(axis));
  }

  /** How many rounds there were before the one at a position. */
  Expr round(Graph graph) {
    Integers integers = new Integers(graph);
    return down
        ? integers.add(integers.subtract(to, counter), -1)
        : integers.subtract(counter, from);
  }

  /** Whether there is any round. */
  Expr any(Graph graph) {
    OptionalLong count = Integers.difference(to, from);
    return count.isPresent()
        ? graph.literal(count.getAsLong() > 0 ? 1 : 0)
        : graph.apply(Op.LT, from, to);
  }
}
