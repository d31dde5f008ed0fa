package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.diagnostics.Reporter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Elimination;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Variable elimination over factors with plates: one site after the other is summed out of the
 * factors that read it, which become one factor over what else they read.
 *
 * <p>A site can be summed out once everything that reads it can be brought to its plates: sites of
 * inner plates go before those of outer ones. Of those that can be, the one whose table is smallest
 * goes first.
 */
final class Eliminate {

  private final Graph graph;
  private final Arithmetic math;
  private final Reporter reporter;
  private final Uses uses;
  private final SumOut sums;
  private final Chains chains;
  private final Reduce reduce;
  private final List<Factor> factors = new ArrayList<>();
  private final List<EnumeratedSite> left;
  private final List<Step> steps = new ArrayList<>();

  Eliminate(
      Graph graph,
      Reporter reporter,
      Uses uses,
      SumOut sums,
      Chains chains,
      Collection<EnumeratedSite> sites) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
    this.reporter = reporter;
    this.uses = uses;
    this.sums = sums;
    this.chains = chains;
    this.reduce = new Reduce(graph);
    this.left = new ArrayList<>(sites);
  }

  /** Adds a factor. */
  void add(Factor factor) {
    factors.add(factor);
  }

  /** Sums all sites out; what cannot be is reported. */
  List<Step> run() {
    while (!left.isEmpty()) {
      Optional<EnumeratedSite> next =
          left.stream()
              .filter(site -> obstacle(site).isEmpty())
              .min(
                  Comparator.<EnumeratedSite>comparingDouble(site -> size(table(site)))
                      .thenComparingInt(site -> -site.plates().size()));
      if (next.isEmpty()) {
        left.forEach(this::reportObstacle);
        return steps;
      }
      EnumeratedSite site = next.get();
      if (isTooLarge(site)) {
        return steps;
      }
      left.remove(site);
      steps.add(eliminate(site));
    }
    return steps;
  }

  /** What is left when all sites are summed out. */
  List<Factor> factors() {
    return factors;
  }

  private boolean isTooLarge(EnumeratedSite site) {
    List<Axis> table = table(site);
    boolean known = table.stream().allMatch(axis -> sums.count(axis).isPresent());
    if (!known || size(table) <= Elimination.MAX_TABLE) {
      return false;
    }
    reporter.report(
        Problem.ENUMERATED_TABLE,
        site.site().span(),
        site.name(),
        String.format("%,.0f", size(table)),
        together(site),
        String.format("%,d", Elimination.MAX_TABLE));
    return true;
  }

  private String together(EnumeratedSite site) {
    Set<String> names = new LinkedHashSet<>(List.of("'" + site.name() + "'"));
    for (Factor factor : reading(site)) {
      factor.uses().keySet().forEach(use -> names.add("'" + use.site().name() + "'"));
    }
    return String.join(", ", names);
  }

  /** The axes of all values that are enumerated together when a site is summed out. */
  private List<Axis> table(EnumeratedSite site) {
    Set<Axis> axes = new LinkedHashSet<>(List.of(site.values()));
    for (Factor factor : reading(site)) {
      factor
          .uses()
          .forEach(
              (use, axis) -> {
                if (!use.site().equals(site) || use.lag().filter(lag -> lag == 1).isPresent()) {
                  axes.add(axis);
                }
              });
    }
    return List.copyOf(axes);
  }

  /** A size that data tell counts as three. */
  private double size(List<Axis> table) {
    double size = 1;
    for (Axis axis : table) {
      size *= sums.count(axis).orElse(3);
    }
    return size;
  }

  private List<Factor> reading(EnumeratedSite site) {
    return factors.stream().filter(factor -> factor.reads(site)).toList();
  }

  private boolean isChain(EnumeratedSite site) {
    return reading(site).stream()
        .anyMatch(
            factor ->
                factor.of(site).stream().anyMatch(use -> !use.isDirect() && use.lag().isPresent()));
  }

  /** A factor that keeps a site from being summed out. */
  private Optional<Factor> obstacle(EnumeratedSite site) {
    boolean chain = isChain(site);
    return reading(site).stream().filter(factor -> !isSeparate(factor, site, chain)).findFirst();
  }

  private boolean isSeparate(Factor factor, EnumeratedSite site, boolean chain) {
    List<Use> own = factor.of(site);
    boolean neighbours =
        chain
            && own.stream()
                .allMatch(use -> use.lag().filter(lag -> lag == 0 || lag == 1).isPresent());
    if (own.size() > 1 && !neighbours) {
      return false;
    }
    if (chain && !neighbours && own.getFirst().lag().isPresent()) {
      return false;
    }
    boolean along =
        chain
            && factor.others(site).stream()
                .anyMatch(other -> other.variesAlong(site.plates().getLast()));
    return !along && own.stream().allMatch(use -> reduce.summed(factor, site, use).isPresent());
  }

  private void reportObstacle(EnumeratedSite site) {
    Factor factor = obstacle(site).orElseThrow();
    String read =
        factor.uses().keySet().stream()
            .map(use -> "'" + use.site().name() + "'")
            .distinct()
            .collect(Collectors.joining(", "));
    reporter.report(
        Problem.ENUMERATED_TOGETHER, site.site().span(), site.name(), factor.source(), read);
  }

  private Step eliminate(EnumeratedSite site) {
    boolean chain = isChain(site);
    List<Step.Input> inputs = new ArrayList<>();
    Expr element = graph.literal(0);
    Expr pairs = graph.literal(0);
    Optional<Axis> previous = Optional.empty();
    for (Factor factor : reading(site)) {
      Use use = factor.of(site).getFirst();
      List<Axis> summed = reduce.summed(factor, site, use).orElseThrow();
      Expr value =
          reduce.apply(
              factor.value(),
              site,
              use,
              Objects.requireNonNull(factor.uses().get(use), "a use"),
              summed);
      boolean gathered = !use.isDirect() && use.lag().isEmpty();
      inputs.add(new Step.Input(factor, value, gathered));
      Optional<Axis> before =
          factor.of(site).stream()
              .filter(each -> each.lag().filter(lag -> lag == 1).isPresent())
              .map(each -> factor.uses().get(each))
              .findFirst();
      if (before.isPresent()) {
        previous = before;
        pairs = math.plus(pairs, value);
      } else {
        element = math.plus(element, value);
      }
    }
    Optional<Chains.Weights> weights = Optional.empty();
    Expr message;
    List<Axis> plates = new ArrayList<>(site.plates());
    if (chain) {
      weights = Optional.of(chains.weights(site, previous.orElseThrow(), pairs, element));
      message = chains.total(weights.get());
      plates.removeLast();
    } else {
      message = sums.apply(element, site.values());
    }
    factors.removeAll(reading(site));
    Factor output = new Factor(site.name(), plates, message, uses.in(message));
    factors.add(output);
    return new Step(site, List.copyOf(inputs), output, weights);
  }

  /** The positions of the sites that are summed out later, at their values. */
  Map<Use, Axis> others(Step step) {
    Map<Use, Axis> others = new LinkedHashMap<>();
    for (Step.Input input : step.inputs()) {
      input
          .factor()
          .uses()
          .forEach(
              (use, axis) -> {
                if (!use.site().equals(step.site())) {
                  others.put(use, axis);
                }
              });
    }
    return others;
  }
}
