package dev.isotropy.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a site was summed out of a density, from which its values can be drawn: given the coordinates
 * and the sites that were summed out after it.
 *
 * @param site the site
 * @param axes its plates
 * @param values the axis along which its values are enumerated
 * @param lower the first of them, along its plates
 * @param weights the logarithm of what each value weighs, up to a constant, along plates and
 *     values; of a chain what each value of an element weighs by itself
 * @param table the axes of all values that are enumerated together
 * @param chain what the value of the element before weighs; empty if elements are independent
 */
public record Elimination(
    String site,
    List<Axis> axes,
    Axis values,
    Expr lower,
    Expr weights,
    List<Axis> table,
    Optional<Chain> chain) {

  /** The most combinations of values that are enumerated together. */
  public static final int MAX_TABLE = 100_000;

  /** The same with every expression rewritten. */
  Elimination map(UnaryOperator<Expr> rewrite) {
    return new Elimination(
        site,
        axes,
        values,
        rewrite.apply(lower),
        rewrite.apply(weights),
        table,
        chain.map(
            each ->
                new Chain(
                    each.previous(),
                    rewrite.apply(each.initial()),
                    rewrite.apply(each.transition()))));
  }

  /**
   * The elements of a site that follow each other along its last plate.
   *
   * @param previous the axis along which the values of the element before are enumerated
   * @param initial what each value of the first element weighs
   * @param transition what pairs of values weigh; it may vary along the plate
   */
  public record Chain(Axis previous, Expr initial, Expr transition) {}
}
