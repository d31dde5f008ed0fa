package dev.isotropy;

import java.util.List;
import java.util.Optional;

/**
 * One quantity of a model as users see it: a sample site of the model as written, an auxiliary site
 * that a reparameterizer created, a deterministic quantity, or an observed site.
 *
 * @param name the site's name
 * @param kind what the site is
 * @param axes the names of its axes, outermost first; empty for a scalar
 * @param shape the size along each axis
 * @param support the support of one number on the constrained scale
 * @param elements where the elements are vectors or matrices, along the last axes, the set in which
 *     each of them lies
 * @param offset the first of its unconstrained coordinates, or -1 where it has none
 * @param drawOffset the first of its values in the flat store of a draw, or -1 where draws do not
 *     carry it
 */
public record SiteInfo(
    String name,
    Kind kind,
    List<String> axes,
    List<Integer> shape,
    Support support,
    Optional<Support.OfArray> elements,
    int offset,
    int drawOffset) {

  /** A site whose elements are numbers. */
  public SiteInfo(
      String name,
      Kind kind,
      List<String> axes,
      List<Integer> shape,
      Support support,
      int offset,
      int drawOffset) {
    this(name, kind, axes, shape, support, Optional.empty(), offset, drawOffset);
  }

  /** What a site is. */
  public enum Kind {
    /** Sampled on its own unconstrained coordinates, and part of the model as written. */
    LATENT,
    /**
     * Created by a reparameterizer, and not part of the model as written: sampled, or computed from
     * others where a later one rewrote it, which its offset tells.
     */
    AUXILIARY,
    /**
     * A function of other sites: a deterministic quantity, or a site of the model as written that
     * was reparameterized.
     */
    DETERMINISTIC,
    /** Summed out of the density: it has no coordinates, and is drawn given the others. */
    ENUMERATED,
    /** Bound to data. */
    OBSERVED
  }

  /** The number of elements: the product of the shape. */
  public int size() {
    int size = 1;
    for (int n : shape) {
      size *= n;
    }
    return size;
  }
}
