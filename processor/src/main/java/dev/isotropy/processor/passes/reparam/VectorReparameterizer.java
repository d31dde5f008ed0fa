package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.FlatFamily;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.ObjectRoutine;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.VectorMapping;
import java.util.List;
import java.util.Optional;

/**
 * Maps the elements of a latent site along one axis, on the unconstrained scale, by a map whose
 * Jacobian has determinant 1 or −1.
 *
 * <pre>
 * x ~ F(…)   on the support of F, from u = unconstrain(x)
 *   →  x_suffix   flat
 *      x = constrain(T⁻¹(x_suffix))
 *      factors log F(x | …) and log |dx / du|
 * </pre>
 *
 * <p>Bijective: {@code x_suffix = T(unconstrain(x))}.
 *
 * <p>Where the map is linear and the site has a location and a scale, the new site carries their
 * images, so that it can be decentred.
 */
abstract class VectorReparameterizer implements Reparameterizer {

  /** What the new site's name ends with. */
  abstract String suffix(Settings settings);

  /** The map. */
  abstract ObjectRoutine.Maker maker(Settings settings);

  /** By what each element's scale is multiplied; empty if the map is not linear. */
  abstract Optional<Expr> scales(Graph graph, Axis axis, Settings settings);

  /** What becomes of the site, as one clause. */
  abstract String reason(Axis axis);

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    return LatentOnly.refusal(site, context).or(() -> axisRefusal(site, settings, context));
  }

  private static Optional<Refusal> axisRefusal(
      Quantity.Site site, Settings settings, RewriteContext context) {
    List<Axis> event = Unconstrained.of(context.graph(), site).event();
    return AxisChoice.of(site, event, settings) instanceof AxisChoice.Refused(Refusal refusal)
        ? Optional.of(refusal)
        : Optional.empty();
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    Unconstrained unconstrained = Unconstrained.of(graph, site);
    Axis axis = ((AxisChoice.Along) AxisChoice.of(site, unconstrained.event(), settings)).axis();
    String suffix = suffix(settings);
    VectorMapping map = new VectorMapping(suffix, maker(settings));
    Optional<Around> around =
        scales(graph, axis, settings)
            .flatMap(
                scales -> Around.of(graph, site).map(own -> own.image(graph, axis, map, scales)));
    int rank = unconstrained.event().size();
    Family family = around.isPresent() ? FlatFamily.around(rank) : FlatFamily.real(rank);
    Quantity.Site created =
        context
            .auxiliary(
                site,
                suffix,
                unconstrained.axes(),
                family,
                around.map(one -> List.of(one.loc(), one.scale())).orElse(List.of()),
                unconstrained.event())
            .unmasked();

    Expr x = unconstrained.map().inverse(context.read(site));
    Expr u = map.inverse(graph, context.read(created), axis);
    Rewrite.Builder rewrite = Rewrite.builder().latent(created, map.forward(graph, x, axis));
    WholeDensity.add(rewrite, site, context);
    WholeDensity.addJacobian(rewrite, unconstrained, u, site);
    return rewrite.replacedBy(unconstrained.map().forward(u), reason(axis));
  }
}
