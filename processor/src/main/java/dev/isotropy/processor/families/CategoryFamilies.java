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

/** The families of one of several categories, as a number or as a vector with one 1. */
final class CategoryFamilies {

  private static final List<String> K = List.of("k");
  static final Parameter PROBS = new Parameter("probs", Domain.NON_NEGATIVE, K);
  static final Parameter LOGITS = new Parameter("logits", Domain.REAL, K);

  private static final Parameter TEMPERATURE = new Parameter("temperature", Domain.POSITIVE);

  private static final ArraySupportRule BELOW_SIZE =
      (graph, arguments, axes) ->
          new SiteSupport.IntegerRange(graph.literal(0), last(graph, axes.getFirst()));
  private static final ArraySupportRule UP_TO_SIZE =
      (graph, arguments, axes) ->
          new SiteSupport.IntegerRange(graph.literal(0), graph.extent(axes.getFirst().extent()));

  static final List<Family> ALL =
      List.of(
          category("categorical", List.of(PROBS), BELOW_SIZE, CategoryFamilies::categorical)
              .with(List.of(Conjugates.CATEGORY)),
          category(
              "categoricalLogit", List.of(LOGITS), BELOW_SIZE, CategoryFamilies::categoricalLogit),
          category(
              "orderedLogistic",
              List.of(
                  new Parameter("predictor", Domain.REAL),
                  new Parameter("cutpoints", ArraySet.ORDERED, K)),
              UP_TO_SIZE,
              CategoryFamilies::orderedLogistic),
          VectorFamilies.family(
              "oneHotCategoricalLogit",
              List.of(LOGITS),
              K,
              VectorFamilies.in(ArraySet.ONE_HOT),
              CategoryFamilies::oneHotLogit),
          VectorFamilies.family(
                  "relaxedOneHotCategorical",
                  List.of(TEMPERATURE, PROBS),
                  K,
                  VectorFamilies.in(ArraySet.SIMPLEX),
                  (graph, x, arguments, axes) ->
                      relaxed(graph, x, arguments.get(0), graph.log(arguments.get(1)), axes))
              .with(
                  List.of(
                      new Softmax(
                          (_, arguments) -> arguments.get(0),
                          (graph, arguments) -> graph.log(arguments.get(1))))),
          VectorFamilies.family(
                  "relaxedOneHotCategoricalLogit",
                  List.of(TEMPERATURE, LOGITS),
                  K,
                  VectorFamilies.in(ArraySet.SIMPLEX),
                  (graph, x, arguments, axes) ->
                      relaxed(graph, x, arguments.get(0), arguments.get(1), axes))
              .with(
                  List.of(
                      new Softmax(
                          (_, arguments) -> arguments.get(0),
                          (_, arguments) -> arguments.get(1)))));

  private CategoryFamilies() {}

  private static Family category(
      String factory, List<Parameter> parameters, ArraySupportRule support, ArrayDensityRule rule) {
    return VectorFamilies.family(factory, parameters, List.of(), support, rule);
  }

  private static Expr last(Graph graph, Axis axis) {
    return new Arithmetic(graph).minus(graph.extent(axis.extent()), graph.literal(1));
  }

  /** {@code log p[x] - log Σ p}. */
  private static Expr categorical(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr probs = arguments.get(0);
    Axis k = axes.getFirst();
    Expr own = at(graph, x, probs, k, graph::log);
    return graph.sub(own, graph.log(graph.sum(probs, k)));
  }

  private static Expr categoricalLogit(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr logits = arguments.get(0);
    Axis k = axes.getFirst();
    return graph.sub(graph.gather(logits, k, x), Sums.logSumExp(graph, logits, k));
  }

  private static Expr oneHotLogit(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr logits = arguments.get(0);
    Axis k = axes.getFirst();
    Expr own = graph.sum(graph.apply(Op.MUL_OR_ZERO, x, logits), k);
    return graph.sub(own, Sums.logSumExp(graph, logits, k));
  }

  /** {@code Γ(K) t^(K − 1) Π w[k] x[k]^(−t − 1) / (Σ w[k] x[k]^(−t))^K}, given the log weights. */
  private static Expr relaxed(
      Graph graph, Expr x, Expr temperature, Expr logWeights, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis k = axes.getFirst();
    Expr size = graph.extent(k.extent());
    Expr logX = graph.log(x);
    Expr scores = math.minus(logWeights, math.times(temperature, logX));
    Expr shares = math.minus(scores, Sums.logSumExp(graph, scores, k));
    Expr powers = math.times(math.minus(size, math.literal(1)), graph.log(temperature));
    return math.plus(
        math.plus(graph.apply(Op.LGAMMA, size), powers), graph.sum(math.minus(shares, logX), k));
  }

  private interface Function {
    Expr of(Expr value);
  }

  /** A function of one element: of all of them, once, where they are the same for all {@code x}. */
  private static Expr at(Graph graph, Expr x, Expr array, Axis k, Function function) {
    return varies(x, array)
        ? function.of(graph.gather(array, k, x))
        : graph.gather(function.of(array), k, x);
  }

  private static boolean varies(Expr x, Expr array) {
    return array.axes().containsAll(x.axes());
  }

  /**
   * The difference of two logistic functions, as a product without cancellation: {@code
   * invLogit(c[x] - p) invLogit(p - c[x - 1]) (1 - exp(c[x - 1] - c[x]))}, where what lies beyond
   * the first or last cutpoint is 1.
   */
  private static Expr orderedLogistic(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr predictor = arguments.get(0);
    Expr cutpoints = arguments.get(1);
    Axis k = axes.getFirst();
    Expr zero = graph.literal(0);
    Expr one = graph.literal(1);
    Expr size = graph.extent(k.extent());
    Expr bounded = graph.apply(Op.LT, x, size);
    Expr above = graph.apply(Op.LT, zero, x);
    Expr upper = graph.gather(cutpoints, k, graph.select(bounded, x, zero));
    Expr before = graph.select(above, math.minus(x, one), zero);
    Expr lower = graph.gather(cutpoints, k, before);
    Expr both = graph.apply(Op.AND, above, bounded);
    Expr width = width(graph, x, cutpoints, k, both);
    Expr below =
        graph.select(bounded, graph.apply(Op.LOG1P_EXP, math.minus(predictor, upper)), zero);
    Expr over = graph.select(above, graph.apply(Op.LOG1P_EXP, math.minus(lower, predictor)), zero);
    return math.minus(math.minus(width, below), over);
  }

  /** {@code log(1 - exp(c[x - 1] - c[x]))}, or 0 at both ends. */
  private static Expr width(Graph graph, Expr x, Expr cutpoints, Axis k, Expr both) {
    Expr zero = graph.literal(0);
    Expr one = graph.literal(1);
    if (varies(x, cutpoints)) {
      Expr upper = graph.gather(cutpoints, k, graph.select(both, x, zero));
      Expr lower = graph.gather(cutpoints, k, graph.select(both, graph.sub(x, one), zero));
      return graph.select(both, graph.apply(Op.LOG1M_EXP, graph.sub(lower, upper)), zero);
    }
    Expr position = graph.position(k);
    Expr first = graph.apply(Op.EQ, position, zero);
    Expr before = graph.select(first, zero, graph.sub(position, one));
    Expr lower = graph.gather(cutpoints, k, before);
    Expr widths = graph.select(first, zero, graph.apply(Op.LOG1M_EXP, graph.sub(lower, cutpoints)));
    return graph.select(both, graph.gather(widths, k, graph.select(both, x, zero)), zero);
  }
}
