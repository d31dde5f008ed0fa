package dev.isotropy.processor.passes.conjugate;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Density.Integration;
import dev.isotropy.processor.ir.Density.Term;
import dev.isotropy.processor.ir.Density.TermKind;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Integrates conjugate sites out of a density.
 *
 * <pre>
 * prior       p ~ beta(a, b)
 * likelihood  k[n] += bernoulli.logProb(k[n], p)
 *   →  marginal p += logBeta(a + Σ k, b + Σ (1 − k)) − logBeta(a, b)
 * </pre>
 *
 * <p>What is observed of a site enters through sums of statistics, which are computed once where
 * they depend on data alone. The distribution of the site given everything else is kept for the
 * draws; the pointwise log density of an observation is that given all others.
 */
public final class Collapse {

  private final Density density;
  private final Graph graph;
  private final Values values;

  /** What takes the place of the terms of observed sites: in the sum, and element by element. */
  private final Map<String, Expr> bases = new HashMap<>();

  private final Map<String, Expr> pointwise = new HashMap<>();

  private final List<Term> marginals = new ArrayList<>();
  private final List<Integration> integrations = new ArrayList<>();

  private Collapse(Density density) {
    this.density = density;
    this.graph = density.graph();
    this.values = new Values(density);
  }

  /**
   * The density without the sites that are integrated out; the same object if there are none.
   *
   * @param reporter receives what has ceased to be conjugate by other rewrites
   */
  public static Density apply(Density density, Reporter reporter) {
    List<Conjugacy> all = new ArrayList<>();
    for (Quantity.Site site : density.model().sites()) {
      if (site.integrated()) {
        Conjugacy.Answer answer = Conjugacy.of(site, density.model().quantities());
        answer
            .found()
            .ifPresentOrElse(
                all::add,
                () ->
                    reporter.report(
                        Problem.REPARAM_REFUSED,
                        site.span(),
                        "Conjugate",
                        site.name(),
                        answer.reason(),
                        "remove Conjugate, or the rewrite of what depends on it"));
      }
    }
    return all.isEmpty() || reporter.hasErrors() ? density : new Collapse(density).apply(all);
  }

  private Density apply(List<Conjugacy> all) {
    all.forEach(this::integrate);
    List<Term> terms = new ArrayList<>(marginals);
    for (Term term : density.terms()) {
      Expr base = term.kind() == TermKind.LIKELIHOOD ? bases.get(term.site()) : null;
      terms.add(base == null ? term : new Term(term.site(), TermKind.MARGINAL, base, term.axes()));
    }
    return new Density(
        density.model(),
        density.blocks(),
        List.copyOf(terms),
        density.values(),
        density.pointwise().stream()
            .map(
                term ->
                    new Term(
                        term.site(),
                        term.kind(),
                        pointwise.getOrDefault(term.site(), term.value()),
                        term.axes()))
            .toList(),
        density.eliminations(),
        List.copyOf(integrations));
  }

  private void integrate(Conjugacy conjugacy) {
    Quantity.Site site = conjugacy.site();
    List<Expr> prior = values.rewrite(site.arguments());
    Map<Conjugacy.Read, List<Expr>> own = new LinkedHashMap<>();
    List<Expr> sums = new ArrayList<>();
    Arithmetic math = new Arithmetic(graph);
    for (Conjugacy.Read read : conjugacy.reads()) {
      List<Expr> statistics = statistics(read);
      own.put(read, statistics);
      for (int i = 0; i < statistics.size(); i++) {
        Expr sum = summed(statistics.get(i), read, site);
        if (i < sums.size()) {
          sums.set(i, math.plus(sums.get(i), sum));
        } else {
          sums.add(sum);
        }
      }
    }
    marginals.add(
        new Term(
            site.name(),
            TermKind.MARGINAL,
            conjugacy.prior().marginal(graph, prior, sums, site.inner()),
            site.plates()));
    integrations.add(new Integration(site.name(), conjugacy.prior().updated(graph, prior, sums)));
    own.forEach((read, statistics) -> replace(conjugacy, read, prior, sums, statistics));
  }

