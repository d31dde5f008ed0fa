package dev.isotropy.processor.passes.enumerate;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Renaming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The log density of single elements of what sites were summed out of, given everything else: the
 * logarithm of the sum with the element over that of the sum without it.
 *
 * <p>Both sums are followed from the element's factor through the sites that are summed out of it;
 * the rest of each table is put together without the element, as what is impossible with it need
 * not be without.
 */
final class Pointwise {

  private final Graph graph;
  private final Arithmetic math;
  private final Uses uses;
  private final SumOut sums;
  private final Chains chains;
  private final Reduce reduce;
  private final List<Step> steps;

  Pointwise(Graph graph, Uses uses, SumOut sums, Chains chains, List<Step> steps) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
    this.uses = uses;
    this.sums = sums;
    this.chains = chains;
    this.reduce = new Reduce(graph);
    this.steps = steps;
  }

  /** The sums with and without an element, over the element's plates and what is not summed yet. */
  private record Sums(Expr with, Expr without) {}

  /** The log density of each element of a factor. */
  Expr of(Factor factor) {
    Sums sums = new Sums(factor.value(), graph.literal(0));
    Map<Axis, Expr> positions = new HashMap<>();
    Factor current = factor;
    while (true) {
      Optional<Step> next = next(current);
      if (next.isEmpty()) {
        return math.minus(sums.with(), sums.without());
      }
      Step step = next.get();
      Use use = element(current, step.site());
      Map<Axis, Expr> inner = new HashMap<>();
      for (int d = 0; d < use.index().size(); d++) {
        inner.put(step.site().plates().get(d), uses.at(use.index().get(d), positions));
      }
      sums = through(step, current, use, sums, inner);
      positions = inner;
      current = step.output();
    }
  }

  private Optional<Step> next(Factor factor) {
    return steps.stream().filter(step -> step.inputOf(factor).isPresent()).findFirst();
  }

  /** The element of a site that a factor reads; of two neighbours the later one. */
  private static Use element(Factor factor, EnumeratedSite site) {
    List<Use> own = factor.of(site);
    return own.stream().filter(Use::isDirect).findFirst().orElse(own.getFirst());
  }

  private Sums through(Step step, Factor factor, Use use, Sums sums, Map<Axis, Expr> positions) {
    boolean pair = before(factor, step.site()).isPresent();
    if (step.chain().isPresent() && pair) {
      return throughPair(step, factor, sums, positions);
    }
    Axis values = step.site().values();
    Axis own = requireNonNull(factor.uses().get(use));
    Expr with = renamed(sums.with(), own, values);
    Expr without = renamed(sums.without(), own, values);
    Expr rest = rest(step, factor, use, with, positions);
    if (step.chain().isPresent()) {
      Chains.Weights weights = step.chain().get();
      Expr around = math.plus(chains.forward(weights), chains.backward(weights));
      rest = math.plus(rest, uses.at(around, positions));
    }
    return new Sums(
        this.sums.apply(math.plus(rest, with), values),
        this.sums.apply(math.plus(rest, without), values));
  }

  private static Optional<Use> before(Factor factor, EnumeratedSite site) {
    return factor.of(site).stream()
        .filter(use -> use.lag().filter(lag -> lag == 1).isPresent())
        .findFirst();
  }

  /** What the site's other factors weigh, and the factor's own other positions. */
  private Expr rest(Step step, Factor factor, Use use, Expr one, Map<Axis, Expr> positions) {
    Expr rest = graph.literal(0);
    for (Step.Input input : step.inputs()) {
      boolean pairs = before(input.factor(), step.site()).isPresent();
      if (input.factor() != factor && !(step.chain().isPresent() && pairs)) {
        rest = math.plus(rest, uses.at(input.value(), positions));
      }
    }
    Step.Input own = step.inputOf(factor).orElseThrow();
    return own.isReduced(step.site())
        ? math.plus(rest, withoutOne(step.site(), factor, use, one, positions))
        : rest;
  }

  /**
   * What is added up for an element of the site, but for one position of the factor. What is
   * impossible is counted, as it cannot be taken out of a sum.
   */
  private Expr withoutOne(
      EnumeratedSite site, Factor factor, Use use, Expr one, Map<Axis, Expr> positions) {
    Axis axis = requireNonNull(factor.uses().get(use));
    List<Axis> summed = reduce.summed(factor, site, use).orElseThrow();
    Expr zero = graph.literal(0);
    Expr count = graph.select(isImpossible(factor.value()), graph.literal(1), zero);
    Expr finite = graph.select(isImpossible(factor.value()), zero, factor.value());
    Expr others =
        graph.sub(
            uses.at(reduce.apply(count, site, use, axis, summed), positions),
            graph.select(isImpossible(one), graph.literal(1), zero));
    Expr sum =
        graph.sub(
            uses.at(reduce.apply(finite, site, use, axis, summed), positions),
            graph.select(isImpossible(one), zero, one));
    return graph.select(
        graph.apply(Op.LT, zero, others), graph.literal(Double.NEGATIVE_INFINITY), sum);
  }

  private Expr isImpossible(Expr value) {
    return graph.apply(Op.EQ, value, graph.literal(Double.NEGATIVE_INFINITY));
  }

  /** The values of two neighbours; of the first element with one that stands before it. */
  private Sums throughPair(Step step, Factor factor, Sums sums, Map<Axis, Expr> positions) {
    Chains.Weights weights = step.chain().orElseThrow();
    Axis time = weights.time();
    Expr first = graph.apply(Op.EQ, graph.position(time), graph.literal(0));
    Expr earlier =
        graph.gather(
            new Renaming(graph, Map.of(weights.values(), weights.previous()))
                .rewrite(math.plus(chains.forward(weights), weights.element())),
            time,
            graph.select(
                first, graph.literal(0), graph.sub(graph.position(time), graph.literal(1))));
    Expr stand =
        graph.select(
            graph.apply(Op.EQ, graph.position(weights.previous()), graph.literal(0)),
            graph.literal(0),
            graph.literal(Double.NEGATIVE_INFINITY));
    Expr rest =
        math.plus(
            graph.select(first, stand, earlier),
            math.plus(weights.element(), chains.backward(weights)));
    for (Step.Input input : step.inputs()) {
      if (input.factor() != factor && before(input.factor(), step.site()).isPresent()) {
        rest = math.plus(rest, input.value());
      }
    }
    Expr around = uses.at(rest, positions);
    return new Sums(
        both(math.plus(around, sums.with()), weights),
        both(math.plus(around, sums.without()), weights));
  }

  private Expr both(Expr value, Chains.Weights weights) {
    return sums.apply(sums.apply(value, weights.previous()), weights.values());
  }

  private Expr renamed(Expr value, Axis from, Axis to) {
    return from.equals(to) ? value : new Renaming(graph, Map.of(from, to)).rewrite(value);
  }
}
