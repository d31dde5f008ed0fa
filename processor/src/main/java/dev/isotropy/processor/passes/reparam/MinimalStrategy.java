package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.ir.Quantity;

/**
 * Touches only what could not be sampled otherwise: stable sites, directions, and transforms of
 * stable ones.
 */
@AutoService(ReparameterizationStrategy.class)
public final class MinimalStrategy implements ReparameterizationStrategy {

  @Override
  public String annotation() {
    return dev.isotropy.strategy.Minimal.class.getName();
  }

  @Override
  public Choice choose(Quantity.Site site, Settings settings, RewriteContext context) {
    return Necessity.of(site, context)
        .orElseGet(
            () ->
                Choice.leave(
                    site.latent()
                        ? site.family().factory() + " can be sampled as it is"
                        : "it is observed"));
  }
}
