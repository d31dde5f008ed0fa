package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Applied;
import dev.isotropy.processor.families.ScaleMixture;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Writes Student's t as a normal distribution of varying scale.
 *
 * <pre>
 * x ~ studentT(df, loc, scale)
 *   →  x_gamma ~ gamma(df / 2, df / 2)
 *      x ~ normal(loc, scale / √x_gamma)
 * </pre>
 *
 * <p>Auxiliary; given values of the site, {@code x_gamma} begins at 1.
 */
@AutoService(Reparameterizer.class)
public final class StudentTReparam implements Reparameterizer {

  @Override
  public String annotation() {
    return dev.isotropy.reparam.StudentTReparam.class.getName();
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    return site.family().form(ScaleMixture.class).isPresent()
        ? Optional.empty()
        : Optional.of(
            Refusals.wrongFamily(
                site, "is no Student's t distribution", Refusals.families(ScaleMixture.class)));
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    ScaleMixture mixture = site.family().form(ScaleMixture.class).orElseThrow();
    Applied mixing = mixture.mixing().of(graph, site.arguments());
    // Elements that a mask leaves out keep the prior of their scale: without it it would be
    // improper.
    Quantity.Site gamma =
        context.auxiliary(site, "gamma", mixing.family(), mixing.arguments()).unmasked();
    Applied given = mixture.given().of(graph, site.arguments(), context.read(gamma));
    return Rewrite.builder()
        .latent(gamma, graph.literal(1))
        .keptAs(
            site.withDistribution(given.family(), given.arguments(), List.of()),
            "normal, given a scale that varies");
  }
}
