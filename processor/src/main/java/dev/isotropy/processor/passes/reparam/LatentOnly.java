package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import java.util.Optional;

/** What all refuse that change the variables of a latent site. */
final class LatentOnly {

  private LatentOnly() {}

  static Optional<Refusal> refusal(Quantity.Site site, RewriteContext context) {
    Optional<Refusal> observed = Refusals.observed(site);
    if (observed.isPresent()) {
      return observed;
    }
    if (!site.sampled()) {
      return Optional.of(
          Refusal.because(
              site.family().isFixed() ? "its value is fixed" : "its values are integers",
              "remove it: the site has no coordinates"));
    }
    return Traversal.postOrder(site.support(context.graph()).bounds()).stream()
            .anyMatch(site::isOwn)
        ? Optional.of(
            Refusal.because(
                "its bounds depend on its own earlier elements", "give it other bounds"))
        : Optional.empty();
  }
}
