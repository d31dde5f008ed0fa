package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import java.util.Comparator;
import java.util.List;

/**
 * Rewrites sites as their annotations ask, and the others as the model's strategy chooses.
 *
 * <pre>
 * theta[school] ~ normal(mu, tau)
 *   →  theta_decentered[school] ~ normal(0·mu, tau^0)
 *      theta[school] = mu + tau^(1−0)·(theta_decentered − 0·mu)
 * </pre>
 *
 * <p>The joint distribution of the sites of the model as written stays the same. A site whose
 * rewrite fails stands as it was, and the problem is reported.
 */
public final class Reparameterize {

  private final Extensions extensions;
  private final Reporter reporter;

  public Reparameterize(Extensions extensions, Reporter reporter) {
    this.extensions = extensions;
    this.reporter = reporter;
  }

  /** The rewritten model, with its inverses, parameters and decisions. */
  public Model apply(Model model) {
    Rewriting rewriting = new Rewriting(model, extensions);
    Application application = new Application(extensions, reporter, rewriting);
    StrategyRun strategy =
        StrategyRun.of(model.strategy(), extensions, reporter, rewriting, application);
    for (Quantity.Site site : ordered(model.sites())) {
      if (site.requests().isEmpty()) {
        strategy.apply(site);
      } else if (site.requests().get().isEmpty()) {
        rewriting.record(
            new Decision(
                site.name(), "", "annotation", List.of(), "its annotation says to leave it alone"));
      } else {
        List<String> created = new Chain(application, reporter, site).apply(site.requests().get());
        created.forEach(name -> strategy.apply(rewriting.site(name)));
      }
    }
    rewriting.sortDecisions();
    new Suggestions(rewriting).add();
    if (!reporter.hasErrors()) {
      new NeededRewrites(rewriting, reporter).check();
    }
    return rewriting.model();
  }

  /** In source order, those last that ask for something that looks at others as rewritten. */
  private List<Quantity.Site> ordered(List<Quantity.Site> sites) {
    return sites.stream().sorted(Comparator.comparing(this::comesLast)).toList();
  }

  private boolean comesLast(Quantity.Site site) {
    return site.requests().orElse(List.of()).stream()
        .flatMap(request -> extensions.reparameterizer(request.annotation()).stream())
        .anyMatch(Reparameterizer::comesLast);
  }
}
