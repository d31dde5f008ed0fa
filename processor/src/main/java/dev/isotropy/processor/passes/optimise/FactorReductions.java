package dev.isotropy.processor.passes.optimise;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out of a sum what does not vary along its axis.
 *
 * <pre>
 * sum[home](-0.5 * precision * r * r - log(sigma))
 *   →  -0.5 * precision * sum[home](r * r) - homes * log(sigma)
 * </pre>
 *
 * <p>Terms with the same invariant factors stay together in one sum, but those known from data
 * alone, which become a constant. Done before differentiation, it makes the adjoints of the
 * invariant factors scalars; done after it, it leaves in loops only what varies there.
 */
public final class FactorReductions extends Rewriter {

  public FactorReductions(Graph graph) {
    super(graph);
  }

  @Override
  protected Expr replace(Expr original, Expr rebuilt) {
    if (rebuilt instanceof Expr.Reduce reduce && reduce.reduction() == Reduction.SUM) {
      return factor(reduce);
    }
    if (rebuilt instanceof Expr.SegmentSum sum) {
      return factor(sum);
    }
    return rebuilt;
  }

  private Expr factor(Expr.Reduce sum) {
    Axis axis = sum.axis();
    Map<List<Object>, Group> groups = new LinkedHashMap<>();
    List<Terms.Signed> counts = new ArrayList<>();
    for (Terms.Signed signed : Terms.terms(sum.body(), node -> node.axes().contains(axis))) {
      if (isCount(signed.term(), axis)) {
        Expr.Apply count = (Expr.Apply) signed.term();
        Expr total = graph.sum(count.argument(0), axis);
        counts.add(
            new Terms.Signed(
                graph.apply(Op.MUL_OR_ZERO, total, count.argument(1)), signed.negative()));
        continue;
      }
      Terms.Product product =
          Terms.factors(graph, signed.term(), node -> hasInvariantFactor(node, List.of(axis)));
      List<Expr> invariant = new ArrayList<>();
      List<Expr> varying = new ArrayList<>();
      for (Expr factor : product.factors()) {
        (factor.axes().contains(axis) ? varying : invariant).add(factor);
      }
      invariant.sort((a, b) -> Integer.compare(a.facts().id(), b.facts().id()));
      double literal = signed.negative() ? -product.literal() : product.literal();
      List<Object> key = new ArrayList<>(invariant);
      key.add(Math.abs(literal));
      key.add(varying.stream().allMatch(factor -> factor.binding() != Binding.LATENT));
      groups
          .computeIfAbsent(key, unused -> new Group(Math.abs(literal), invariant))
          .add(varying, literal < 0);
    }
    List<Terms.Signed> terms = new ArrayList<>(counts);
    for (Group group : groups.values()) {
      terms.add(group.sum(graph, axis));
    }
    return Sums.of(graph, terms);
  }

  /**
   * {@code n * log(p)}, zero where the count is zero, with a logarithm that does not vary: it is
   * linear in non-negative counts.
   */
  private static boolean isCount(Expr term, Axis axis) {
    return term instanceof Expr.Apply apply
        && apply.op() == Op.MUL_OR_ZERO
        && apply.argument(0).binding() != Binding.LATENT
        && !apply.argument(1).axes().contains(axis);
  }

  private Expr factor(Expr.SegmentSum sum) {
    Terms.Product product =
        Terms.factors(graph, sum.body(), node -> hasInvariantFactor(node, sum.from()));
    List<Expr> invariant = new ArrayList<>();
    List<Expr> varying = new ArrayList<>();
    for (Expr factor : product.factors()) {
      boolean varies = factor.axes().stream().anyMatch(sum.from()::contains);
      (varies ? varying : invariant).add(factor);
    }
    if (invariant.isEmpty() && product.literal() == 1) {
      return sum;
    }
    Expr inner =
        graph.segmentSum(Products.of(graph, 1, varying), sum.from(), sum.index(), sum.to());
    invariant.add(inner);
    return Products.of(graph, product.literal(), invariant);
  }

  /** A product is taken apart only for a gain: others may share it as it is. */
  private static boolean hasInvariantFactor(Expr node, List<Axis> axes) {
    if (node instanceof Expr.Apply apply && (apply.op() == Op.MUL || apply.op() == Op.NEG)) {
      return apply.children().stream().anyMatch(child -> hasInvariantFactor(child, axes));
    }
    return node.axes().stream().noneMatch(axes::contains);
  }

  /** The terms of a sum that share their invariant factors. */
  private static final class Group {
    private final double literal;
    private final List<Expr> invariant;
    private final List<Terms.Signed> terms = new ArrayList<>();
    private final List<List<Expr>> factors = new ArrayList<>();
    private final List<Boolean> negative = new ArrayList<>();

    Group(double literal, List<Expr> invariant) {
      this.literal = literal;
      this.invariant = invariant;
    }

    void add(List<Expr> varying, boolean isNegative) {
      factors.add(varying);
      negative.add(isNegative);
    }

    /** Signed, so that a group whose first term is negative needs no negation inside the loop. */
    Terms.Signed sum(Graph graph, Axis axis) {
      boolean flip = negative.getFirst();
      for (int i = 0; i < factors.size(); i++) {
        Expr body = Products.of(graph, 1, factors.get(i));
        terms.add(new Terms.Signed(body, negative.get(i) != flip));
      }
      List<Expr> all = new ArrayList<>(invariant);
      Expr sum = graph.sum(Sums.of(graph, terms), axis);
      all.add(sum);
      return new Terms.Signed(Products.of(graph, literal, all), flip);
    }
  }
}
