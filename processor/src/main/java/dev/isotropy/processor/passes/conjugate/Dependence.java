package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Traversal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What depends on a site: directly, or through derived quantities. */
final class Dependence {

  private final Quantity.Site site;
  private final Map<String, Quantity> quantities;
  private final Set<String> through = new HashSet<>();
  private final Inlined inlined;

  Dependence(Graph graph, Quantity.Site site, List<Quantity> quantities) {
    this.site = site;
    this.quantities =
        quantities.stream().collect(Collectors.toMap(Quantity::name, each -> each, (a, _) -> a));
    through.add(site.name());
    boolean more = true;
    while (more) {
      more = false;
      for (Quantity quantity : quantities) {
        if (quantity instanceof Quantity.Derived derived && mentionsAny(derived.value(), through)) {
          more |= through.add(derived.name());
        }
      }
    }
    this.inlined = new Inlined(graph);
  }

  /** The same values, with the derived quantities that depend on the site as what they are. */
  List<Expr> inlined(List<Expr> values) {
    return inlined.rewrite(values);
  }

  /** Whether a value depends on the site, whose derived quantities are inlined. */
  boolean isOn(Expr value) {
    return mentionsAny(value, Set.of(site.name()));
  }

  /** Whether a value is the site, along whichever axes. */
  boolean isSite(Expr value) {
    return value instanceof Expr.Leaf leaf
        && leaf.kind() == LeafKind.QUANTITY
        && leaf.name().equals(site.name());
  }

  /** Another site of a kind on which values depend, if there is one. */
  Optional<String> behind(Collection<Expr> values, Predicate<Quantity.Site> kind) {
    for (Expr.Leaf leaf : Traversal.leaves(values, LeafKind.QUANTITY)) {
      Optional<String> found =
          switch (quantities.get(leaf.name())) {
            case Quantity.Site other when kind.test(other) && !other.name().equals(site.name()) ->
                Optional.of(other.name());
            case Quantity.Derived derived -> behind(List.of(derived.value()), kind);
            case null, default -> Optional.empty();
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean mentionsAny(Expr value, Set<String> names) {
    return Traversal.leaves(List.of(value), LeafKind.QUANTITY).stream()
        .anyMatch(leaf -> names.contains(leaf.name()));
  }

  private final class Inlined extends Substitution {

    Inlined(Graph graph) {
      super(graph);
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return through.contains(name) && quantities.get(name) instanceof Quantity.Derived derived
          ? Optional.of(new Definition(derived.axes(), derived.value()))
          : Optional.empty();
    }
  }
}
