package dev.isotropy.processor.diagnostics;

/** The part of the catalogue about what reparameterizers and strategies may do. */
sealed interface RewriteProblems permits Problem {

  /**
   * Facts: the reparameterizer, the site, the reason, the family, the site's line, the families.
   */
  Problem REPARAM_NOT_LOC_SCALE =
      Problem.error(
          "ReparamNotLocScale",
          "%1$s cannot rewrite '%2$s': %4$s is not a location-scale family",
          "site: line %5$s",
          "expected: one of %6$s",
          "fix: remove %1$s from '%2$s'; a bounded support is already handled by a transform");

  /** Facts: the reparameterizer, the site, the reason, the site's line, the families it takes. */
  Problem REPARAM_WRONG_FAMILY =
      Problem.error(
          "ReparamWrongFamily",
          "%1$s cannot rewrite '%2$s': %3$s",
          "site: line %4$s",
          "expected: %5$s",
          "fix: remove %1$s from '%2$s'");

  /** Facts: the reparameterizer, the site, the reason, the data it is bound to. */
  Problem REPARAM_OBSERVED =
      Problem.error(
          "ReparamObserved",
          "%1$s cannot rewrite '%2$s': %3$s",
          "found: '%2$s' is bound to data '%4$s'",
          "fix: put it on a latent site on which '%2$s' depends");

  /** Facts: the reparameterizer, the site, the reason, the value. */
  Problem CENTERED_OUT_OF_RANGE =
      Problem.error(
          "CenteredOutOfRange",
          "%1$s: %3$s",
          "site: %2$s",
          "expected: 0 (decentred) to 1 (as it is), or no setting, so that it can be learned");

  /** Facts: the reparameterizer, the site, the reason, what they should match. */
  Problem CENTERED_WRONG_LENGTH =
      Problem.error(
          "CenteredWrongLength",
          "%1$s cannot rewrite '%2$s': %3$s",
          "found: %4$s",
          "expected: one centering for all elements, or one for each position along the last axis");

  /** Facts: the reparameterizer, the site, the reason, the fix. */
  Problem REPARAM_REFUSED =
      Problem.error("ReparamRefused", "%1$s cannot rewrite '%2$s': %3$s", "fix: %4$s");

  /** Facts: the reparameterizer, the site, the name, advice. */
  Problem GUIDE_UNKNOWN =
      Problem.error(
          "GuideUnknown",
          "%1$s on '%2$s' names the guide '%3$s', which is no method of the model",
          "fix: %4$s");

  /** Facts: the reparameterizer, the site, the name, what is wrong, the fix. */
  Problem GUIDE_WRONG =
      Problem.error("GuideWrong", "%1$s on '%2$s' names the guide '%3$s', which %4$s", "fix: %5$s");

  /** Facts: the reparameterizer, the site, the reason, the guide, the fix. */
  Problem GUIDE_UNSUITABLE =
      Problem.error(
          "GuideUnsuitable",
          "'%4$s' cannot be the guide of '%2$s' for %1$s",
          "found: it %3$s",
          "fix: %5$s");

  /** Facts: the reparameterizer, the site, the reason, the guide, the fix. */
  Problem GUIDE_APPROXIMATE =
      Problem.note(
          "GuideApproximate",
          "'%2$s' is sampled as it is: its guide '%4$s' is not exactly conjugate",
          "reason: %3$s",
          "fix: %5$s");

  /** Facts: the site, the family, what to do, the family that takes its density as it is. */
  Problem REPARAM_NEEDED =
      Problem.error(
          "ReparamNeeded",
          "'%1$s' has to be reparameterized: the density of %2$s is an integral",
          "fix: %3$s; or write %4$s(…), which integrates numerically for each element");

  /** Facts: the annotation, the site. */
  Problem REPARAM_UNKNOWN =
      Problem.error(
          "ReparamUnknown",
          "no reparameterizer for @%1$s on '%2$s' is on the processor path",
          "fix: %3$s");

  /** Facts: the reparameterizer, the site. */
  Problem REPARAM_TWICE =
      Problem.error(
          "ReparamTwice",
          "%1$s is named twice on '%2$s'",
          "fix: remove one, or let 'on' name different sites");

  /** Facts: the reparameterizer, the site, the sites to choose from. */
  Problem REPARAM_NEEDS_ON =
      Problem.error(
          "ReparamNeedsOn",
          "%1$s on '%2$s' must say which site it means",
          "found: there are %3$s",
          "fix: write @%1$s(on = \"…\")");

  /** Facts: the reparameterizer, the site, the one before it, what that left of the site. */
  Problem REPARAM_EXCLUDED =
      Problem.error(
          "ReparamExcluded",
          "%1$s on '%2$s' has nothing to rewrite after %3$s",
          "found: %3$s leaves %4$s",
          "fix: keep one of %3$s and %1$s");

