package dev.isotropy.processor.passes.conjugate;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.families.ConjugatePrior;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Density.Integration;
import dev.isotropy.processor.ir.Density.Term;
import dev.isotropy.processor.ir.Density.TermKind;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
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
  private final InCoordinates values;

  /** What takes the place of the terms of observed sites: in the sum, and element by element. */
  private final Map<String, Expr> bases = new HashMap<>();

  private final Map<String, Expr> pointwise = new HashMap<>();

  private final List<Term> marginals = new ArrayList<>();
  private final List<Integration> integrations = new ArrayList<>();

  private Collapse(Density density) {
    this.density = density;
    this.graph = density.graph();
    this.values = new InCoordinates(density);
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
        Conjugacy.Answer answer = Conjugacy.of(density.graph(), site, density.model().quantities());
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
    Map<Conjugacy.Read, Evidenced> own = new LinkedHashMap<>();
    for (Conjugacy.Read read : conjugacy.reads()) {
      Expr value = requireNonNull(density.values().get(read.site().name()));
      own.put(read, new Evidenced(graph, values, value, site, read));
    }
    List<Expr> sums = Evidenced.total(graph, own.values());
    Posterior posterior = new Posterior(conjugacy.prior(), graph, prior, sums, site.inner());
    marginals.add(new Term(site.name(), TermKind.MARGINAL, posterior.marginal(), site.plates()));
    integrations.add(new Integration(site.name(), posterior.updated()));
    own.forEach(
        (read, seen) -> {
          Expr base = seen.base(posterior);
          bases.put(read.site().name(), withFactors(read.site(), seen.counted(base)));
          Expr predictive = seen.predictive(posterior, base);
          pointwise.put(read.site().name(), withFactors(read.site(), seen.counted(predictive)));
        });
  }

  /** A prior with the sums of all evidence for its site. */
  record Posterior(
      ConjugatePrior form, Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {

    Expr marginal() {
      return form.marginal(graph, prior, sums, axes);
    }

    List<Expr> updated() {
      return form.updated(graph, prior, sums, axes);
    }

    Expr centre() {
      return form.centre(graph, prior, sums, axes);
    }
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
}
