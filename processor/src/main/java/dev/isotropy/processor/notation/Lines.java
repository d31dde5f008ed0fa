package dev.isotropy.processor.notation;

import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.passes.simplify.Simplify;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes quantities, one line each.
 *
 * <pre>
 * θ[school] ~ Normal(μ, τ)
 * y[school] ~ Normal(θ[school], sigma[school]), observed
 * θ[school] = μ + τ · θ_decentered[school]
 * log p += log Normal(x[t] | x[t − 1], σ)
 * </pre>
 *
 * <p>What is long and used several times stands on lines before, and what a rewrite computes on its
 * way where it is read.
 */
final class Lines {

  /**
   * What a rewrite computes on its way is written where it is read if it is no longer than this.
   */
  private static final int INLINED = 12;

  private final Copy copy;
  private final Symbols symbols;
  private final Collection<String> names;
  private final Inlined inlined;
  private final Simplify simplify;
  private final Map<String, Quantity.Site> densities;

  /**
   * A writer of some quantities of a model.
   *
   * @param names the names of all quantities
   * @param densities the sites whose log densities factors are, by the factors' names
   */
  Lines(
      Copy copy,
      Symbols symbols,
      Collection<String> names,
      Collection<Quantity> model,
      Map<String, Quantity.Site> densities) {
    this.copy = copy;
    this.symbols = symbols;
    this.names = names;
    this.densities = densities;
    this.inlined = new Inlined(model);
    this.simplify = new Simplify(copy.graph());
  }

  /** The lines of quantities as they stand. */
  List<String> written(List<Quantity> quantities) {
    Page page = new Page(quantities, false);
    quantities.forEach(page::add);
    return page.lines;
  }

  /** The lines of quantities, simplified. */
  List<String> simplified(List<Quantity> quantities) {
    List<Quantity> shown =
        quantities.stream().filter(quantity -> !inlined.holds(quantity.name())).toList();
    Page page = new Page(shown, true);
    shown.forEach(page::add);
    return page.lines;
  }

  private Expr expression(Expr value, boolean simpler) {
    Expr copied = copy.of(value);
    return simpler ? simplify.rewrite(inlined.rewrite(copied)) : copied;
  }

  /** Puts short values in the place of quantities that a rewrite computes on its way. */
  private final class Inlined extends Substitution {

    private final Map<String, Quantity.Derived> values = new HashMap<>();

    Inlined(Collection<Quantity> model) {
      super(copy.graph());
      for (Quantity quantity : model) {
        if (quantity instanceof Quantity.Derived derived
            && derived.role() == Quantity.Derived.Role.INTERNAL
            && Traversal.postOrder(List.of(derived.value())).size() <= INLINED) {
          values.put(derived.name(), derived);
        }
      }
    }

    boolean holds(String name) {
      return values.containsKey(name);
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return Optional.ofNullable(values.get(name))
          .map(derived -> new Definition(derived.axes(), copy.of(derived.value())));
    }
  }

  /** Lines in the making. */
  private final class Page {

    private final List<String> lines = new ArrayList<>();
    private final boolean simpler;
    private final Map<Expr, String> bound;
    private final Set<Expr> defined = new HashSet<>();
    private final MathText math;

    Page(List<Quantity> quantities, boolean simpler) {
      this.simpler = simpler;
      List<Expr> roots = new ArrayList<>();
      quantities.forEach(quantity -> roots.addAll(expressions(quantity)));
      this.bound = SharedParts.of(copy.graph(), roots, names);
      this.math = new MathText(symbols, bound);
    }

    private List<Expr> expressions(Quantity quantity) {
      List<Expr> all =
          switch (quantity) {
            case Quantity.Site site -> {
              List<Expr> parts = new ArrayList<>(isFlat(site) ? List.of() : site.arguments());
              site.mask().filter(_ -> !site.imputed()).ifPresent(parts::add);
              yield parts;
            }
            case Quantity.Derived derived -> List.of(derived.value());
            case Quantity.Factor factor -> {
              Quantity.Site site = densities.get(factor.name());
              yield site == null ? List.of(factor.value()) : site.arguments();
            }
          };
      return all.stream().map(value -> expression(value, simpler)).toList();
    }

    void add(Quantity quantity) {
      List<Expr> values = expressions(quantity);
      values.forEach(this::define);
      switch (quantity) {
        case Quantity.Site site -> lines.add(site(site, values));
        case Quantity.Derived derived when isItsData(derived, values.getFirst()) -> {}
        case Quantity.Derived derived ->
            lines.add(
                math.name(derived.name(), derived.axes()) + " = " + math.of(values.getFirst()));
        case Quantity.Factor factor -> {
          Quantity.Site site = densities.get(factor.name());
          lines.add(
              "log p += " + (site == null ? math.of(values.getFirst()) : logDensity(site, values)));
        }
      }
    }

    private void define(Expr root) {
      for (Expr node : Traversal.postOrder(List.of(root), defined)) {
        String name = bound.get(node);
        if (name != null && defined.add(node)) {
          lines.add(math.name(name, node.axes()) + " = " + math.definition(node));
        }
      }
    }

    private String site(Quantity.Site site, List<Expr> values) {
      StringBuilder line = new StringBuilder(math.name(site.name(), site.plates())).append(" ~ ");
      if (isFlat(site)) {
        line.append("flat").append(support(site));
      } else {
        line.append(site.family().typeName())
            .append('(')
            .append(arguments(site, values))
            .append(')');
      }
      if (site.mask().isPresent() && !site.imputed()) {
        line.append(" where ").append(math.of(values.getLast()));
      }
      site.observed()
          .ifPresent(
              data ->
                  line.append(", observed")
                      .append(
                          data.name().equals(site.name())
                              ? ""
                              : " as " + math.of(expression(data, simpler))));
      return line.append(site.integrated() ? ", integrated out" : "").toString();
    }

    private String logDensity(Quantity.Site site, List<Expr> values) {
      return "log "
          + site.family().typeName()
          + "("
          + math.name(site.name(), site.plates())
          + (values.isEmpty() ? "" : " | " + arguments(site, values))
          + ")";
    }

    private String arguments(Quantity.Site site, List<Expr> values) {
      List<Family.Parameter> parameters = site.family().parameters();
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < parameters.size(); i++) {
        texts.add(
            math.whole(values.get(i), site.family().named(parameters.get(i).dims(), site.inner())));
      }
      return String.join(", ", texts);
    }

    private String support(Quantity.Site site) {
      return site.withArguments(copy.of(site.arguments())).support(copy.graph())
              instanceof SiteSupport.Within(var set, var _)
          ? " on " + set.members()
          : "";
    }
  }

  /** Whether an observed site that was rewritten is nothing but its data. */
  private static boolean isItsData(Quantity.Derived derived, Expr value) {
    return derived.site()
        && value instanceof Expr.Leaf leaf
        && leaf.kind() == Expr.LeafKind.DATA
        && leaf.name().equals(derived.name());
  }

  /** Whether it is a created site whose density stands elsewhere. */
  private static boolean isFlat(Quantity.Site site) {
    return site.auxiliary() && !site.family().proper();
  }
}
