package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;

/**
 * The two ends of supports, infinite literals where there are none, and what they have in common.
 */
final class Bounds {

  private Bounds() {}

  static Expr lower(Graph graph, SiteSupport support) {
    return switch (support) {
      case SiteSupport.Point(Expr value) -> value;
      case SiteSupport.Lower(Expr bound) -> bound;
      case SiteSupport.Interval(Expr lower, Expr _) -> lower;
      case SiteSupport.IntegersFrom(Expr lower) -> lower;
      case SiteSupport.IntegerRange(Expr lower, Expr _) -> lower;
      default -> graph.literal(Double.NEGATIVE_INFINITY);
    };
  }

  static Expr upper(Graph graph, SiteSupport support) {
    return switch (support) {
      case SiteSupport.Point(Expr value) -> value;
      case SiteSupport.Upper(Expr bound) -> bound;
      case SiteSupport.Interval(Expr _, Expr upper) -> upper;
      case SiteSupport.IntegerRange(Expr _, Expr upper) -> upper;
      default -> graph.literal(Double.POSITIVE_INFINITY);
    };
  }

  /** A support without what lies outside two further bounds. */
  static SiteSupport between(Graph graph, SiteSupport support, Expr lower, Expr upper) {
    Expr low = larger(graph, lower(graph, support), lower);
    Expr high = smaller(graph, upper(graph, support), upper);
    boolean below = is(low, Double.NEGATIVE_INFINITY);
    boolean above = is(high, Double.POSITIVE_INFINITY);
    if (support.isDiscrete()) {
      return above ? new SiteSupport.IntegersFrom(low) : new SiteSupport.IntegerRange(low, high);
    }
    if (below && above) {
      return new SiteSupport.Real();
    }
    if (above) {
      return new SiteSupport.Lower(low);
    }
    return below ? new SiteSupport.Upper(high) : new SiteSupport.Interval(low, high);
  }

  static Expr larger(Graph graph, Expr a, Expr b) {
    return chosen(graph, Op.MAX, a, b, Double.NEGATIVE_INFINITY);
  }

  static Expr smaller(Graph graph, Expr a, Expr b) {
    return chosen(graph, Op.MIN, a, b, Double.POSITIVE_INFINITY);
  }

  private static Expr chosen(Graph graph, Op op, Expr a, Expr b, double none) {
    if (a.equals(b) || is(b, none)) {
      return a;
    }
    if (is(a, none)) {
      return b;
    }
    if (a instanceof Expr.Literal x && b instanceof Expr.Literal y) {
      boolean first = op == Op.MAX ? x.value() >= y.value() : x.value() <= y.value();
      return first ? a : b;
    }
    return graph.apply(op, a, b);
  }

  static boolean is(Expr bound, double value) {
    return bound instanceof Expr.Literal literal && literal.value() == value;
  }
}
