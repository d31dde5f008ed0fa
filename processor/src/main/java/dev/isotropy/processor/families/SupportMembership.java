package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/**
 * Log densities for values that may lie outside the support, where they are negative infinity.
 *
 * <p>A family's rule holds inside; a coordinate that is transformed to the support is always there,
 * and observed data are checked at construction where the bounds are data too.
 */
public final class SupportMembership {

  private SupportMembership() {}

  /** The log density anywhere, of a family without arrays. */
  public static Expr logProb(Graph graph, Family family, Expr x, List<Expr> arguments) {
    return logProb(graph, family, x, arguments, List.of());
  }

  /** The log density anywhere. */
  public static Expr logProb(
      Graph graph, Family family, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr inside = contains(graph, family.support().support(graph, arguments, axes), x);
    Expr rule = family.logProb().logProb(graph, x, arguments, axes);
    return inside instanceof Expr.Literal
        ? rule
        : graph.select(inside, rule, graph.literal(Double.NEGATIVE_INFINITY));
  }

  /**
   * Whether a value lies in a support; the literal 1 for the real line. Of vectors and matrices it
   * is not asked: what is known of them does not change.
   */
  public static Expr contains(Graph graph, SiteSupport support, Expr x) {
    return switch (support) {
      case SiteSupport.Real(), SiteSupport.Within _, SiteSupport.Counts _ -> graph.literal(1);
      case SiteSupport.Point(Expr value) -> graph.apply(Op.EQ, x, value);
      case SiteSupport.Lower(Expr bound) -> graph.apply(Op.LE, bound, x);
      case SiteSupport.Upper(Expr bound) -> graph.apply(Op.LE, x, bound);
      case SiteSupport.Interval(Expr lower, Expr upper) -> between(graph, lower, x, upper);
      case SiteSupport.IntegersFrom(Expr lower) ->
          graph.apply(Op.AND, integer(graph, x), graph.apply(Op.LE, lower, x));
      case SiteSupport.IntegerRange(Expr lower, Expr upper) ->
          graph.apply(Op.AND, integer(graph, x), between(graph, lower, x, upper));
    };
  }

  private static Expr between(Graph graph, Expr lower, Expr x, Expr upper) {
    return graph.apply(Op.AND, graph.apply(Op.LE, lower, x), graph.apply(Op.LE, x, upper));
  }

  private static Expr integer(Graph graph, Expr x) {
    return graph.apply(Op.EQ, x, graph.apply(Op.RINT, x));
  }
}
