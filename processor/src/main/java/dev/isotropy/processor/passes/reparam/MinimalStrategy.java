package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.ir.Quantity;

/**
 * Touches only what could not be sampled otherwise; every family that the compiler knows today can
 * be.
 */
@AutoService(ReparameterizationStrategy.class)
public final class MinimalStrategy implements ReparameterizationStrategy {

  @Override
  public String annotation() {
    return dev.isotropy.strategy.Minimal.class.getName();
  }

  @Override
  public Choice choose(Quantity.Site site, Settings settings, RewriteContext context) {
    return Choice.leave(
        site.latent() ? site.family().factory() + " can be sampled as it is" : "it is observed");
  }
}
