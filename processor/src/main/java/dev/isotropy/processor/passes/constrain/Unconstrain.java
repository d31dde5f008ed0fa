package dev.isotropy.processor.passes.constrain;

import dev.isotropy.processor.families.SupportMap;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Gives the coordinates of a model's blocks as expressions over the latent sites of the model as
 * written: the right inverse of constraining.
 *
 * <p>Each expression varies along its block's axes. Its leaves are latent sites as written (those
 * that were rewritten among them), data, and learnable parameters; deterministic quantities are
 * replaced by what they are computed from.
 */
public final class Unconstrain {

  private Unconstrain() {}

  /** The coordinates, by block, in the order of the blocks of {@link Constrain}. */
  public static SequencedMap<String, Expr> apply(Model model) {
    Written written = new Written(model);
    SequencedMap<String, Expr> coordinates = new LinkedHashMap<>();
    for (Quantity.Site site : model.sites()) {
      if (site.sampled()) {
        coordinates.put(site.name(), written.coordinate(site));
      }
    }
    return Collections.unmodifiableSequencedMap(coordinates);
  }

  /** Replaces all quantities but the latent sites of the model as written. */
  private static final class Written extends Substitution {

    private final Model model;

    Written(Model model) {
      super(model.graph());
      this.model = model;
    }

    Expr coordinate(Quantity.Site site) {
      Expr value = rewrite(graph.quantity(site.name(), site.axes()));
      return SupportMap.onto(graph, Constrain.support(graph, site), site.plates(), this::rewrite)
          .inverse(value);
    }

    @Override
    protected Optional<Definition> definition(String name) {
      Quantity quantity = model.quantity(name);
      Expr inverse = model.inverses().get(name);
      if (inverse != null) {
        return Optional.of(new Definition(quantity.axes(), inverse));
      }
      return switch (quantity) {
        case Quantity.Site site ->
            site.observed().map(observed -> new Definition(site.axes(), observed));
        case Quantity.Derived derived when derived.site() && !isData(derived) -> Optional.empty();
        case Quantity.Derived derived ->
            Optional.of(new Definition(derived.axes(), derived.value()));
        case Quantity.Factor _ ->
            throw new IllegalStateException("factor " + name + " is read as a quantity");
      };
    }

    /** Whether an observed site was replaced: its value is the data. */
    private static boolean isData(Quantity.Derived derived) {
      return derived.value().binding() != Binding.LATENT;
    }
  }
}
