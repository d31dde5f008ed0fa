package dev.isotropy.it.extension.rewrite;

import dev.isotropy.it.extension.UnitScale;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.reparam.Refusal;
import dev.isotropy.processor.passes.reparam.Reparameterizer;
import dev.isotropy.processor.passes.reparam.Rewrite;
import dev.isotropy.processor.passes.reparam.RewriteContext;
import dev.isotropy.processor.passes.reparam.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites the sites that carry {@link UnitScale}.
 *
 * <pre>
 * lambda ~ halfCauchy(tau)
 *   →  lambda_unit ~ halfCauchy(1)
 *      lambda = tau · lambda_unit
 * </pre>
 */
public final class UnitScaleReparameterizer implements Reparameterizer {

  static final String ANNOTATION = UnitScale.class.getName();

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    if (!site.latent()) {
      return refused("it is observed", "put @UnitScale on a latent site");
    }
    if (ScaleParameter.of(site).isEmpty()) {
      return refused(
          site.family().factory() + " is no scale family on the positive half line",
          site.family().isLocationScale() ? "use @LocScale" : "remove @UnitScale");
    }
    return site.mask().isPresent()
        ? refused("it is masked", "remove the mask or @UnitScale")
        : Optional.empty();
  }

  private static Optional<Refusal> refused(String reason, String fix) {
    return Optional.of(Refusal.because(reason, fix));
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    ScaleParameter scale = ScaleParameter.of(site).orElseThrow();
    List<Expr> arguments = new ArrayList<>(site.arguments());
    arguments.set(scale.index(), graph.literal(1));
    Quantity.Site unit = context.auxiliary(site, "unit", site.family(), arguments);
    return Rewrite.builder()
        .latent(unit, scale.shrink(graph, site, context.read(site)))
        .replacedBy(
            scale.stretch(graph, site, context.read(unit)), "its scale is taken out of the prior");
  }
}
