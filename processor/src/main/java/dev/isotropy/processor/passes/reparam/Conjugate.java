package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.conjugate.Conjugacy;
import java.util.Optional;

/**
 * Integrates a latent site out of the density, given the observed sites that are conjugate to it.
 *
 * <pre>
 * p ~ beta(a, b);  k[n] ~ bernoulli(p) observed
 *   →  no coordinate for p; draws of p from beta(a + Σ k, b + Σ (1 − k))
 * </pre>
 */
@AutoService(Reparameterizer.class)
public final class Conjugate implements Reparameterizer {

  @Override
  public String annotation() {
    return dev.isotropy.reparam.Conjugate.class.getName();
  }

  @Override
  public boolean comesLast() {
    return true;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    Optional<Refusal> observed = Refusals.observed(site);
    if (observed.isPresent()) {
      return observed;
    }
    Conjugacy.Answer answer = Conjugacy.of(context.graph(), site, context.quantities());
    return answer.found().isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.because(answer.reason(), "remove Conjugate, so that it is sampled as it is"));
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Conjugacy found =
        Conjugacy.of(context.graph(), site, context.quantities()).found().orElseThrow();
    String evidence = String.join(", ", found.evidence());
    return Rewrite.builder()
        .keptAs(
            site.integratedOut(), "integrated out, given " + evidence + "; draws are made of it");
  }
}