  /** What each observation adds; nothing where a mask leaves it out. */
  private List<Expr> statistics(Conjugacy.Read read) {
    return read
        .evidence()
        .statistics()
        .of(graph, observed(read.site()), arguments(read), read.site().inner())
        .stream()
        .map(statistic -> counted(read.site(), statistic))
        .toList();
  }

  /** Those of an observed site, with what multiplies the conjugate one in the place of that. */
  private List<Expr> arguments(Conjugacy.Read read) {
    List<Expr> arguments = new ArrayList<>(read.site().arguments());
    Expr exposure = read.exposure().stream().reduce(graph.literal(1), new Arithmetic(graph)::times);
    arguments.set(read.evidence().argument(), exposure);
    return values.rewrite(arguments);
  }

  /** The data; something that has a density in place of what a mask leaves out. */
  private Expr observed(Quantity.Site site) {
    Expr value = requireNonNull(density.values().get(site.name()));
    return site.mask()
        .map(
            mask ->
                graph.select(
                    values.rewrite(mask), value, values.rewrite(site.support(graph).member(graph))))
        .orElse(value);
  }

  private Expr counted(Quantity.Site site, Expr value) {
    return site.mask()
        .map(mask -> graph.select(values.rewrite(mask), value, graph.literal(0)))
        .orElse(value);
  }

  /** The sum over all observations of an element of the conjugate site, along its axes. */
  private Expr summed(Expr statistic, Conjugacy.Read read, Quantity.Site site) {
    List<Axis> plates = read.site().plates();
    if (read.index().isPresent()) {
      Axis to = site.axes().getFirst();
      return new Arithmetic(graph)
          .segmentSum(statistic, plates, values.rewrite(read.index().get()), to);
    }
    List<Axis> over = plates.stream().filter(axis -> !read.leaf().dims().contains(axis)).toList();
    return moved(new Arithmetic(graph).sum(statistic, over), read.leaf().dims(), site.axes());
  }

  private Expr moved(Expr value, List<Axis> from, List<Axis> to) {
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int i = 0; i < from.size(); i++) {
      if (!from.get(i).equals(to.get(i))) {
        renamed.put(from.get(i), to.get(i));
      }
    }
    return renamed.isEmpty() ? value : new Renaming(graph, renamed).rewrite(value);
  }

  private void replace(
      Conjugacy conjugacy, Conjugacy.Read read, List<Expr> prior, List<Expr> sums, List<Expr> own) {
    Quantity.Site observed = read.site();
    Expr centre = at(conjugacy.prior().centre(graph, sums), read, conjugacy.site());
    Expr base =
        read.evidence()
            .base()
            .of(graph, observed(observed), arguments(read), observed.inner(), centre);
    List<Expr> priorThere = prior.stream().map(each -> at(each, read, conjugacy.site())).toList();
    List<Expr> sumsThere = sums.stream().map(each -> at(each, read, conjugacy.site())).toList();
    List<Axis> inner =
        conjugacy.site().inner().isEmpty() ? List.of() : List.of(read.leaf().dims().getLast());
    Expr predictive = conjugacy.prior().predictive(graph, priorThere, sumsThere, own, base, inner);
    bases.put(observed.name(), withFactors(observed, counted(observed, base)));
    pointwise.put(observed.name(), withFactors(observed, counted(observed, predictive)));
  }

  /** What varies along the axes of the conjugate site, where an observation reads it. */
  private Expr at(Expr value, Conjugacy.Read read, Quantity.Site site) {
    Expr moved = moved(value, site.axes(), read.leaf().dims());
    return read.index()
        .map(index -> graph.gather(moved, read.leaf().dims().getFirst(), values.rewrite(index)))
        .orElse(moved);
  }

  private Expr withFactors(Quantity.Site site, Expr value) {
    Expr sum = value;
    for (Quantity quantity : density.model().quantities()) {
      if (quantity instanceof Quantity.Factor factor
          && factor.site().equals(Optional.of(site.name()))) {
        sum = graph.add(sum, values.rewrite(factor.value()));
      }
    }
    return sum;
  }

  /** Replaces quantities by their values in coordinates. */
  private static final class Values extends Substitution {

    private final Density density;

    Values(Density density) {
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
}
