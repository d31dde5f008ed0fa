package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Quantity;

/** Reports the sites that had to be rewritten and are not. */
final class NeededRewrites {

  private final Rewriting model;
  private final Reporter reporter;

  NeededRewrites(Rewriting model, Reporter reporter) {
    this.model = model;
    this.reporter = reporter;
  }

  void check() {
    for (Quantity.Site site : model.model().sites()) {
      site.family().form(Stability.class).ifPresent(form -> report(site, form));
    }
  }

  private void report(Quantity.Site site, Stability form) {
    String fix =
        Necessity.of(site, model)
            .flatMap(Choice::reparameterizer)
            .map(name -> "write @Reparam(" + name.substring(name.lastIndexOf('.') + 1) + ".class)")
            .orElse("remove what keeps it from being rewritten, such as its mask");
    reporter.report(
        Problem.REPARAM_NEEDED,
        site.span(),
        site.name(),
        site.family().factory(),
        fix,
        form.integrated());
  }
}
