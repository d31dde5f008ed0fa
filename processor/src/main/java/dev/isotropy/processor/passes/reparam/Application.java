package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Model.Change;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Applies one request to one site and records the decision, or reports why it can't be applied. */
final class Application {

  private final Extensions extensions;
  private final Reporter reporter;
  private final Rewriting model;

  Application(Extensions extensions, Reporter reporter, Rewriting model) {
    this.extensions = extensions;
    this.reporter = reporter;
    this.model = model;
  }

  /** Applies what an annotation asks for; empty if it can't be. */
  Optional<Rewrite> asked(Quantity.Site site, Quantity.Request request) {
    return apply(site, request, refusal -> report(refusal, site.name(), request), "annotation", "");
  }

  /** Applies what a strategy chose; empty if it can't be. */
  Optional<Rewrite> chosen(
      Quantity.Site site, Quantity.Request strategy, Quantity.Request request, String because) {
    return apply(
        site,
        request,
        refusal ->
            reporter.report(
                Problem.STRATEGY_INAPPLICABLE,
                request.span(),
                strategy.simpleName(),
                site.name(),
                request.simpleName(),
                refusal.reason()),
        "strategy",
        because + "; ");
  }

  /** Whether a reparameterizer does not take the family of a site. */
  boolean isOfWrongFamily(Quantity.Site site, Quantity.Request request) {
    try {
      return extensions
          .reparameterizer(request.annotation())
          .flatMap(each -> each.refusal(site, new Settings(request.settings()), model))
          .map(Refusal::problem)
          .filter(List.of(Problem.REPARAM_WRONG_FAMILY, Problem.REPARAM_NOT_LOC_SCALE)::contains)
          .isPresent();
    } catch (RuntimeException | LinkageError _) {
      return false; // reported where it is applied
    }
  }

  private Optional<Rewrite> apply(
      Quantity.Site site,
      Quantity.Request request,
      Consumer<Refusal> refused,
      String chosenBy,
      String because) {
    Optional<Reparameterizer> reparameterizer = extensions.reparameterizer(request.annotation());
    if (reparameterizer.isEmpty()) {
      String name = request.simpleName();
      String fix =
          extensions.strategy(request.annotation()).isPresent()
              ? "it is a strategy: write @Strategy(" + name + ".class) on the model"
              : Extensions.ADD;
      reporter.report(Problem.REPARAM_UNKNOWN, request.span(), name, site.name(), fix);
      return Optional.empty();
    }
    try {
      Settings settings = new Settings(request.settings());
      Optional<Refusal> refusal = reparameterizer.get().refusal(site, settings, model);
      if (refusal.isPresent()) {
        refused.accept(refusal.get());
        return Optional.empty();
      }
      Rewrite rewrite = reparameterizer.get().rewrite(site, settings, model);
      return accept(site, request, rewrite, chosenBy, because + rewrite.reason());
    } catch (RuntimeException | LinkageError e) {
      reporter.report(
          Problem.REPARAM_FAILED,
          request.span(),
          request.simpleName(),
          site.name(),
          Extensions.words(e));
      return Optional.empty();
    }
  }

  /** Reports a refusal; {@code site} is empty where a strategy's own settings are refused. */
  void report(Refusal refusal, String site, Quantity.Request request) {
    List<Object> facts = new ArrayList<>(List.of(request.simpleName(), site, refusal.reason()));
    facts.addAll(refusal.facts());
    reporter.report(refusal.problem(), request.span(), facts.toArray());
  }

  private Optional<Rewrite> accept(
      Quantity.Site site,
      Quantity.Request request,
      Rewrite rewrite,
      String chosenBy,
      String reason) {
    RewriteCheck check = new RewriteCheck(model, site, rewrite);
    Optional<String> taken = check.takenName();
    if (taken.isPresent()) {
      reporter.report(
          Problem.REPARAM_NAME_TAKEN,
          request.span(),
          request.simpleName(),
          site.name(),
          taken.get(),
          model.owner(taken.get()).orElse("a created site"));
      return Optional.empty();
    }
    Optional<String> defect = check.defect();
    if (defect.isPresent()) {
      reporter.report(
          Problem.REPARAM_INVALID, request.span(), request.simpleName(), site.name(), defect.get());
      return Optional.empty();
    }
    rewrite.notice().ifPresent(notice -> report(notice, site.name(), request));
    Change change = model.replace(site, request.annotation(), rewrite);
    model.record(
        new Decision(
            site.name(),
            request.simpleName(),
            chosenBy,
            rewrite.createdSites().stream().map(Quantity::name).toList(),
            reason,
            "",
            Optional.of(change)));
    return Optional.of(rewrite);
  }
}
