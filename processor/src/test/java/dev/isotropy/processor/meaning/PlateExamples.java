package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** Models along one plate and several. */
final class PlateExamples {

  private static final List<Axis> SCALAR = List.of();

  private PlateExamples() {}

  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    for (int size : new int[] {1, 3, 7, 8, 9, 13, 100, 513, 1023}) {
      examples.add(new Example("OnePlate" + size, b -> onePlate(b, size)));
    }
    examples.add(new Example("SizedPlate", PlateExamples::sizedPlate));
    examples.add(new Example("TwoPlates", b -> twoPlates(b, false, 5, 11)));
    examples.add(new Example("TwoPlatesTurned", b -> twoPlates(b, true, 5, 11)));
    examples.add(new Example("TwoPlatesWide", b -> twoPlates(b, false, 3, 600)));
    examples.add(new Example("TwoPlatesOfOne", b -> twoPlates(b, false, 1, 1)));
    examples.add(new Example("OrdersMixed", b -> ordersMixed(b, false)));
    examples.add(new Example("OrdersMixedTurned", b -> ordersMixed(b, true)));
    examples.add(new Example("ThreePlates", PlateExamples::threePlates));
    examples.add(new Example("FourPlates", PlateExamples::fourPlates));
    examples.add(new Example("LogSumExp", PlateExamples::logSumExp));
    examples.add(new Example("LogSumExpOfRows", PlateExamples::logSumExpOfRows));
    examples.add(new Example("Mixture", PlateExamples::mixture));
    examples.add(new Example("SharesByColumn", PlateExamples::sharesByColumn));
    examples.add(new Example("OwnPlate", PlateExamples::ownPlate));
    examples.add(new Example("PickedWithinSum", PlateExamples::pickedWithinSum));
    examples.add(new Example("MaximumAlongPlates", PlateExamples::maximumAlongPlates));
    examples.add(new Example("Positions", PlateExamples::positions));
    examples.add(new Example("Masks", PlateExamples::masks));
    examples.add(new Example("Factors", PlateExamples::factors));
    examples.add(new Example("Derived", PlateExamples::derived));
    examples.add(new Example("NothingVaries", PlateExamples::nothingVaries));
    examples.add(new Example("PlateWithoutData", PlateExamples::plateWithoutData));
    examples.add(new Example("LatentBounds", PlateExamples::latentBounds));
    examples.add(new Example("OutsideTheSupport", PlateExamples::outsideTheSupport));
    return examples;
  }

  private static void onePlate(ModelBuilder b, int size) {
    Graph g = b.graph();
    Axis n = b.plate("n", size);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(5));
    Expr tau = b.latent("tau", SCALAR, "halfCauchy", b.number(5));
    Expr theta = b.latent("theta", List.of(n), "normal", mu, tau);
    Expr spread = b.latent("spread", List.of(n), "gamma", b.number(2), g.exp(mu));
    b.observed(b.reals("y", n), "normal", theta, b.positives("sigma", n));
    b.observed(b.reals("w", n), "studentT", b.number(4), theta, spread);
    b.observed(b.integers("count", 4, n), "poissonLog", g.mul(b.reals("x", n), mu));
  }

  private static void sizedPlate(ModelBuilder b) {
    Axis j = b.sizedPlate("group", "groups", 6);
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(2));
    b.latent("effect", List.of(j), "normal", b.number(0), tau);
  }

  private static void twoPlates(ModelBuilder b, boolean turned, int items, int persons) {
    Graph g = b.graph();
    Axis first = b.plate(turned ? "person" : "item", turned ? persons : items);
    Axis second = b.plate(turned ? "item" : "person", turned ? items : persons);
    Axis item = turned ? second : first;
    Axis person = turned ? first : second;
    Expr spread = b.latent("spread", SCALAR, "halfCauchy", b.number(2));
    Expr theta = b.latent("theta", List.of(person), "normal", b.number(0), spread);
    Expr a = b.latent("a", List.of(item), "logNormal", b.number(0), b.number(0.5));
    Expr d = b.latent("d", List.of(item), "normal", b.number(0), b.number(2));
    Expr logit = g.mul(a, g.sub(theta, d));
    b.observed(b.booleans("y", item, person), "bernoulliLogit", logit);
    b.observed(b.reals("z", item, person), "normal", g.add(theta, d), g.add(a, spread));
  }

  /** Sums of logarithms along the outer axis of an array, one for each position of the inner. */
  private static void sharesByColumn(ModelBuilder b) {
    Graph g = b.graph();
    Axis column = b.plate("column", 8);
    Axis row = b.sizedPlate("row", "rows", 11);
    Expr share = b.latent("share", List.of(row, column), "continuousBernoulli", b.number(0.25));
    Expr rate = g.add(b.number(0.2), g.sum(share, row));
    b.observed(b.integers("count", 4, column), "poisson", rate);
  }

  private static void ordersMixed(ModelBuilder b, boolean turned) {
    Graph g = b.graph();
    Axis one = b.plate(turned ? "col" : "row", turned ? 9 : 4);
    Axis two = b.plate(turned ? "row" : "col", turned ? 4 : 9);
    Axis row = turned ? two : one;
    Axis col = turned ? one : two;
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr u = b.latent("u", List.of(col, row), "normal", b.number(0), tau);
    Expr v = b.latent("v", List.of(row, col), "normal", u, b.number(1));
    Expr w = b.latent("w", List.of(col), "normal", b.number(0), b.number(1));
    Expr h = b.derived("h", List.of(col, row), g.mul(u, w));
    b.observed(b.reals("y", col, row), "normal", g.add(g.mul(u, v), w), b.number(1));
    b.observed(b.reals("z", row, col), "cauchy", h, b.positives("s", col, row));
    b.observed(b.reals("x", row, col), List.of(col, row), "normal", v, b.number(2));
  }

  private static void threePlates(ModelBuilder b) {
    Graph g = b.graph();
    Axis i = b.plate("i", 3);
    Axis j = b.plate("j", 4);
    Axis k = b.plate("k", 9);
    Expr s = b.latent("s", SCALAR, "halfNormal", b.number(1));
    Expr a = b.latent("a", List.of(i, k), "normal", b.number(0), s);
    Expr c = b.latent("c", List.of(j), "normal", b.number(0), b.number(1));
    Expr e = b.latent("e", List.of(k, i), "normal", c2(g, a), b.number(1));
    Expr f = b.latent("f", List.of(k, j, i), "normal", g.mul(a, c), b.number(1));
    Expr mean = g.add(g.mul(a, c), g.add(e, g.mul(s, f)));
    b.observed(b.reals("y", i, j, k), "normal", mean, s);
    b.observed(b.reals("z", k, i), "normal", e, g.exp(a));
  }

  private static Expr c2(Graph g, Expr a) {
    return g.mul(g.literal(0.5), a);
  }

  private static void fourPlates(ModelBuilder b) {
    Graph g = b.graph();
    Axis i = b.plate("i", 2);
    Axis j = b.plate("j", 3);
    Axis k = b.plate("k", 2);
    Axis l = b.plate("l", 9);
    Expr a = b.latent("a", List.of(i, l), "normal", b.number(0), b.number(1));
    Expr c = b.latent("c", List.of(j, k), "normal", b.number(0), b.number(1));
    Expr e = b.latent("e", List.of(l, k, j, i), "normal", g.mul(a, c), b.number(1));
    b.factor("pull", List.of(i, j, k, l), g.neg(g.square(g.sub(e, g.sub(c, a)))));
  }

  /** {@code max + log(sum(exp(x - max)))} along an axis. */
  static Expr logSumExp(Graph g, Expr x, Axis axis) {
    Expr max = g.reduce(Reduction.MAX, x, axis);
    return g.add(max, g.log(g.sum(g.exp(g.sub(x, max)), axis)));
  }

  private static void logSumExp(ModelBuilder b) {
    Graph g = b.graph();
    Axis k = b.plate("k", 11);
    Axis n = b.plate("n", 13);
    Expr score = b.latent("score", List.of(k), "normal", b.number(0), b.number(2));
    Expr shift = b.latent("shift", SCALAR, "normal", b.number(0), b.number(1));
    Expr total = b.derived("total", SCALAR, logSumExp(g, score, k));
    b.derived("share", List.of(k), g.exp(g.sub(score, total)));
    b.observed(b.reals("y", n), "normal", g.add(total, g.mul(shift, b.reals("x", n))), b.number(1));
    b.factor("entropy", List.of(k), g.mul(b.read("share", k), g.sub(total, score)));
  }

  private static void logSumExpOfRows(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 5);
    Axis k = b.plate("k", 9);
    Expr score = b.latent("score", List.of(n, k), "normal", b.number(0), b.number(2));
    Expr turned = b.latent("turned", List.of(k, n), "normal", b.number(0), b.number(2));
    b.factor("alongInner", List.of(n), g.neg(logSumExp(g, score, k)));
    b.factor("alongOuter", List.of(k), g.neg(logSumExp(g, g.add(score, turned), n)));
  }

  /** A finite mixture, its component summed out for each observation. */
  private static void mixture(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 20);
    Axis k = b.plate("k", 3);
    Expr weight = b.latent("weight", List.of(k), "normal", b.number(0), b.number(1));
    Expr mean = b.latent("mean", List.of(k), "normal", b.number(0), b.number(3));
    Expr scale = b.latent("scale", List.of(k), "halfNormal", b.number(1));
    Expr residual = g.div(g.sub(b.reals("y", n), mean), scale);
    Expr component = g.sub(g.sub(weight, g.mul(b.number(0.5), g.square(residual))), g.log(scale));
    b.factor("mixture", List.of(n), g.sub(logSumExp(g, component, k), logSumExp(g, weight, k)));
  }

  /** Whole reads of an array along the plate on which the reader stands. */
  private static void ownPlate(ModelBuilder b) {
    Graph g = b.graph();
    Axis school = b.plate("school", 10);
    Axis other = g.another(school);
    Expr x = b.latent("x", List.of(school), "normal", b.number(0), b.number(1));
    Expr all = b.read("x", other);
    Expr weights = b.fractions("weight", school);
    Expr weight = g.data("weight", List.of(other), Type.DOUBLE);
    Expr near = g.sum(g.mul(weight, all), other);
    Expr distances = g.sum(g.square(g.sub(x, all)), other);
    Expr largest = g.reduce(Reduction.MAX, all, other);
    Expr y = b.latent("y", List.of(school), "normal", g.sub(x, near), b.number(1));
    b.observed(b.reals("z", school), "normal", g.mul(y, weights), g.add(b.number(1), distances));
    b.factor("top", List.of(school), g.neg(g.exp(g.sub(x, largest))));
    Expr products = g.sum(g.mul(b.read("y", other), all), other);
    b.factor("paired", List.of(school), g.mul(b.number(0.01), g.mul(x, products)));
  }

  private static void maximumAlongPlates(ModelBuilder b) {
    Graph g = b.graph();
    Axis i = b.plate("i", 4);
    Axis j = b.plate("j", 10);
    Expr x = b.latent("x", List.of(i, j), "normal", b.number(0), b.number(1));
    Expr rows = g.reduce(Reduction.MAX, x, j);
    Expr columns = g.reduce(Reduction.MAX, x, i);
    Expr both = g.reduce(Reduction.MAX, rows, i);
    Expr least = g.neg(g.reduce(Reduction.MAX, g.neg(x), j));
    b.factor("rows", List.of(i), g.mul(rows, g.exp(g.neg(least))));
    b.factor("columns", List.of(j), g.neg(g.square(columns)));
    b.factor("both", List.of(), g.mul(both, g.sum(columns, j)));
  }

  private static void positions(ModelBuilder b) {
    Graph g = b.graph();
    Axis t = b.plate("t", 14);
    Expr slope = b.latent("slope", SCALAR, "normal", b.number(0), b.number(1));
    Expr level = b.latent("level", List.of(t), "normal", g.mul(slope, g.position(t)), b.number(1));
    Expr late = g.apply(Op.LT, b.number(6), g.position(t));
    b.observed(b.reals("y", t), "normal", g.select(late, level, slope), g.extent("t"));
  }

  private static void masks(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 17);
    Axis k = b.plate("k", 3);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr x = b.latent("x", List.of(n), "normal", mu, b.number(1));
    Expr s = b.latent("s", List.of(k, n), "gamma", b.number(2), b.number(2));
    Expr known = b.booleans("known", n);
    b.mask("x", known);
    b.mask("s", g.apply(Op.LT, b.reals("level", k), b.reals("threshold", n)));
    b.observed(b.reals("y", n, k), "normal", x, s);
    b.mask(
        "y",
        g.apply(Op.OR, g.apply(Op.NOT, known), g.apply(Op.LT, b.number(0), b.reals("w", n, k))));
    b.observed(b.integers("count", 3, n), "poissonLog", x);
    b.mask("count", b.number(1));
  }

  private static void factors(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 17);
    Axis m = b.plate("m", 5);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr x = b.latent("x", List.of(n), "normal", mu, b.number(1));
    b.factor("scalar", SCALAR, g.neg(g.exp(mu)));
    b.factor("constant", List.of(n, m), b.number(-0.25));
    b.factor("data", List.of(m, n), g.mul(b.reals("u", n), b.reals("v", m)));
    b.factor("repeated", List.of(n, m), g.neg(g.square(g.sub(x, mu))));
    b.factor("wide", List.of(m, n), g.mul(x, g.mul(mu, b.reals("w", m, n))));
  }

  private static void derived(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 17);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(1));
    Expr tau = b.latent("tau", SCALAR, "exponential", b.number(1));
    Expr x = b.latent("x", List.of(n), "normal", mu, tau);
    Expr scaled = b.derived("scaled", List.of(n), g.div(x, tau));
    Expr ofData = b.derived("ofData", List.of(n), g.log(b.positives("u", n)));
    Expr one = b.derived("one", SCALAR, b.number(1));
    Expr same = b.derived("same", List.of(n), x);
    Expr level = b.derived("level", List.of(n), mu);
    Expr mean = b.derived("mean", SCALAR, g.div(g.sum(scaled, n), g.extent("n")));
    b.derived("unused", List.of(n), g.apply(Op.NORMAL_CDF, g.sub(scaled, mean)));
    Expr loc = g.add(g.add(scaled, ofData), g.sub(same, level));
    b.observed(b.reals("y", n), "normal", loc, g.add(one, g.square(mean)));
  }

  /** Sites along a plate whose densities do not vary along it. */
  private static void nothingVaries(ModelBuilder b) {
    Axis n = b.plate("n", 17);
    Axis m = b.plate("m", 3);
    Expr low = b.latent("low", SCALAR, "normal", b.number(0), b.number(1));
    Expr high = b.latent("high", List.of(m), "exponential", b.number(1));
    Expr scale = b.latent("scale", SCALAR, "exponential", b.number(1));
    b.latent("flat", List.of(n), "uniform", low, b.graph().add(low, scale));
    b.latent("flats", List.of(n, m), "uniform", b.graph().sub(low, high), low);
    b.factor("same", List.of(n), b.graph().neg(b.graph().square(low)));
    b.factor("known", List.of(m, n), b.graph().mul(low, b.positives("u", m)));
  }

  private static void plateWithoutData(ModelBuilder b) {
    Graph g = b.graph();
    Axis j = b.sizedPlate("j", "sizeOfJ", 5);
    Axis n = b.plate("n", 6);
    Expr z = b.latent("z", List.of(j, n), "normal", b.number(0), b.number(1));
    Expr t = b.latent("t", List.of(j), "normal", b.number(0), b.number(1));
    b.observed(b.reals("y", n), "normal", g.sum(g.mul(z, t), j), b.number(1));
  }

  /** Some points of the prior leave observed values outside their support. */
  private static void outsideTheSupport(ModelBuilder b) {
    Axis n = b.plate("n", 3);
    Expr theta = b.latent("theta", List.of(n), "exponential", b.number(0.3));
    b.observed(b.fractions("y", n), "uniform", b.number(0), theta);
    b.observed(
        b.fractions("z"),
        "uniform",
        b.number(0),
        b.latent("top", SCALAR, "exponential", b.number(1)));
  }

  /** Bounds that depend on latents, of latent and of observed sites. */
  private static void latentBounds(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 17);
    Expr theta = b.latent("theta", SCALAR, "exponential", b.number(0.3));
    Expr x = b.latent("x", List.of(n), "uniform", g.neg(theta), theta);
    Expr y = b.latent("y", List.of(n), "uniform", x, g.add(x, b.positives("width", n)));
    b.observed(b.fractions("u", n), "uniform", b.number(0), g.add(b.number(1), theta));
    b.observed(b.fractions("v", n), "uniform", g.neg(g.exp(y)), g.add(b.number(1), theta));
    b.observed(b.reals("z", n), "normal", y, theta);
  }

  /** Elements of a plate, picked within sums over second walks along the plate. */
  private static void pickedWithinSum(ModelBuilder b) {
    Graph g = b.graph();
    Axis k = b.plate("k", 9);
    Axis other = g.another(k);
    Axis pair = b.plate("pair", 4);
    Expr x = b.latent("x", List.of(k), "normal", b.number(0), b.number(1));
    Expr all = b.read("x", other);
    Expr next = g.gather(x, k, b.index("next", k, other));
    b.factor("steps", SCALAR, g.neg(g.sum(g.square(g.sub(next, all)), other)));
    Expr weight =
        g.select(g.apply(Op.EQ, g.position(k), g.position(other)), b.number(1), g.mul(x, all));
    Expr degree = g.sum(weight, other);
    Expr one = g.gather(degree, k, b.index("one", k, pair));
    Expr two = g.gather(degree, k, b.index("two", k, pair));
    b.factor("pairs", SCALAR, g.sum(g.mul(one, two), pair));
    Expr picked = g.gather(degree, k, b.index("of", k, other));
    b.factor("picked", SCALAR, g.mul(b.number(0.1), g.sum(g.mul(picked, all), other)));
  }
}
