package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Model.Decision;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/** Asks a model's strategy about one site after another, and about what its choices create. */
final class StrategyRun {

  /** Longer chains of created sites come from a strategy that never ends. */
  private static final int MAX_DEPTH = 32;

  private final Optional<Strategy> strategy;
  private final Reporter reporter;
  private final Rewriting model;
  private final Application application;

  private record Strategy(ReparameterizationStrategy rule, Quantity.Request request) {}

  private StrategyRun(
      Optional<Strategy> strategy, Reporter reporter, Rewriting model, Application application) {
    this.strategy = strategy;
    this.reporter = reporter;
    this.model = model;
    this.application = application;
  }

  /**
   * The run of the strategy that a model asks for; of none, if it can't be had, which is reported.
   */
  static StrategyRun of(
      Optional<Quantity.Request> asked,
      Extensions extensions,
      Reporter reporter,
      Rewriting model,
      Application application) {
    Optional<Strategy> strategy =
        asked.flatMap(request -> find(request, extensions, reporter, application));
    return new StrategyRun(strategy, reporter, model, application);
  }

  private static Optional<Strategy> find(
      Quantity.Request request, Extensions extensions, Reporter reporter, Application application) {
    Optional<ReparameterizationStrategy> rule = extensions.strategy(request.annotation());
    if (rule.isEmpty()) {
      reporter.report(
          Problem.STRATEGY_UNKNOWN,
          request.span(),
          request.simpleName(),
          String.join(", ", extensions.strategies()),
          extensions.reparameterizer(request.annotation()).isPresent()
              ? "it is a reparameterizer: write @Reparam("
                  + request.simpleName()
                  + ".class) on a site"
              : Extensions.ADD);
      return Optional.empty();
    }
    try {
      Optional<Refusal> refusal = rule.get().refusal(new Settings(request.settings()));
      if (refusal.isPresent()) {
        application.report(refusal.get(), "", request);
        return Optional.empty();
      }
    } catch (RuntimeException | LinkageError e) {
      reporter.report(
          Problem.STRATEGY_FAILED, request.span(), request.simpleName(), "", Extensions.words(e));
      return Optional.empty();
    }
    return Optional.of(new Strategy(rule.get(), request));
  }

  /** Asks about a site and follows the choice. */
  void apply(Quantity.Site site) {
    if (site.enumerated()) {
      leave(site, "none", "it is summed out");
    } else if (site.latent() && !site.sampled()) {
      leave(site, "none", "it has one value alone");
    } else if (strategy.isPresent()) {
      apply(site, strategy.get(), 0);
    } else {
      leave(site, "none", site.latent() ? "nothing asks for a reparameterizer" : "it is observed");
    }
  }

  private void apply(Quantity.Site site, Strategy asked, int depth) {
    Quantity.Request own = asked.request();
    if (depth > MAX_DEPTH) {
      reporter.report(Problem.STRATEGY_ENDLESS, own.span(), own.simpleName(), site.name());
      return;
    }
    Choice choice;
    try {
      choice = asked.rule().choose(site, new Settings(own.settings()), model);
    } catch (RuntimeException | LinkageError e) {
      reporter.report(
          Problem.STRATEGY_FAILED, own.span(), own.simpleName(), site.name(), Extensions.words(e));
      return;
    }
    if (choice.reparameterizer().isEmpty()) {
      leave(site, "strategy", choice.reason());
      return;
    }
    Quantity.Request request =
        new Quantity.Request(choice.reparameterizer().get(), choice.settings(), own.span());
    application
        .chosen(site, own, request, choice.reason())
        .ifPresent(
            rewrite -> rewrite.createdSites().forEach(created -> apply(created, asked, depth + 1)));
  }

  private void leave(Quantity.Site site, String chosenBy, String reason) {
    model.record(new Decision(site.name(), "", chosenBy, List.of(), reason));
  }
}
