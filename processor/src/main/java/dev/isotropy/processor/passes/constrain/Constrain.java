package dev.isotropy.processor.passes.constrain;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.families.SupportMap;
import dev.isotropy.processor.families.SupportMembership;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Density.Block;
import dev.isotropy.processor.ir.Density.Term;
import dev.isotropy.processor.ir.Density.TermKind;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a model into its log density on unconstrained space.
 *
 * <pre>
 * tau ~ halfNormal(5);  y[n] ~ normal(0, tau)   observed
 *   →  prior       halfNormal.logProb(exp(q), 5)
 *      jacobian    q
 *      likelihood  normal.logProb(y, 0, exp(q))   over n
 * </pre>
 *
 * <p>Every quantity is replaced by its value in coordinates, parameters and data; a latent site
 * that can take one value alone has that, no coordinate, and no term. The sum of the terms is the
 * joint log density of the model as written, after the change of variables to the coordinates.
 */
public final class Constrain {

  private Constrain() {}

  /**
   * The density of a model.
   *
   * <p>Sites of integers, and those that are integrated out, remain in it as they are.
   */
  public static Density apply(Model model) {
    Values values = new Values(model);
    List<Block> blocks = new ArrayList<>();
    List<Term> terms = new ArrayList<>();
    Map<String, Expr> named = new LinkedHashMap<>();
    for (Quantity quantity : model.quantities()) {
      switch (quantity) {
        case Quantity.Site site -> {
          named.put(site.name(), values.of(site));
          if (site.sampled()) {
            blocks.add(block(model.graph(), site));
          }
          if (site.sampled() || site.enumerated() || !site.latent()) {
            addTerms(terms, site, values);
          }
        }
        case Quantity.Derived derived -> named.put(derived.name(), values.of(derived));
        case Quantity.Factor factor when factor.site().isEmpty() ->
            terms.add(
                new Term(
                    factor.name(), TermKind.FACTOR, values.rewrite(factor.value()), factor.axes()));
        case Quantity.Factor _ -> {} // a part of its site's term
      }
    }
    return new Density(
        model, List.copyOf(blocks), List.copyOf(terms), Collections.unmodifiableMap(named));
  }

  private static void addTerms(List<Term> terms, Quantity.Site site, Values values) {
    Graph graph = values.graph();
    List<Expr> arguments = values.rewrite(site.arguments());
    Expr value = counted(site, values);
    Expr logProb =
        mayLeave(site, values)
            ? SupportMembership.logProb(graph, site.family(), value, arguments, site.inner())
            : site.logProb(graph, value, arguments);
    Expr counted =
        site.mask()
            .map(mask -> graph.select(values.rewrite(mask), logProb, graph.literal(0)))
            .orElse(logProb);
    Expr density = counted;
    for (Quantity.Factor factor : factors(values.model, site)) {
      density = graph.add(density, values.rewrite(factor.value()));
    }
    TermKind kind = site.latent() ? TermKind.PRIOR : TermKind.LIKELIHOOD;
    terms.add(new Term(site.name(), kind, density, site.plates()));
    if (site.sampled()) {
      boolean whole = support(graph, site) instanceof SiteSupport.Within;
      List<Axis> transformed = whole ? site.plates() : site.axes();
      values
          .transform(site)
          .logJacobian(values.coordinate(site))
          .ifPresent(
              jacobian ->
                  terms.add(new Term(site.name(), TermKind.JACOBIAN, jacobian, transformed)));
    }
  }

  /** The factors that belong to the log density of a site. */
  private static List<Quantity.Factor> factors(Model model, Quantity.Site site) {
    return model.quantities().stream()
        .filter(Quantity.Factor.class::isInstance)
        .map(Quantity.Factor.class::cast)
        .filter(factor -> factor.site().equals(Optional.of(site.name())))
        .toList();
  }

  /**
   * The value of a site's elements in the density. Data that a mask leaves out may be anything, not
   * a number even; in their place stands something that has a density.
   */
  private static Expr counted(Quantity.Site site, Values values) {
    Expr value = values.of(site);
    if (site.latent() || site.mask().isEmpty()) {
      return value;
    }
    Graph graph = values.graph();
    Expr other = values.rewrite(support(graph, site).member(graph));
    return graph.select(values.rewrite(site.mask().get()), value, other);
  }

  /**
   * Whether a value may lie outside the support: bounds of observed data known from data are
   * checked at construction, but for those that depend on what the site itself observes, and what
   * is computed from data and latent quantities together; the values of a site that is summed out
   * are those of all its elements together.
   */
  private static boolean mayLeave(Quantity.Site site, Values values) {
    List<Expr> bounds = support(values.graph(), site).bounds();
    if (site.enumerated()) {
      return bounds.stream()
          .anyMatch(bound -> bound.binding() == Binding.LATENT || !bound.axes().isEmpty());
    }
    if (site.latent()) {
      return false;
    }
    return values.of(site).binding() == Binding.LATENT
        || bounds.stream()
            .anyMatch(
                bound ->
                    bound.binding() == Binding.LATENT
                        || Traversal.postOrder(List.of(bound)).stream().anyMatch(site::isOwn));
  }

  /** The coordinates of a latent site. */
  static Block block(Graph graph, Quantity.Site site) {
    SiteSupport support = support(graph, site);
    return new Block(site.name(), coordinates(graph, site, support), support);
  }

  /** One coordinate for each element, but where a transform makes elements of several. */
  private static List<Axis> coordinates(Graph graph, Quantity.Site site, SiteSupport support) {
    if (!(support instanceof SiteSupport.Within(ArraySet set, List<Axis> event))) {
      return site.axes();
    }
    List<Axis> axes = new ArrayList<>(site.plates());
    axes.add(set.coordinates(graph, site.plates(), event));
    return List.copyOf(axes);
  }

  /** The support of a site's elements, over quantities and data. */
  static SiteSupport support(Graph graph, Quantity.Site site) {
    return site.support(graph);
  }

  /** Replaces quantities by their values in coordinates, parameters and data. */
  private static final class Values extends Substitution {

    private final Model model;

    Values(Model model) {
      super(model.graph());
      this.model = model;
    }

    Graph graph() {
      return graph;
    }

    Expr of(Quantity quantity) {
      return rewrite(graph.quantity(quantity.name(), quantity.axes()));
    }

    /** One on another scale than its site must not go by the site's name. */
    Expr coordinate(Quantity.Site site) {
      Expr coordinate = graph.coordinate(site.name(), block(graph, site).axes());
      return support(graph, site) instanceof SiteSupport.Real
          ? coordinate
          : graph.named(coordinate, "unconstrained_" + site.name());
    }

    SupportMap transform(Quantity.Site site) {
      return SupportMap.onto(graph, support(graph, site), site.plates(), this::rewrite);
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return switch (model.quantity(name)) {
        case Quantity.Site site when site.enumerated() || site.integrated() -> Optional.empty();
        case Quantity.Site site
            when support(graph, site) instanceof SiteSupport.Point(Expr only) && site.latent() ->
            Optional.of(new Definition(site.axes(), graph.named(rewrite(only), name)));
        case Quantity.Site site ->
            Optional.of(
                new Definition(
                    site.axes(),
                    site.observed()
                        .<Expr>map(observed -> observed)
                        .orElseGet(
                            () -> graph.named(transform(site).forward(coordinate(site)), name))));
        case Quantity.Derived derived ->
            Optional.of(
                new Definition(derived.axes(), graph.named(rewrite(derived.value()), name)));
        case Quantity.Factor _ ->
            throw new IllegalStateException("factor " + name + " is read as a quantity");
      };
    }
  }
}
