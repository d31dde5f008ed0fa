package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Image;
import dev.isotropy.processor.families.Softmax;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Quantity;
import java.util.Map;
import java.util.Optional;

/**
 * Improves the geometry wherever it can, and rewrites what could not be sampled otherwise.
 *
 * <p>Latent sites: LocScale for location-scale families whose location or scale depends on a latent
 * quantity, Transform for transformed ones, GumbelSoftmax for relaxed categorical ones. Where
 * location and scale are known from data, decentring would only shift and stretch the axes, which
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
      return Necessity.of(site, context).orElseGet(() -> Choice.leave("it is observed"));
    }
    boolean stable = site.family().form(Stability.class).isPresent();
    boolean centred = stable && Centering.of(settings).is(1);
    Optional<Choice> decentred = centred ? Optional.empty() : decentred(site, settings, context);
    return decentred
        .or(() -> Necessity.of(site, context))
        .or(() -> transformed(site, context))
        .or(() -> relaxed(site, context))
        .orElseGet(() -> Choice.leave(reason(site, context)));
  }

  private static Optional<Choice> decentred(
      Quantity.Site site, Settings settings, RewriteContext context) {
    if (isDecentred(site, context) || !context.applies(LocScale.ANNOTATION, site, Map.of())) {
      return Optional.empty();
    }
    Dependence dependence = Dependence.of(site, context);
    return dependence.isEmpty()
        ? Optional.empty()
        : Optional.of(Choice.of(LocScale.ANNOTATION, settings.values(), dependence.words()));
  }

  private static Optional<Choice> transformed(Quantity.Site site, RewriteContext context) {
    return site.family().form(Image.class).isPresent()
            && context.applies(Transform.ANNOTATION, site, Map.of())
        ? Optional.of(
            Choice.of(Transform.ANNOTATION, Map.of(), "its distribution is a transformed one"))
        : Optional.empty();
  }

  private static Optional<Choice> relaxed(Quantity.Site site, RewriteContext context) {
    return site.family().form(Softmax.class).isPresent()
            && context.applies(GumbelSoftmax.ANNOTATION, site, Map.of())
        ? Optional.of(
            Choice.of(GumbelSoftmax.ANNOTATION, Map.of(), "uniform variables have no corners"))
        : Optional.empty();
  }

  private static boolean isDecentred(Quantity.Site site, RewriteContext context) {
    return context.creator(site.name()).filter(LocScale.ANNOTATION::equals).isPresent();
  }

  private static String reason(Quantity.Site site, RewriteContext context) {
    if (isDecentred(site, context)) {
      return "it is decentred already";
    }
    if (!site.family().isLocationScale()) {
      return site.family().factory() + " is not a location-scale family";
    }
    return site.readsItself()
        ? "it reads its own earlier elements"
        : "its location and scale depend on no latent quantity";
  }
}
