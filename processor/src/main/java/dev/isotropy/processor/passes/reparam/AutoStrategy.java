package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.ir.Quantity;
import java.util.Optional;

/**
 * Improves the geometry wherever it can: LocScale for every latent site of a location-scale family
 * whose location or scale depends on a latent quantity.
 *
 * <p>Where both are known from data, decentring would only shift and stretch the axes, which
 * adaptation does anyway.
 */
@AutoService(ReparameterizationStrategy.class)
public final class AutoStrategy implements ReparameterizationStrategy {

  @Override
  public String annotation() {
    return dev.isotropy.strategy.Auto.class.getName();
  }

  @Override
  public Optional<Refusal> refusal(Settings settings) {
    return Centering.of(settings).refusal();
  }

  @Override
  public Choice choose(Quantity.Site site, Settings settings, RewriteContext context) {
    if (!site.latent()) {
      return Choice.leave("it is observed");
    }
    if (context.creator(site.name()).filter(LocScale.ANNOTATION::equals).isPresent()) {
      return Choice.leave("it is decentred already");
    }
    if (!site.family().isLocationScale()) {
      return Choice.leave(site.family().factory() + " is not a location-scale family");
    }
    if (site.readsItself()) {
      return Choice.leave("it reads its own earlier elements");
    }
    Dependence dependence = Dependence.of(site, context);
    return dependence.isEmpty()
        ? Choice.leave("its location and scale depend on no latent quantity")
        : Choice.of(LocScale.ANNOTATION, settings.values(), dependence.words());
  }
}
