package dev.isotropy.processor.passes.conjugate;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import java.util.Optional;

/** Replaces quantities by their values in coordinates. */
final class InCoordinates extends Substitution {

  private final Density density;

  InCoordinates(Density density) {
    super(density.graph());
    this.density = density;
  }

  @Override
  protected Optional<Definition> definition(String name) {
    if (density.model().quantity(name) instanceof Quantity.Site site
        && (site.integrated() || site.enumerated())) {
      return Optional.empty();
    }
    return Optional.of(
        new Definition(
            density.model().quantity(name).axes(), requireNonNull(density.values().get(name))));
  }
}
