package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.ConjugatePrior;
import dev.isotropy.processor.ir.Guide;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.conjugate.Conjugacy;
import dev.isotropy.processor.passes.conjugate.GuideCheck;
import java.util.Optional;

/**
 * Integrates a latent site out of the density, given the observed sites that are conjugate to it.
 *
 * <pre>
 * p ~ beta(a, b);  k[n] ~ bernoulli(p) observed
 *   →  no coordinate for p; draws of p from beta(a + Σ k, b + Σ (1 − k))
 * </pre>
 *
 * <p>A guide says what is observed of the site. Where it says something else, the site stays as it
 * is, whose density is that of the guide's update times what the guide lacks.
 */
@AutoService(Reparameterizer.class)
public final class Conjugate implements Reparameterizer {

  private static final String GUIDE = "guide";

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
    Optional<Guide> guide = settings.distribution(GUIDE);
    if (guide.isPresent()) {
      return refusal(site, guide.get(), context);
    }
    Conjugacy.Answer answer = answer(site, context);
    return answer.found().isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusal.because(answer.reason(), "remove Conjugate, so that it is sampled as it is"));
  }

  private static Optional<Refusal> refusal(
      Quantity.Site site, Guide guide, RewriteContext context) {
    String family = site.family().factory();
    if (site.family().form(ConjugatePrior.class).isEmpty()) {
      return Optional.of(
          Refusal.because(
              family + " is no conjugate prior",
              "remove Conjugate, so that it is sampled as it is"));
    }
    if (!GuideCheck.isEvidence(guide, site)) {
      return Optional.of(
          unsuitable(
              "returns " + guide.family().factory() + ", which is no evidence for " + family,
              guide,
              "return a " + family + " from it"));
    }
    return check(context)
        .defect(guide, site)
        .map(
            defect ->
                unsuitable(
                    defect,
                    guide,
                    "make it of what is observed, and of sites that do not depend on '"
                        + site.name()
                        + "'"));
  }

  private static Refusal unsuitable(String what, Guide guide, String fix) {
    return Refusal.of(Problem.GUIDE_UNSUITABLE, what, guide.name(), fix);
  }

  private static GuideCheck check(RewriteContext context) {
    return new GuideCheck(context.graph(), context.quantities(), context.plates());
  }

  private static Conjugacy.Answer answer(Quantity.Site site, RewriteContext context) {
    return Conjugacy.of(context.graph(), site, context.quantities());
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Optional<Guide> guide = settings.distribution(GUIDE);
    Conjugacy.Answer answer = answer(site, context);
    if (guide.isPresent()) {
      boolean exact =
          answer.found().filter(found -> check(context).agrees(guide.get(), found)).isPresent();
      if (!exact) {
        return approximate(site, guide.get(), answer);
      }
    }
    String evidence = String.join(", ", answer.found().orElseThrow().evidence());
    String same = guide.map(given -> ", as its guide '" + given.name() + "' says").orElse("");
    return Rewrite.builder()
        .keptAs(
            site.integratedOut(),
            "integrated out, given " + evidence + same + "; draws are made of it");
  }

  private static Rewrite approximate(Quantity.Site site, Guide guide, Conjugacy.Answer answer) {
    String reason =
        answer
            .found()
            .map(found -> "it is not what " + String.join(", ", found.evidence()) + " tells of it")
            .orElse(answer.reason());
    String fix =
        answer.found().isPresent()
            ? "remove the guide: without one the site is integrated out, given what is observed"
            : "remove Conjugate, or what keeps the site from being integrated out";
    return Rewrite.builder()
        .notice(Refusal.of(Problem.GUIDE_APPROXIMATE, reason, guide.name(), fix))
        .keptAs(
            site, "sampled as it is, as its guide '" + guide.name() + "' is not exact: " + reason);
  }
}
