package dev.isotropy.processor.frontend;

import dev.isotropy.processor.families.Sums;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions of numbers that bodies may call: those of {@code Math} and {@code MathFunctions}.
 */
final class Functions {

  /** Those of {@link #MATH} and {@link #OWN} that are constant almost everywhere. */
  private static final Set<String> STEPS =
      Set.of("floor", "ceil", "rint", "round", "signum", "floorDiv", "floorMod");

  private static final Map<String, Rule> MATH = new HashMap<>();
  private static final Map<String, Rule> OWN = new HashMap<>();

  private interface Body {
    Expr build(Graph graph, List<Expr> x);
  }

  /** What the Java type of the result is. */
  private enum Result {
    DOUBLE,
    INT,
    /** That of the arguments after promotion. */
    PROMOTED
  }

  private record Rule(int arity, Result result, Body body) {}

  static {
    for (Op op : Op.values()) {
      if (op.kind() == Op.Kind.FUNCTION && op.isDifferentiable()) {
        OWN.put(op.function(), operation(op, Result.DOUBLE));
      }
    }
    for (String name :
        List.of(
            "exp", "expm1", "log", "log1p", "log10", "cbrt", "sin", "cos", "tan", "asin", "acos",
            "atan", "sinh", "cosh", "tanh", "pow", "hypot", "atan2")) {
      MATH.put(name, OWN.get(name));
    }
    for (Op op : List.of(Op.SQRT, Op.FLOOR, Op.CEIL, Op.RINT, Op.SIGNUM, Op.FMA)) {
      MATH.put(op.name().toLowerCase(Locale.ROOT), operation(op, Result.DOUBLE));
    }
    for (Op op : List.of(Op.ABS, Op.MIN, Op.MAX)) {
      MATH.put(op.name().toLowerCase(Locale.ROOT), operation(op, Result.PROMOTED));
    }
    math("round", 1, Result.INT, (g, x) -> rounded(g, x.get(0)));
    math("toRadians", 1, Result.DOUBLE, (g, x) -> g.mul(x.get(0), g.literal(Math.PI / 180)));
    math("toDegrees", 1, Result.DOUBLE, (g, x) -> g.mul(x.get(0), g.literal(180 / Math.PI)));
    math("floorDiv", 2, Result.INT, Functions::floorQuotient);
    math(
        "floorMod", 2, Result.INT, (g, x) -> g.sub(x.get(0), g.mul(x.get(1), floorQuotient(g, x))));

    OWN.put("sqrt", operation(Op.SQRT, Result.DOUBLE));
    own("square", 1, (g, x) -> g.square(x.get(0)));
    own("log2", 1, (g, x) -> g.mul(g.log(x.get(0)), g.literal(1 / Math.log(2))));
    own("log1m", 1, (g, x) -> log1m(g, x.get(0)));
    own("logit", 1, (g, x) -> g.sub(g.log(x.get(0)), log1m(g, x.get(0))));
    own("logSumExp", 2, (g, x) -> Sums.logSumExp(g, x.get(0), x.get(1)));
    own(
        "logDifferenceExp",
        2,
        (g, x) -> g.add(x.get(0), g.apply(Op.LOG1M_EXP, g.sub(x.get(1), x.get(0)))));
    own("logMix", 3, Functions::logMix);
    own("lbeta", 2, (g, x) -> lbeta(g, x.get(0), x.get(1)));
    own("lchoose", 2, (g, x) -> lchoose(g, x.get(0), x.get(1)));
  }

  private Functions() {}

  /** Whether {@code Math} has a function of this name that a body may call. */
  static boolean hasMath(String name) {
    return MATH.containsKey(name);
  }

  /** Whether {@code MathFunctions} has a function of this name that a body may call. */
  static boolean hasOwn(String name) {
    return OWN.containsKey(name);
  }

  /** The names in {@code MathFunctions}, sorted. */
  static Set<String> ownNames() {
    return new TreeSet<>(OWN.keySet());
  }

  static Optional<Scalar> math(Graph graph, String name, List<Scalar> arguments) {
    return call(graph, Optional.ofNullable(MATH.get(name)), arguments);
  }

  static Optional<Scalar> own(Graph graph, String name, List<Scalar> arguments) {
    return call(graph, Optional.ofNullable(OWN.get(name)), arguments);
  }

  static boolean isStep(String name) {
    return STEPS.contains(name);
  }

  private static Optional<Scalar> call(Graph graph, Optional<Rule> rule, List<Scalar> arguments) {
    if (rule.isEmpty()
        || rule.get().arity() != arguments.size()
        || arguments.stream().anyMatch(argument -> argument.type() == Type.BOOLEAN)) {
      return Optional.empty();
    }
    boolean ints = arguments.stream().allMatch(argument -> argument.type() == Type.INT);
    Type type =
        switch (rule.get().result()) {
          case DOUBLE -> Type.DOUBLE;
          case INT -> Type.INT;
          case PROMOTED -> ints ? Type.INT : Type.DOUBLE;
        };
    List<Expr> expressions = arguments.stream().map(Scalar::expr).toList();
    return Optional.of(new Scalar(rule.get().body().build(graph, expressions), type));
  }

  private static Rule operation(Op op, Result result) {
    return new Rule(op.arity(), result, (graph, x) -> graph.apply(op, x));
  }

  private static void math(String name, int arity, Result result, Body body) {
    MATH.put(name, new Rule(arity, result, body));
  }

  private static void own(String name, int arity, Body body) {
    OWN.put(name, new Rule(arity, Result.DOUBLE, body));
  }

  /** The nearest integer, ties upwards; {@code floor(x + 1/2)} would round 1/2 − 2^−54 up. */
  private static Expr rounded(Graph graph, Expr x) {
    Expr floor = graph.apply(Op.FLOOR, x);
    Expr up = graph.apply(Op.LE, graph.literal(0.5), graph.sub(x, floor));
    return graph.add(floor, graph.select(up, graph.literal(1), graph.literal(0)));
  }

  private static Expr floorQuotient(Graph graph, List<Expr> x) {
    return graph.apply(Op.FLOOR, graph.div(x.get(0), x.get(1)));
  }

  private static Expr log1m(Graph graph, Expr x) {
    return graph.apply(Op.LOG1P, graph.neg(x));
  }

  /** {@code log(p e^a + (1 - p) e^b)}. */
  private static Expr logMix(Graph graph, List<Expr> x) {
    Expr p = x.get(0);
    return Sums.logSumExp(
        graph, graph.add(graph.log(p), x.get(1)), graph.add(log1m(graph, p), x.get(2)));
  }

  private static Expr lbeta(Graph graph, Expr a, Expr b) {
    return graph.sub(graph.add(lgamma(graph, a), lgamma(graph, b)), lgamma(graph, graph.add(a, b)));
  }

  private static Expr lchoose(Graph graph, Expr n, Expr k) {
    Expr one = graph.literal(1);
    Expr rest = graph.add(graph.sub(n, k), one);
    return graph.sub(
        lgamma(graph, graph.add(n, one)),
        graph.add(lgamma(graph, graph.add(k, one)), lgamma(graph, rest)));
  }

  private static Expr lgamma(Graph graph, Expr x) {
    return graph.apply(Op.LGAMMA, x);
  }
}
