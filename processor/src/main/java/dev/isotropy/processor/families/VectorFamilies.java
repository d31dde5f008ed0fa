package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.ArrayDensityRule;
import dev.isotropy.processor.families.Family.ArraySupportRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The families of probability vectors and of counts per category. */
final class VectorFamilies {

  private static final List<String> K = List.of("k");
  private static final Parameter CONCENTRATION = new Parameter("concentration", Domain.POSITIVE, K);
  private static final Parameter TOTAL_COUNT = new Parameter("totalCount", Domain.COUNT);

  private static final ArraySupportRule COUNTS =
      (graph, arguments, axes) -> new SiteSupport.Counts(arguments.get(1), axes);

  static final List<Family> ALL =
      List.of(
          family(
                  "dirichlet",
                  List.of(CONCENTRATION),
                  K,
                  in(ArraySet.SIMPLEX),
                  VectorFamilies::dirichlet)
              .with(List.of(Conjugates.PROBABILITIES_PRIOR)),
          family(
                  "multinomial",
                  List.of(CategoryFamilies.PROBS, TOTAL_COUNT),
                  K,
                  COUNTS,
                  VectorFamilies::multinomial)
              .with(List.of(Conjugates.COUNTS)),
          family(
              "multinomialLogit",
              List.of(CategoryFamilies.LOGITS, TOTAL_COUNT),
              K,
              COUNTS,
              VectorFamilies::multinomialLogit),
          family(
              "dirichletMultinomial",
              List.of(CONCENTRATION, TOTAL_COUNT),
              K,
              COUNTS,
              VectorFamilies::dirichletMultinomial));

  private VectorFamilies() {}

  static Family family(
      String factory,
      List<Parameter> parameters,
      List<String> event,
      ArraySupportRule support,
      ArrayDensityRule rule) {
    String typeName = Character.toUpperCase(factory.charAt(0)) + factory.substring(1);
    return new Family(factory, typeName, parameters, support, rule, -1, -1, true, event);
  }

  /** The support of a family whose elements have all axes but further ones of its parameters. */
  static ArraySupportRule in(ArraySet set) {
    return (graph, arguments, axes) -> new SiteSupport.Within(set, axes.subList(0, set.rank()));
  }

  private static Expr dirichlet(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(0);
    Expr exponent = math.minus(concentration, math.literal(1));
    Expr powers = graph.sum(graph.apply(Op.MUL_OR_ZERO, exponent, graph.log(x)), axes);
    Expr total = graph.apply(Op.LGAMMA, graph.sum(concentration, axes));
    Expr parts = graph.sum(graph.apply(Op.LGAMMA, concentration), axes);
    return math.plus(powers, math.minus(total, parts));
  }

  private static Expr multinomial(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr probs = arguments.get(0);
    Expr total = graph.log(graph.sum(probs, axes));
    return multinomial(graph, x, graph.log(probs), total, arguments.get(1), axes);
  }

  private static Expr multinomialLogit(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr logits = arguments.get(0);
    Expr total = Sums.logSumExp(graph, logits, axes.getFirst());
    return multinomial(graph, x, logits, total, arguments.get(1), axes);
  }

  /** {@code log n! - Σ log x! + Σ x log w - n log Σ w}. */
  private static Expr multinomial(
      Graph graph, Expr x, Expr logWeights, Expr logTotal, Expr count, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr powers = graph.sum(graph.apply(Op.MUL_OR_ZERO, x, logWeights), axes);
    return math.plus(
        orders(graph, x, count, axes), math.minus(powers, math.times(count, logTotal)));
  }

  /** The logarithm of the number of orders in which counts can arise. */
  private static Expr orders(Graph graph, Expr x, Expr count, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr one = math.literal(1);
    Expr all = graph.apply(Op.LGAMMA, math.plus(count, one));
    return math.minus(all, graph.sum(graph.apply(Op.LGAMMA, math.plus(x, one)), axes));
  }

  private static Expr dirichletMultinomial(
      Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(0);
    Expr count = arguments.get(1);
    Expr total = graph.sum(concentration, axes);
    Expr whole =
        math.minus(graph.apply(Op.LGAMMA, total), graph.apply(Op.LGAMMA, math.plus(total, count)));
    Expr parts =
        graph.sum(
            math.minus(
                graph.apply(Op.LGAMMA, math.plus(concentration, x)),
                graph.apply(Op.LGAMMA, concentration)),
            axes);
    return math.plus(orders(graph, x, count, axes), math.plus(whole, parts));
  }
}
