package dev.isotropy.processor.passes.enumerate;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Density.Term;
import dev.isotropy.processor.ir.Density.TermKind;
import dev.isotropy.processor.ir.Elimination;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.simplify.GuardIndices;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sums sites of integers out of a density, exactly.
 *
 * <pre>
 * prior       k[n] += bernoulli.logProb(k[n], p)
 * likelihood  y[n] += normal.logProb(y[n], mu[k[n]], 1)
 *   →  marginal k[n] += logSumExp over the values of k of (prior + likelihood)
 * </pre>
 *
 * <p>What is left are the same terms without these sites, and for each site how its values can be
 * drawn given the rest.
 */
public final class Enumerate {

  private final Density density;
  private final Graph graph;
  private final Reporter reporter;
  private final Map<String, EnumeratedSite> sites;
  private final Uses uses;
  private final SumOut sums;
  private final Chains chains;

  private Enumerate(Density density, Reporter reporter, Map<String, EnumeratedSite> sites) {
    this.density = density;
    this.graph = density.graph();
    this.reporter = reporter;
    this.sites = sites;
    this.uses = new Uses(graph, sites);
    this.sums = new SumOut(graph);
    this.chains = new Chains(graph, sums);
    for (EnumeratedSite site : sites.values()) {
      site.count().ifPresent(count -> sums.count(site.values().extent(), count));
    }
  }

  /**
   * The density without sites of integers; the same object if it has none.
   *
   * @param reporter receives what cannot be summed out
   */
  public static Density apply(Density density, Reporter reporter) {
    long enumerated = density.model().sites().stream().filter(Quantity.Site::enumerated).count();
    if (enumerated == 0) {
      return density;
    }
    Map<String, EnumeratedSite> sites = Ranges.of(density.model(), reporter);
    return sites.size() < enumerated ? density : new Enumerate(density, reporter, sites).apply();
  }

  private Density apply() {
    Eliminate eliminate = new Eliminate(graph, reporter, uses, sums, chains, sites.values());
    Map<Term, Factor> factors = new LinkedHashMap<>();
    List<Term> terms = new ArrayList<>();
    for (Term term : density.terms()) {
      if (uses.mentions(term.value())) {
        Factor factor = factor(term);
        if (!isReadable(factor) || term.kind() == TermKind.JACOBIAN) {
          report(term, factor);
          return density;
        }
        factors.put(term, factor);
        eliminate.add(factor);
      } else {
        terms.add(term);
      }
    }
    List<Step> steps = eliminate.run();
    if (reporter.hasErrors()) {
      return density;
    }
    for (Factor left : eliminate.factors()) {
      terms.add(new Term(left.source(), TermKind.MARGINAL, left.value(), left.plates()));
    }
    Pointwise pointwise = new Pointwise(graph, uses, sums, chains, steps);
    return new Density(
        density.model(),
        density.blocks(),
        List.copyOf(terms),
        density.values(),
        density.pointwise().stream()
            .map(
                term ->
                    factors.containsKey(term)
                        ? new Term(
                            term.site(),
                            term.kind(),
                            pointwise.of(requireNonNull(factors.get(term))),
                            term.axes())
                        : term)
            .toList(),
        steps.stream().map(step -> elimination(step, eliminate)).toList(),
        density.integrations());
  }

  private Factor factor(Term term) {
    Expr value = GuardIndices.apply(graph, uses.replace(term.value()));
    return new Factor(term.site(), term.axes(), value, uses.in(value));
  }

  /** Whether every element that a factor reads is told by its own position and data. */
  private static boolean isReadable(Factor factor) {
    Set<Axis> plates = new HashSet<>(factor.plates());
    return plates.containsAll(free(factor));
  }

  private static Set<Axis> free(Factor factor) {
    Set<Axis> free = new HashSet<>();
    factor.uses().keySet().forEach(use -> use.index().forEach(index -> free.addAll(index.axes())));
    return free;
  }

  private void report(Term term, Factor factor) {
    Quantity owner = density.model().quantity(term.site());
    if (term.kind() == TermKind.JACOBIAN) {
      reporter.report(Problem.ENUMERATED_BOUNDS, owner.span(), term.site());
      return;
    }
    Set<Axis> plates = new HashSet<>(factor.plates());
    factor.uses().keySet().stream()
        .filter(use -> !use.index().stream().allMatch(index -> plates.containsAll(index.axes())))
        .findFirst()
        .ifPresent(
            use ->
                reporter.report(
                    Problem.ENUMERATED_ELEMENT, owner.span(), term.site(), use.site().name()));
  }

  private Elimination elimination(Step step, Eliminate eliminate) {
    EnumeratedSite site = step.site();
    Map<Use, Axis> others = eliminate.others(step);
    List<Axis> table = new ArrayList<>(List.of(site.values()));
    table.addAll(others.values());
    if (step.chain().isEmpty()) {
      Arithmetic math = new Arithmetic(graph);
      Expr weights = graph.literal(0);
      for (Step.Input input : step.inputs()) {
        weights = math.plus(weights, input.value());
      }
      return new Elimination(
          site.name(),
          site.plates(),
          site.values(),
          site.lower(),
          drawn(weights, others),
          table,
          Optional.empty());
    }
    Chains.Weights weights = step.chain().get();
    table.add(weights.previous());
    return new Elimination(
        site.name(),
        site.plates(),
        site.values(),
        site.lower(),
        drawn(weights.element(), others),
        table,
        Optional.of(
            new Elimination.Chain(
                weights.previous(),
                drawn(weights.initial(), others),
                drawn(weights.transition(), others))));
  }

  /** Weights at the values of the sites that are drawn before. */
  private Expr drawn(Expr weights, Map<Use, Axis> others) {
    Expr drawn = weights;
    for (Map.Entry<Use, Axis> other : others.entrySet()) {
      Use use = other.getKey();
      EnumeratedSite site = use.site();
      Expr value = graph.quantity(site.name(), site.plates());
      Expr lower = site.lower();
      for (int d = 0; d < use.index().size(); d++) {
        Axis plate = site.plates().get(d);
        if (use.index().get(d) != graph.position(plate)) {
          value = graph.gather(value, plate, use.index().get(d));
          lower = graph.gather(lower, plate, use.index().get(d));
        }
      }
      drawn = graph.gather(drawn, other.getValue(), new Arithmetic(graph).minus(value, lower));
    }
    return drawn;
  }
}
