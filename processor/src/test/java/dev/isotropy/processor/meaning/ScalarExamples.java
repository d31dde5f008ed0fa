package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;

/** Models without plates, and the elementwise operations along one. */
final class ScalarExamples {

  private static final List<Axis> SCALAR = List.of();

  private ScalarExamples() {}

  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    examples.add(new Example("Scalars", ScalarExamples::scalars));
    examples.add(new Example("ScalarData", ScalarExamples::scalarData));
    examples.add(
        new Example("LatentsOnly", b -> b.latent("x", SCALAR, "normal", b.number(0), b.number(1))));
    examples.add(new Example("Bounded", ScalarExamples::bounded));
    for (Op op : Op.values()) {
      if (op != Op.FMA && op != Op.POLYGAMMA && op.isDifferentiable()) {
        examples.add(new Example("Scalar" + name(op), b -> operation(b, op, SCALAR)));
        examples.add(
            new Example(
                "Along" + name(op), b -> operation(b, op, List.of(b.plate("n", length(op))))));
      }
    }
    examples.add(new Example("ChoiceOnData", ScalarExamples::choiceOnData));
    examples.add(new Example("ChoiceOnLatents", ScalarExamples::choiceOnLatents));
    examples.add(new Example("BranchWithoutDerivative", ScalarExamples::branchWithoutDerivative));
    examples.add(new Example("ConditionsAsNumbers", ScalarExamples::conditionsAsNumbers));
    examples.add(new Example("IntegerDivision", ScalarExamples::integerDivision));
    examples.add(new Example("IntegerProducts", ScalarExamples::integerProducts));
    examples.add(new Example("RepeatedFactors", ScalarExamples::repeatedFactors));
    examples.add(new Example("ComputedBounds", ScalarExamples::computedBounds));
    examples.add(new Example("ManyOperations", b -> manyOperations(b, SCALAR, 200)));
    examples.add(new Example("ManyAlong", b -> manyOperations(b, List.of(b.plate("n", 19)), 40)));
    return examples;
  }

  /** More than one method may hold, deep in each other. */
  private static void manyOperations(ModelBuilder b, List<Axis> axes, int count) {
    Graph g = b.graph();
    Expr a = b.latent("a", axes, "normal", b.number(0), b.number(1));
    Expr scale = b.latent("scale", SCALAR, "gamma", b.number(3), b.number(2));
    Expr value = a;
    for (int i = 0; i < count; i++) {
      Expr bounded = g.div(value, g.add(scale, g.square(value)));
      value = g.add(g.mul(b.number(0.1 + 0.001 * i), a), g.mul(b.number(0.5), bounded));
    }
    b.observed(b.reals("y", axes.toArray(Axis[]::new)), "normal", value, scale);
  }

  /** An integral takes long: there are fewer elements of it. */
  private static int length(Op op) {
    return op.name().startsWith("STABLE_LOG_DENSITY") ? 9 : 19;
  }

  private static String name(Op op) {
    return op.name().charAt(0) + op.name().substring(1).toLowerCase().replace("_", "");
  }

  private static void scalars(ModelBuilder b) {
    Graph g = b.graph();
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(2));
    Expr sigma = b.latent("sigma", SCALAR, "halfCauchy", b.number(1.5));
    Expr p = b.latent("p", SCALAR, "beta", b.number(2), b.number(3));
    Expr theta = b.latent("theta", SCALAR, "normal", mu, sigma);
    b.derived("ratio", SCALAR, g.div(theta, g.add(sigma, p)));
    b.factor("tilt", SCALAR, g.neg(g.square(g.sub(b.read("ratio"), p))));
  }

  private static void scalarData(ModelBuilder b) {
    Graph g = b.graph();
    Expr scale = b.positives("scale");
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(1), scale);
    Expr twice = b.derived("twice", SCALAR, g.mul(b.number(2), scale));
    b.observed(b.reals("y"), "normal", mu, g.add(twice, g.exp(b.reals("shift"))));
    b.observed(b.integers("count", 5), "poissonLog", mu);
    b.observed(b.booleans("flag"), "bernoulliLogit", mu);
  }

  private static void bounded(ModelBuilder b) {
    Graph g = b.graph();
    Expr low = b.reals("low");
    Expr a = b.latent("a", SCALAR, "uniform", low, g.add(low, b.number(3)));
    Expr top = b.latent("top", SCALAR, "uniform", a, b.number(8));
    Expr between = b.latent("between", SCALAR, "uniform", a, g.add(a, g.exp(top)));
    b.observed(b.reals("y"), "normal", between, g.exp(top));
  }

  /** Each operation on values inside the domains of all, with latent and with mixed arguments. */
  private static void operation(ModelBuilder b, Op op, List<Axis> axes) {
    Graph g = b.graph();
    Expr x = b.latent("x", axes, "beta", b.number(2), b.number(2));
    Expr y = b.latent("y", axes, "beta", b.number(3), b.number(2));
    Expr z = b.latent("z", SCALAR, "normal", b.number(0), b.number(1));
    Expr data = b.fractions("data", axes.toArray(Axis[]::new));
    Expr value = apply(g, op, x, y, z);
    Expr mixed = apply(g, op, data, x, y);
    Expr other = apply(g, op, y, data, z);
    b.factor("value", axes, g.neg(g.square(g.sub(value, b.number(0.3)))));
    b.factor("mixed", axes, g.mul(z, g.add(mixed, other)));
  }

  private static Expr apply(Graph g, Op op, Expr a, Expr b, Expr c) {
    // Where counts stand the first argument is not below the second.
    Expr first = op == Op.LCHOOSE ? g.add(a, g.literal(1)) : a;
    Expr only =
        op == Op.LOG1M_EXP ? g.neg(a) : op.kind() == Op.Kind.STEP ? g.mul(g.literal(4), a) : a;
    return switch (op.arity()) {
      case 1 -> g.apply(op, only);
      case 2 -> g.apply(op, first, b);
      default ->
          op.kind() == Op.Kind.FUNCTION
              ? g.apply(op, a, b, g.exp(c))
              : g.apply(op, g.apply(Op.LT, a, b), a, c);
    };
  }

  private static void choiceOnData(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 21);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr nu = b.latent("nu", List.of(n), "normal", mu, b.number(1));
    Expr x = b.reals("x", n);
    Expr positive = g.apply(Op.LT, b.number(0), x);
    Expr flag = b.booleans("flag", n);
    Expr mean = g.select(positive, g.mul(mu, x), g.select(flag, nu, g.neg(nu)));
    Expr both = g.apply(Op.AND, positive, g.apply(Op.NOT, flag));
    Expr scale =
        g.select(g.apply(Op.OR, both, g.apply(Op.LE, x, b.number(-1))), b.number(2), b.number(0.5));
    b.observed(b.reals("y", n), "normal", mean, scale);
  }

  private static void choiceOnLatents(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 21);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr nu = b.latent("nu", List.of(n), "normal", mu, b.number(1));
    Expr above = g.apply(Op.LT, mu, nu);
    Expr mean = g.select(above, g.square(nu), g.mul(mu, nu));
    Expr scale = g.select(g.apply(Op.LE, mu, b.number(0.2)), b.number(1), g.exp(mu));
    b.observed(b.reals("y", n), "normal", mean, scale);
  }

  /** The branch not taken has an infinite or undefined value and derivative. */
  private static void branchWithoutDerivative(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 21);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr nu = b.latent("nu", List.of(n), "normal", b.number(0), b.number(1));
    Expr zero = b.number(0);
    Expr root = g.select(g.apply(Op.LT, zero, nu), g.apply(Op.SQRT, nu), zero);
    Expr logarithm = g.select(g.apply(Op.LT, nu, zero), g.log(g.neg(nu)), nu);
    Expr never = g.select(b.booleans("never", n), g.log(g.mul(b.number(0), nu)), mu);
    b.mask("nu", g.apply(Op.NOT, b.booleans("out", n)));
    Expr scalar = g.select(g.apply(Op.LT, zero, mu), g.apply(Op.POW, mu, b.number(0.3)), zero);
    b.factor("roots", List.of(n), g.neg(g.square(g.sub(root, b.reals("y", n)))));
    b.factor("logs", List.of(n), g.mul(b.number(0.1), logarithm));
    b.factor("scalar", SCALAR, scalar);
    b.factor("others", List.of(n), g.select(g.apply(Op.LT, b.number(-9), nu), never, zero));
  }

  private static void conditionsAsNumbers(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 21);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr nu = b.latent("nu", List.of(n), "normal", mu, b.number(1));
    Expr flag = b.booleans("flag", n);
    Expr above = g.apply(Op.LT, mu, nu);
    Expr sum = g.add(g.mul(above, nu), g.mul(flag, mu));
    Expr counts = g.add(above, g.apply(Op.NE, flag, b.number(0)));
    b.observed(
        b.reals("y", n),
        "normal",
        g.add(sum, counts),
        g.add(b.number(1), g.apply(Op.LT, mu, b.number(0))));
    Expr number = g.sub(nu, b.number(0.25));
    b.factor(
        "numberAsCondition", List.of(n), g.select(g.apply(Op.FLOOR, number), mu, g.mul(nu, nu)));
  }

  private static void integerDivision(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 21);
    Axis half = b.plate("half", 4);
    Expr mu = b.latent("mu", List.of(half), "normal", b.number(0), b.number(1));
    Expr i = b.integers("i", 8, n);
    Expr quotient = g.apply(Op.TRUNC, g.div(i, b.number(2)));
    Expr remainder = g.apply(Op.REM, i, b.number(3));
    Expr position = g.apply(Op.TRUNC, g.div(g.position(n), b.number(6)));
    Expr mean = g.add(g.gather(mu, half, quotient), g.mul(remainder, g.gather(mu, half, position)));
    b.observed(b.reals("y", n), "normal", mean, g.add(b.number(1), g.div(i, b.number(8))));
  }

  /** Products of integers that a Java int does not hold. */
  private static void integerProducts(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 21);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr large =
        b.data("large", dev.isotropy.processor.ir.Type.INT, List.of(n), i -> 60_000 + 7 * i);
    Expr other = b.data("other", dev.isotropy.processor.ir.Type.INT, List.of(n), i -> 90_000 - i);
    Expr one = b.data("one", dev.isotropy.processor.ir.Type.INT, List.of(), _ -> 2_000_000_000);
    Expr product = g.div(g.mul(large, other), b.number(1e10));
    Expr sum = g.div(g.add(g.add(one, one), large), b.number(1e10));
    Expr difference = g.div(g.sub(g.neg(one), g.add(one, large)), b.number(1e10));
    Expr mean = g.add(g.mul(mu, product), g.add(sum, difference));
    b.observed(b.reals("y", n), "normal", mean, b.number(1));
  }

  private static void repeatedFactors(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 21);
    Expr s = b.latent("s", SCALAR, "normal", b.number(0), b.number(1));
    Expr v = b.latent("v", List.of(n), "normal", b.number(0), b.number(1));
    Expr x = b.reals("x", n);
    Expr cube = g.mul(g.mul(s, v), g.mul(v, g.mul(s, s)));
    Expr like = g.sub(g.add(g.mul(s, x), g.mul(b.number(3), g.mul(x, s))), g.mul(s, x));
    Expr quotient = g.div(g.mul(x, v), g.add(g.square(s), b.number(1)));
    Expr cancelled = g.sub(g.mul(v, s), g.mul(s, v));
    b.factor("cubes", List.of(n), g.neg(g.square(g.add(cube, like))));
    b.factor(
        "quotients", List.of(n), g.sub(g.neg(g.square(quotient)), g.mul(b.number(2), cancelled)));
  }

  /** Bounds known from data that take a line of their own, shared by several sites. */
  private static void computedBounds(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 5);
    Expr u = b.positives("u");
    Expr shifted = g.add(g.exp(g.mul(u, u)), g.log(g.add(u, g.square(g.add(u, b.number(3))))));
    Expr low = g.neg(g.named(g.add(shifted, g.apply(Op.SQRT, g.apply(Op.SQRT, u))), "lowest"));
    Expr high = g.add(b.number(1), g.apply(Op.LOG1P, g.exp(g.add(shifted, g.mul(u, shifted)))));
    Expr rates = g.add(b.number(0.1), g.exp(g.mul(g.mul(u, b.reals("v", n)), b.reals("w", n))));
    b.observed(b.fractions("y", n), "uniform", low, high);
    b.observed(b.fractions("z", n), "uniform", low, g.add(high, rates));
    b.observed(b.fractions("x"), "uniform", low, high);
    b.observed(b.positives("t", n), "gamma", rates, b.latent("rate", SCALAR, "gamma", u, u));
    b.observed(b.positives("s", n), "exponential", rates);
  }
}
