package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The model around a site, as far as it is rewritten: what reparameterizers and strategies may ask.
 */
public interface RewriteContext {

  /** Where the model's expressions live; new ones are made here. */
  Graph graph();

  /** The plates of the model. */
  List<Plate> plates();

  /** All quantities of the model, sites created so far included. */
  List<Quantity> quantities();

  /** A quantity of the model, sites created so far included. */
  Optional<Quantity> quantity(String name);

  /**
   * The latent sites of the model as written on which an expression depends, in source order: its
   * own leaves and what lies behind deterministic quantities and rewritten sites. Created sites
   * stand for the site they were created from.
   */
  List<String> latents(Expr expression);

  /**
   * The reparameterizer that created a site, by the binary name of its annotation type; empty for
   * sites as written.
   */
  Optional<String> creator(String site);

  /**
   * Whether a reparameterizer is at hand and can rewrite a site.
   *
   * @param annotation the binary name of its annotation type
   * @param settings the elements of its annotation that differ from the defaults
   */
  boolean applies(String annotation, Quantity.Site site, Map<String, Object> settings);

  /** The value of a quantity at the current position along its own axes. */
  default Expr read(Quantity quantity) {
    return graph().quantity(quantity.name(), quantity.axes());
  }

  /**
   * A new latent site beside another: over the same axes, under the same mask, named {@code
   * parent_suffix}.
   *
   * <p>Of a family of numbers, it has one for each element of the parent's vectors or matrices; of
   * a family with arrays, those are the parent's.
   *
   * @param arguments one expression per parameter of the family
   * @throws IllegalArgumentException if the family's arrays are not those of the parent
   */
  default Quantity.Site auxiliary(
      Quantity.Site parent, String suffix, Family family, List<Expr> arguments) {
    List<Axis> inner = family.axes().isEmpty() ? List.of() : parent.inner();
    if (inner.size() != family.axes().size()
        || !parent.event().equals(inner.isEmpty() ? parent.event() : family.event(inner))) {
      throw new IllegalArgumentException(
          family.factory() + " has other arrays than " + parent.family().factory());
    }
    return auxiliary(parent, suffix, parent.axes(), family, arguments, inner);
  }

  /**
   * A new latent site beside another, under the same mask, named {@code parent_suffix}.
   *
   * @param axes its plates, then the axes of an element
   * @param arguments one expression per parameter of the family
   * @param inner the axes of the family's arrays, in the family's order; those of an element are
   *     the last of {@code axes}
   */
  default Quantity.Site auxiliary(
      Quantity.Site parent,
      String suffix,
      List<Axis> axes,
      Family family,
      List<Expr> arguments,
      List<Axis> inner) {
    return new Quantity.Site(
        parent.name() + "_" + suffix,
        List.copyOf(axes),
        family,
        List.copyOf(arguments),
        List.copyOf(inner),
        Optional.empty(),
        parent.mask(),
        true,
        Optional.empty(),
        parent.span());
  }
}
