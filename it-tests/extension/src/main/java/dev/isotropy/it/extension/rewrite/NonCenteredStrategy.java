package dev.isotropy.it.extension.rewrite;

import dev.isotropy.it.extension.NonCentered;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.reparam.Choice;
import dev.isotropy.processor.passes.reparam.ReparameterizationStrategy;
import dev.isotropy.processor.passes.reparam.RewriteContext;
import dev.isotropy.processor.passes.reparam.Settings;
import dev.isotropy.reparam.LocScale;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses for the models that carry {@link NonCentered}. */
public final class NonCenteredStrategy implements ReparameterizationStrategy {

  @Override
  public String annotation() {
    return NonCentered.class.getName();
  }

  @Override
  public Choice choose(Quantity.Site site, Settings settings, RewriteContext context) {
    if (!site.latent()) {
      return Choice.leave("it is observed");
    }
    if (context.creator(site.name()).isPresent()) {
      return Choice.leave("it was created by a reparameterizer");
    }
    Optional<ScaleParameter> scale = ScaleParameter.of(site);
    if (scale.isPresent()) {
      List<String> latents = context.latents(scale.get().argument(site));
      return latents.isEmpty()
          ? Choice.leave("its scale is known")
          : Choice.of(
              UnitScaleReparameterizer.ANNOTATION,
              Map.of(),
              "its scale depends on " + String.join(", ", latents));
    }
    return site.family().isLocationScale() && dependsOnLatents(site, context)
        ? Choice.of(
            LocScale.class.getName(),
            Map.of("centered", 0.0),
            "its location or scale depends on a latent site")
        : Choice.leave("it has no location or scale that depends on a latent site");
  }

  private static boolean dependsOnLatents(Quantity.Site site, RewriteContext context) {
    return !context.latents(site.arguments().get(site.family().location())).isEmpty()
        || !context.latents(site.arguments().get(site.family().scale())).isEmpty();
  }
}
