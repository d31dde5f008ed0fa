package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;

/**
 * Adds to the decisions about centred hierarchical sites what a warning about divergent transitions
 * should advise.
 *
 * <p>A latent site of a location-scale family whose scale depends on a latent quantity has a
 * density with a funnel where the data say little (Betancourt and Girolami, 2015).
 */
final class Suggestions {

  private final Rewriting model;

  Suggestions(Rewriting model) {
    this.model = model;
  }

  void add() {
    List<Decision> decisions = model.decisions();
    for (int i = 0; i < decisions.size(); i++) {
      Decision decision = decisions.get(i);
      if (decision.created().isEmpty()
          && model.quantity(decision.site()).orElseThrow() instanceof Quantity.Site site
          && site.sampled()
          && site.family().isLocationScale()
          && model.creator(site.name()).filter(LocScale.ANNOTATION::equals).isEmpty()) {
        Dependence dependence = Dependence.of(site, model);
        if (!dependence.scale().isEmpty()) {
          model.suggest(
              i,
              "'"
                  + site.name()
                  + "' is centred and "
                  + dependence.words()
                  + ": reparameterize it, @Reparam(LocScale.class)");
        }
      }
    }
  }
}
