package dev.isotropy.processor.frontend;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.frontend.SourceModel.Component;
import dev.isotropy.processor.frontend.SourceModel.Kind;
import dev.isotropy.processor.frontend.SourceModel.Member;
import dev.isotropy.processor.ir.Type;
import java.util.Optional;

/** Checks that what is annotated {@code @Impute} can be imputed. */
final class ImputationCheck {

  private final SourceModel model;
  private final Reading reading;

  ImputationCheck(SourceModel model, Reading reading) {
    this.model = model;
    this.reading = reading;
  }

  /** Checks what the declaration tells. */
  void form(Member member) {
    if (!member.imputes()) {
      return;
    }
    Optional<Component> data = model.observed(member);
    String remove = "remove @Impute";
    if (member.kind() != Kind.SITE) {
      report(member, "it is no sample site", remove);
    } else if (data.isEmpty()) {
      report(member, "it is latent, so all its elements are sampled", remove);
    } else if (model.members().stream()
        .anyMatch(other -> other != member && model.observed(other).equals(data))) {
      report(member, "another site observes the same data", "let one site observe them");
    }
  }

  /** What is imputed has coordinates, and data that can say that a number is missing. */
  void values(Member member, Family family, SiteSupport support) {
    Optional<Component> data = model.observed(member);
    if (!member.imputes() || data.isEmpty()) {
      return;
    }
    Shape shape = data.get().shape();
    if (!family.event().isEmpty()) {
      report(
          member,
          "its elements are arrays, missing as a whole or not at all",
          "remove @Impute, and leave missing elements out with @Sample(mask = \"…\")");
    } else if (support.isDiscrete()) {
      report(
          member,
          family.typeName() + " is discrete, and latent elements are continuous",
          "remove @Impute, and leave missing elements out with @Sample(mask = \"…\")");
    } else if (!family.event().isEmpty()) {
      report(
          member,
          "its elements are " + Words.elements(family) + ", and only numbers are imputed",
          "leave elements with missing numbers out with @Sample(mask = \"…\")");
    } else if (shape.type() != Type.DOUBLE && data.get().isDeclared()) {
      report(
          member,
          "its data are " + shape + ", which cannot be NaN",
          "declare " + new Shape(Type.DOUBLE, shape.rank()) + " " + data.get().name());
    }
  }

  private void report(Member member, String reason, String fix) {
    reading.report(
        Problem.CANNOT_IMPUTE,
        model.unit(),
        Annotations.tree(reading, member.element(), Annotations.IMPUTE, member.tree()),
        member.name(),
        reason,
        fix);
  }
}