  /** Facts: the reparameterizer, the site, the name, the sites to choose from. */
  Problem REPARAM_ON_UNKNOWN_SITE =
      Problem.error(
          "ReparamOnUnknownSite",
          "%1$s on '%2$s' names '%3$s', which was not created from it",
          "expected: one of %4$s");

  /** Facts: the annotation, the quantity. */
  Problem REPARAM_NOT_ON_SITE =
      Problem.error(
          "ReparamNotOnSite",
          "@%1$s stands on '%2$s', which is no sample site",
          "fix: move it to a latent site");

  /** Facts: the annotation, the site, the element without a default. */
  Problem REPARAM_NEEDS_SETTINGS =
      Problem.error(
          "ReparamNeedsSettings",
          "%1$s on '%2$s' has no default for '%3$s'",
          "fix: write @%1$s(%3$s = …) in place of @Reparam");

  /** Facts: the reparameterizer, the site, the name, who has it. */
  Problem REPARAM_NAME_TAKEN =
      Problem.error(
          "ReparamNameTaken",
          "%1$s on '%2$s' creates '%3$s', a name that is taken",
          "found: '%3$s' belongs to %4$s",
          "fix: rename that one");

  /** Facts: the reparameterizer, the site, the defect. */
  Problem REPARAM_INVALID =
      Problem.error(
          "ReparamInvalid",
          "%1$s made an invalid rewrite of '%2$s': %3$s",
          "fix: report it to the authors of %1$s");

  /** Facts: the reparameterizer, the site, the exception. */
  Problem REPARAM_FAILED =
      Problem.error(
          "ReparamFailed",
          "%1$s failed on '%2$s'",
          "found: %3$s",
          "fix: report it to the authors of %1$s");

  /** Facts: the strategy, the strategies there are. */
  Problem STRATEGY_UNKNOWN =
      Problem.error(
          "StrategyUnknown",
          "no strategy for %1$s is on the processor path",
          "expected: one of %2$s",
          "fix: %3$s");

  /** Facts: the strategy, the first one. */
  Problem STRATEGY_TWICE =
      Problem.error(
          "StrategyTwice", "%1$s is a second strategy, after %2$s", "fix: keep one of them");

  /** Facts: the strategy, the site, the exception. */
  Problem STRATEGY_FAILED =
      Problem.error(
          "StrategyFailed",
          "strategy %1$s failed",
          "site: %2$s",
          "found: %3$s",
          "fix: report it to the authors of %1$s");

  /** Facts: the strategy, the site. */
  Problem STRATEGY_ENDLESS =
      Problem.error(
          "StrategyEndless",
          "strategy %1$s never ends on '%2$s'",
          "found: it rewrites every site that its own choices create",
          "fix: report it to the authors of %1$s");

  /** Facts: the strategy, the site, the reparameterizer, the reason. */
  Problem STRATEGY_INAPPLICABLE =
      Problem.error(
          "StrategyInapplicable",
          "strategy %1$s chose %3$s, which cannot rewrite '%2$s': %4$s",
          "fix: write @Reparam({}) on '%2$s', and report it to the authors of %1$s");

  /**
   * Facts: the site, the reparameterizer, who chose it, the sites created, the reason, what else is
   * possible, what is not, the site as it was, what stands in its place.
   */
  Problem REPARAMETERIZED =
      Problem.note(
          "Reparameterized",
          "%2$s rewrites '%1$s'",
          "before: %8$s",
          "after: %9$s",
          "chosen by: %3$s",
          "creates: %4$s",
          "reason: %5$s",
          "also possible: %6$s",
          "not possible: %7$s");

  /**
   * Facts: the site, an empty string, who chose it, no sites, the reason, what is possible, what is
   * not, the site.
   */
  Problem LEFT_ALONE =
      Problem.note(
          "LeftAlone",
          "'%1$s' is sampled as it is",
          "site: %8$s",
          "chosen by: %3$s",
          "reason: %5$s",
          "possible: %6$s",
          "not possible: %7$s");

  /** Facts: the exception. */
  Problem EXTENSION_NOT_LOADED =
      Problem.warning(
          "ExtensionNotLoaded",
          "a reparameterizer or strategy could not be loaded",
          "found: %1$s",
          "fix: build the extension against this version of the processor");

  /** Facts: the annotation type, one implementation, another. */
  Problem EXTENSION_AMBIGUOUS =
      Problem.warning(
          "ExtensionAmbiguous",
          "two implementations of %1$s are on the processor path",
          "found: %2$s, which is used, and %3$s",
          "fix: remove one of them");
}
