package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import java.util.List;

/**
 * The support of a site's elements; bounds are expressions, as they may depend on data or on other
 * sites.
 */
public sealed interface SiteSupport {

  /** All real numbers. */
  record Real() implements SiteSupport {}

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

  /** The bounds, where there are any. */
  default List<Expr> bounds() {
    return switch (this) {
      case Real() -> List.of();
      case Lower(Expr bound) -> List.of(bound);
      case Upper(Expr bound) -> List.of(bound);
      case Interval(Expr lower, Expr upper) -> List.of(lower, upper);
      case IntegersFrom(Expr lower) -> List.of(lower);
      case IntegerRange(Expr lower, Expr upper) -> List.of(lower, upper);
    };
  }

  default boolean isDiscrete() {
    return this instanceof IntegersFrom || this instanceof IntegerRange;
  }
}
