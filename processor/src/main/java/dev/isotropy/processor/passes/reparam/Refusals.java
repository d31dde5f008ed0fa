package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.Form;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Quantity;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Refusals that several reparameterizers share. */
final class Refusals {

  private Refusals() {}

  /**
   * The family is none of those that it rewrites.
   *
   * @param reason what the family is not, after its name
   * @param expected the families that it takes
   */
  static Refusal wrongFamily(Quantity.Site site, String reason, String expected) {
    return Refusal.of(
        Problem.REPARAM_WRONG_FAMILY,
        site.family().factory() + " " + reason,
        site.span().line(),
        expected);
  }

  /** The families of the catalogue that have a form, as words. */
  static String families(Class<? extends Form> form) {
    return families(family -> family.form(form).isPresent());
  }

  /** The families of the catalogue of a kind, as words. */
  static String families(Predicate<Family> kind) {
    return Families.all().stream()
        .filter(kind)
        .map(Family::factory)
        .collect(Collectors.joining(", "));
  }

  /** It has no stable distribution; empty if it has. */
  static Optional<Refusal> unstable(Quantity.Site site) {
    return site.family().form(Stability.class).isPresent()
        ? Optional.empty()
        : Optional.of(wrongFamily(site, "is not stable", families(Stability.class)));
  }

  /** It stands on an observed site; empty on a latent one. */
  static Optional<Refusal> observed(Quantity.Site site) {
    return site.observed()
        .map(data -> Refusal.of(Problem.REPARAM_OBSERVED, "it is observed", data.name()));
  }

  /** It is observed or masked; empty on a latent site all of whose elements have a prior. */
  static Optional<Refusal> observedOrMasked(Quantity.Site site) {
    return observed(site).or(() -> site.mask().map(_ -> masked()));
  }

  /** Its elements that a mask leaves out have no prior that the created sites could carry. */
  static Refusal masked() {
    return Refusal.because("it is masked", "remove the reparameterizer");
  }

  /** It stands on a sequence. */
  static Refusal readsItself() {
    return Refusal.because("it reads its own earlier elements", "remove the reparameterizer");
  }
}
