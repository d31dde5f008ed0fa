package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/**
 * The support of a site's elements; bounds are expressions, as they may depend on data or on other
 * sites.
 */
public sealed interface SiteSupport {

  /** All real numbers. */
  record Real() implements SiteSupport {}

  /** One number. */
  record Point(Expr value) implements SiteSupport {}

  /** The numbers above a bound. */
  record Lower(Expr bound) implements SiteSupport {}

  /** The numbers below a bound. */
  record Upper(Expr bound) implements SiteSupport {}

  /** The numbers between two bounds. */
  record Interval(Expr lower, Expr upper) implements SiteSupport {}

  /** The integers from a bound up. */
  record IntegersFrom(Expr lower) implements SiteSupport {}

  /** The integers between two bounds, both included. */
  record IntegerRange(Expr lower, Expr upper) implements SiteSupport {}

  /**
   * The vectors or matrices of a set.
   *
   * @param event the axes of one of them
   */
  record Within(ArraySet set, List<Axis> event) implements SiteSupport {}

  /** The vectors of counts with a given sum. */
  record Counts(Expr total, List<Axis> event) implements SiteSupport {}

  /** The bounds, where there are any. */
  default List<Expr> bounds() {
    return switch (this) {
      case Real() -> List.of();
      case Point(Expr value) -> List.of(value);
      case Lower(Expr bound) -> List.of(bound);
      case Upper(Expr bound) -> List.of(bound);
      case Interval(Expr lower, Expr upper) -> List.of(lower, upper);
      case IntegersFrom(Expr lower) -> List.of(lower);
      case IntegerRange(Expr lower, Expr upper) -> List.of(lower, upper);
      case Within _ -> List.of();
      case Counts(Expr total, List<Axis> _) -> List.of(total);
    };
  }

  /** A number, vector or matrix that belongs to it, if its bounds are what they should be. */
  default Expr member(Graph graph) {
    return switch (this) {
      case Real() -> graph.literal(0);
      case Point(Expr value) -> value;
      case Lower(Expr bound) -> graph.add(bound, graph.literal(1));
      case Upper(Expr bound) -> graph.sub(bound, graph.literal(1));
      case Interval(Expr lower, Expr upper) ->
          isInfinite(upper)
              ? new Lower(lower).member(graph)
              : isInfinite(lower)
                  ? new Upper(upper).member(graph)
                  : graph.mul(graph.literal(0.5), graph.add(lower, upper));
      case IntegersFrom(Expr lower) -> lower;
      case IntegerRange(Expr lower, Expr _) -> lower;
      case Within(ArraySet set, List<Axis> event) -> set.member(graph, event);
      case Counts(Expr total, List<Axis> event) ->
          graph.mul(total, ArraySet.ONE_HOT.member(graph, event));
    };
  }

  private static boolean isInfinite(Expr bound) {
    return bound instanceof Expr.Literal literal && Double.isInfinite(literal.value());
  }

  default boolean isDiscrete() {
    return switch (this) {
      case IntegersFrom _, IntegerRange _, Counts _ -> true;
      case Within(ArraySet set, List<Axis> _) -> set.isDiscrete();
      case Real _, Point _, Lower _, Upper _, Interval _ -> false;
    };
  }
}
