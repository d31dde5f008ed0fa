package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Routine.Size;
import dev.isotropy.processor.passes.simplify.Simplify;
import java.util.List;

/**
 * Sums out a site whose elements follow each other, by the forward algorithm.
 *
 * <p>Where the first element and the later ones are distinguished by a choice on the position, and
 * what pairs of values weigh is the same for all later ones, it is computed once for all.
 */
final class Chains {

  private static final String OWNER = "ForwardAlgorithm";

  /** Initial weights, transition weights, weights of the elements; total, forward, backward. */
  static final Kernel SAME = kernel("forwardAlgorithm", "run", List.of(1, 2, 2));

  /** The same, with transition weights that vary along the chain. */
  static final Kernel VARYING = kernel("forwardAlgorithmVarying", "runVarying", List.of(1, 3, 2));

  private static Kernel kernel(String name, String method, List<Integer> arguments) {
    List<Size> sizes = List.of(new Size(2, 0), new Size(2, 1));
    return new Kernel(
        name, OWNER, method, arguments, List.of(0, 2, 2), sizes, List.of(), List.of(), false);
  }

  private final Graph graph;
  private final SumOut sums;
  private final Simplify simplify;

  Chains(Graph graph, SumOut sums) {
    this.graph = graph;
    this.sums = sums;
    this.simplify = new Simplify(graph);
  }

  /**
   * What a run of the forward algorithm takes.
   *
   * @param time the axis of the elements
   * @param values the axis of an element's values
   * @param previous the axis of the values of the element before
   */
  record Weights(
      Axis time, Axis values, Axis previous, Expr initial, Expr transition, Expr element) {}

  /**
   * The weights of a chain.
   *
   * @param pairs what pairs of neighbours weigh; of the first element, whatever stands for the
   *     value before it
   * @param element what each element weighs by itself
   */
  Weights weights(EnumeratedSite site, Axis previous, Expr pairs, Expr element) {
    Axis time = site.plates().getLast();
    Expr initial = simplify.rewrite(sums.instance(pairs, List.of(time, previous), 0));
    Expr later = simplify.rewrite(later(pairs, time));
    Expr transition = later.axes().contains(time) ? simplify.rewrite(pairs) : later;
    return new Weights(time, site.values(), previous, initial, transition, element);
  }

  /** The logarithm of the sum over all values of all elements. */
  Expr total(Weights weights) {
    return run(weights, 0);
  }

  /** The logarithm of what each value of an element weighs together with all earlier elements. */
  Expr forward(Weights weights) {
    return run(weights, 1);
  }

  /** The logarithm of what all later elements weigh given each value of an element. */
  Expr backward(Weights weights) {
    return run(weights, 2);
  }

  private Expr run(Weights weights, int result) {
    List<Axis> each = List.of(weights.time(), weights.values());
    boolean varies = weights.transition().axes().contains(weights.time());
    List<Axis> pair =
        varies
            ? List.of(weights.time(), weights.previous(), weights.values())
            : List.of(weights.previous(), weights.values());
    return graph.call(
        varies ? VARYING : SAME,
        List.of(weights.initial(), weights.transition(), weights.element()),
        List.of(List.of(weights.values()), pair, each),
        List.of(List.of(), each, each),
        result,
        List.of());
  }

  /** The same after the first position of an axis: comparisons that set it apart are decided. */
  private Expr later(Expr value, Axis time) {
    Expr position = graph.position(time);
    Arithmetic math = new Arithmetic(graph);
    return new Rewriter(graph) {
      @Override
      protected Expr replace(Expr original, Expr rebuilt) {
        if (!(rebuilt instanceof Expr.Apply apply) || apply.children().size() != 2) {
          return rebuilt;
        }
        Expr a = apply.argument(0);
        Expr b = apply.argument(1);
        return switch (apply.op()) {
          case EQ, NE ->
              (a == position && below(b, 1)) || (b == position && below(a, 1))
                  ? math.literal(apply.op() == Op.NE ? 1 : 0)
                  : rebuilt;
          case LT ->
              a == position && upTo(b, 1)
                  ? math.literal(0)
                  : b == position && below(a, 1) ? math.literal(1) : rebuilt;
          case LE ->
              a == position && below(b, 1)
                  ? math.literal(0)
                  : b == position && upTo(a, 1) ? math.literal(1) : rebuilt;
          default -> rebuilt;
        };
      }
    }.rewrite(value);
  }

  private static boolean upTo(Expr node, double bound) {
    return node instanceof Expr.Literal literal && literal.value() <= bound;
  }

  private static boolean below(Expr node, double bound) {
    return node instanceof Expr.Literal literal && literal.value() < bound;
  }
}
