package dev.isotropy.processor.backend;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which a model's quantities can be computed: parents first, source order otherwise.
 */
final class SiteOrder {

  private SiteOrder() {}

  /** All quantities, parents first. */
  static List<Quantity> parentsFirst(Model model) {
    Set<String> placed = new LinkedHashSet<>();
    List<Quantity> order = new ArrayList<>();
    List<Quantity> waiting = new ArrayList<>(model.quantities());
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      waiting.removeIf(
          quantity -> {
            boolean ready = placed.containsAll(parents(quantity));
            if (ready) {
              placed.add(quantity.name());
              order.add(quantity);
            }
            return ready;
          });
      if (waiting.size() == before) {
        throw new IllegalStateException("cyclic quantities: " + waiting);
      }
    }
    return order;
  }

  /** The names of the quantities that one is computed from. */
  static Set<String> parents(Quantity quantity) {
    List<Expr> roots =
        switch (quantity) {
          case Quantity.Site site -> site.arguments();
          case Quantity.Derived derived -> List.of(derived.value());
          case Quantity.Factor factor -> List.of(factor.value());
        };
    Set<String> names = new LinkedHashSet<>();
    for (Expr.Leaf leaf : Traversal.leaves(roots, Expr.LeafKind.QUANTITY)) {
      if (!leaf.name().equals(quantity.name())) {
        names.add(leaf.name());
      }
    }
    return names;
  }

  /** The latent sites of the model as written that have coordinates, parents first. */
  static List<String> latent(Model written) {
    return parentsFirst(written).stream()
        .filter(quantity -> quantity instanceof Quantity.Site site && site.sampled())
        .map(Quantity::name)
        .toList();
  }

  /** The blocks of coordinates of a site as written: its own, or those that were created for it. */
  static List<String> blocks(ModelContext context, String site) {
    List<String> blocks = new ArrayList<>();
    Set<String> created = created(context.density().model(), site);
    for (Density.Block block : context.density().blocks()) {
      if (block.site().equals(site) || created.contains(block.site())) {
        blocks.add(block.site());
      }
    }
    return blocks;
  }

  /** The site as written that a site stands for. */
  static String written(ModelContext context, String site) {
    return context.written().sites().stream()
        .map(Quantity::name)
        .filter(name -> created(context.density().model(), name).contains(site))
        .findFirst()
        .orElse(site);
  }

  private static Set<String> created(Model model, String site) {
    Set<String> created = new LinkedHashSet<>(List.of(site));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Model.Decision decision : model.decisions()) {
        if (created.contains(decision.site())) {
          grows |= created.addAll(decision.created());
        }
      }
    }
    return created;
  }
}
