package dev.isotropy.processor.frontend;

import com.sun.source.tree.Tree;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Cumulatives;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Member;
import java.util.Optional;

/** Checks which latent sites of integers are to be summed out, and can be. */
final class EnumerationCheck {

  private final SourceModel model;
  private final Reading reading;

  EnumerationCheck(SourceModel model, Reading reading) {
    this.model = model;
    this.reading = reading;
  }

  /** Checks a site: that it is enumerated where it must be, and only where it can be. */
  void check(Member site, Family family, SiteSupport support) {
    Optional<Component> data = model.observed(site);
    boolean asked = isAsked(site);
    boolean finite = support instanceof SiteSupport.IntegerRange;
    if (!asked && data.isEmpty() && support.isDiscrete()) {
      report(
          Problem.DISCRETE_LATENT,
          site,
          family.typeName(),
          !family.event().isEmpty()
              ? "sum it out in a @Factor method"
              : finite
                  ? "annotate it with @Enumerate, which sums it out"
                  : Cumulatives.has(family)
                      ? bounded(family) + ", annotated with @Enumerate"
                      : listed(family) + ", annotated with @Enumerate");
    } else if (asked && data.isPresent()) {
      report(
          Problem.NOT_ENUMERABLE,
          site,
          "it is observed",
          "its data are '" + data.get().name() + "'",
          "remove @Enumerate: only latent sites are summed out");
    } else if (asked && !support.isDiscrete()) {
      report(
          Problem.NOT_ENUMERABLE,
          site,
          "its values are not integers",
          family.typeName(),
          "remove @Enumerate: it is sampled as it is");
    } else if (asked && !finite) {
      report(
          Problem.NOT_ENUMERABLE,
          site,
          "it has no largest value",
          family.typeName(),
          Cumulatives.has(family) ? bounded(family) : listed(family));
    }
  }

  /** Checks a member that is no site. */
  void checkOther(Member member) {
    if (isAsked(member)) {
      report(
          Problem.NOT_ENUMERABLE,
          member,
          "it is no sample site",
          "a " + member.kind().word(),
          "remove @Enumerate");
    }
  }

  private static boolean isAsked(Member member) {
    return Annotations.has(member.element(), Annotations.ENUMERATE);
  }

  private static String listed(Family family) {
    return "return categoricalLogit of logits[k] = "
        + family.factory()
        + "(…).logProb(k) for k up to a bound";
  }

  private static String bounded(Family family) {
    return "write truncated(" + family.factory() + "(…), 0, n) with n from data";
  }

  private void report(Problem problem, Member member, Object... facts) {
    Object[] all = new Object[facts.length + 1];
    all[0] = member.name();
    System.arraycopy(facts, 0, all, 1, facts.length);
    Tree tree =
        problem == Problem.NOT_ENUMERABLE
            ? Annotations.tree(reading, member.element(), Annotations.ENUMERATE, member.tree())
            : member.tree();
    reading.report(problem, model.unit(), tree, all);
  }
}
