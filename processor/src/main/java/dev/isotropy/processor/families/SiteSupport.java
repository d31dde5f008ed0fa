package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;

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

  default boolean isDiscrete() {
    return this instanceof IntegersFrom || this instanceof IntegerRange;
  }
}
