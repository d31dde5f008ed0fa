package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Mixtures of a number of components that is written in the source.
 *
 * <p>The log density is a sum on the log scale of those of the components, two at a time, each with
 * the logarithm of its weight.
 *
 * @param weighting how the weights are given
 */
public record Mixture(Weighting weighting, List<Family> components) implements Derivation {

  /** The static factory's name. */
  public static final String FACTORY = "mixture";

  /** How weights are given. */
  public enum Weighting {
    /** The probability of the first of two components. */
    SHARE,
    /** One for each component, in proportion to their probabilities. */
    WEIGHTS
  }

  @Override
  public String factory() {
    return FACTORY;
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(
        switch (weighting) {
          case SHARE -> new Part.Single(new Parameter("share", Domain.UNIT_INTERVAL));
          case WEIGHTS ->
              new Part.Numbers(
                  Collections.nCopies(
                      components.size(), new Parameter("weights", Domain.NON_NEGATIVE)));
        });
    components.forEach(component -> parts.add(new Part.Nested(component)));
    return List.copyOf(parts);
  }

  /** What the first component has and the others must share. */
  @Override
  public SiteSupport support(Graph graph, List<Expr> arguments) {
    return applied(arguments).getFirst().support(graph);
  }

  @Override
  public Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
    return mixed(graph, arguments, component -> component.logProb(graph, x));
  }

  @Override
  public boolean hasTails() {
    return components.stream().allMatch(Cumulatives::has);
  }

  @Override
  public Tails tails(Graph graph, Expr x, List<Expr> arguments) {
    return new Tails(
        mixed(graph, arguments, component -> component.tails(graph, x).below()),
        mixed(graph, arguments, component -> component.tails(graph, x).above()));
  }

  /** A component whose support is not that of the first, if there is one. */
  public static Optional<Integer> misfit(Graph graph, List<Applied> components) {
    SiteSupport first = components.getFirst().support(graph);
    for (int i = 1; i < components.size(); i++) {
      if (!components.get(i).support(graph).equals(first)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private List<Applied> applied(List<Expr> arguments) {
    List<Applied> applied = new ArrayList<>();
    int from = parts().getFirst().parameters().size();
    for (Family component : components) {
      int to = from + component.parameters().size();
      applied.add(new Applied(component, arguments.subList(from, to)));
      from = to;
    }
    return applied;
  }

  /** The logarithm of the mean, by the weights, of the exponentials of the components' values. */
  private Expr mixed(Graph graph, List<Expr> arguments, Function<Applied, Expr> value) {
    Arithmetic math = new Arithmetic(graph);
    List<Expr> values = applied(arguments).stream().map(value).toList();
    if (weighting == Weighting.SHARE) {
      Expr share = arguments.getFirst();
      Expr rest = graph.apply(Op.LOG1P, graph.neg(share));
      return Sums.logSumExp(
          graph, math.plus(graph.log(share), values.get(0)), math.plus(rest, values.get(1)));
    }
    List<Expr> weights = arguments.subList(0, components.size());
    Expr sum = null;
    Expr total = math.literal(0);
    for (int i = 0; i < weights.size(); i++) {
      Expr term = math.plus(graph.log(weights.get(i)), values.get(i));
      sum = sum == null ? term : Sums.logSumExp(graph, sum, term);
      total = math.plus(total, weights.get(i));
    }
    return math.minus(java.util.Objects.requireNonNull(sum), graph.log(total));
  }
}
