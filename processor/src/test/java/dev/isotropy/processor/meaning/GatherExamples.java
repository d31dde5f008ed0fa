package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** Models that read arrays by index. */
final class GatherExamples {

  private static final List<Axis> SCALAR = List.of();

  private GatherExamples() {}

  static List<Example> all() {
    List<Example> examples = new ArrayList<>();
    for (int size : new int[] {1, 9, 40, 700}) {
      examples.add(new Example("Radon" + size, b -> radon(b, size)));
    }
    examples.add(new Example("HomesFirst", GatherExamples::homesFirst));
    examples.add(new Example("CrossedEffects", GatherExamples::crossedEffects));
    examples.add(new Example("CrossedEffectsWithLatents", GatherExamples::crossedWithLatents));
    examples.add(new Example("FromDerived", GatherExamples::fromDerived));
    examples.add(new Example("FromReductions", GatherExamples::fromReductions));
    examples.add(new Example("FromProduct", GatherExamples::fromProduct));
    examples.add(new Example("GatherOfGather", GatherExamples::gatherOfGather));
    examples.add(new Example("IndexOfIndex", GatherExamples::indexOfIndex));
    examples.add(new Example("OwnParent", GatherExamples::ownParent));
    examples.add(new Example("MatrixRows", GatherExamples::matrixRows));
    examples.add(new Example("MatrixColumns", GatherExamples::matrixColumns));
    examples.add(new Example("LiteralIndices", GatherExamples::literalIndices));
    examples.add(new Example("LiteralElementsOfRows", GatherExamples::literalElementsOfRows));
    examples.add(new Example("ScalarDataIndex", GatherExamples::scalarDataIndex));
    examples.add(new Example("IndexInTwoDimensions", GatherExamples::indexInTwoDimensions));
    examples.add(new Example("PartOfIndexVaries", GatherExamples::partOfIndexVaries));
    examples.add(new Example("LinearInGathered", GatherExamples::linearInGathered));
    examples.add(new Example("GatheredByOneIndexTwice", GatherExamples::gatheredTwice));
    examples.add(new Example("ComputedIndex", GatherExamples::computedIndex));
    examples.add(new Example("GatheredAndWhole", GatherExamples::gatheredAndWhole));
    examples.add(new Example("GatheredMaximum", GatherExamples::gatheredMaximum));
    examples.add(new Example("LargerThanOneOfThem", GatherExamples::largerThanOneOfThem));
    examples.add(new Example("TwoIndices", GatherExamples::twoIndices));
    examples.add(new Example("OwnAxisWithin", GatherExamples::ownAxisWithin));
    return examples;
  }

  private static void radon(ModelBuilder b, int size) {
    Graph g = b.graph();
    Axis county = b.sizedPlate("county", "counties", Math.max(1, size / 4));
    Axis home = b.plate("home", size);
    Expr mu = b.latent("mu", SCALAR, "normal", b.number(0), b.number(10));
    Expr tau = b.latent("tau", SCALAR, "halfNormal", b.number(1));
    Expr sigma = b.latent("sigma", SCALAR, "halfNormal", b.number(1));
    Expr slope = b.latent("slope", SCALAR, "normal", b.number(0), b.number(10));
    Expr alpha = b.latent("alpha", List.of(county), "normal", mu, tau);
    Expr level = g.gather(alpha, county, b.index("countyOf", county, home));
    Expr mean = g.add(level, g.mul(slope, b.reals("floor", home)));
    b.observed(b.reals("logRadon", home), "normal", mean, sigma);
    b.observed(b.booleans("tested", home), "bernoulliLogit", g.mul(level, mean));
  }

  /** The plate of the index is the outer one. */
  private static void homesFirst(ModelBuilder b) {
    Graph g = b.graph();
    Axis home = b.plate("home", 21);
    Axis county = b.plate("county", 4);
    Axis year = b.plate("year", 10);
    Expr alpha = b.latent("alpha", List.of(county), "normal", b.number(0), b.number(1));
    Expr trend = b.latent("trend", List.of(county, year), "normal", alpha, b.number(1));
    Expr index = b.index("countyOf", county, home);
    Expr mean = g.add(g.gather(alpha, county, index), g.gather(trend, county, index));
    b.observed(b.reals("y", home, year), "normal", mean, b.number(1));
    b.observed(b.reals("z", year, home), "cauchy", g.mul(mean, mean), b.number(1));
  }

  private static void crossedEffects(ModelBuilder b) {
    Graph g = b.graph();
    Axis one = b.plate("one", 5);
    Axis two = b.plate("two", 7);
    Axis n = b.plate("n", 60);
    Expr s = b.latent("s", SCALAR, "halfNormal", b.number(1));
    Expr a = b.latent("a", List.of(one), "normal", b.number(0), s);
    Expr c = b.latent("c", List.of(two), "normal", b.number(0), s);
    Expr first = g.gather(a, one, b.index("g1", one, n));
    Expr second = g.gather(c, two, b.index("g2", two, n));
    b.observed(b.integers("y", 6, n), "poissonLog", g.add(first, g.mul(second, b.reals("x", n))));
    b.observed(b.reals("z", n), "normal", g.mul(first, second), s);
  }

  /** The plate has latents of its own, so its order is fixed. */
  private static void crossedWithLatents(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 60);
    Axis one = b.plate("one", 5);
    Axis two = b.plate("two", 7);
    Expr a = b.latent("a", List.of(one), "normal", b.number(0), b.number(1));
    Expr c = b.latent("c", List.of(two), "normal", b.number(0), b.number(1));
    Expr first = g.gather(a, one, b.index("g1", one, n));
    Expr second = g.gather(c, two, b.index("g2", two, n));
    Expr e = b.latent("e", List.of(n), "normal", g.add(first, second), b.number(0.5));
    b.observed(b.reals("y", n), "normal", g.add(e, g.mul(first, second)), b.number(1));
  }

  private static void fromDerived(ModelBuilder b) {
    Graph g = b.graph();
    Axis county = b.plate("county", 6);
    Axis home = b.plate("home", 30);
    Expr a = b.latent("a", List.of(county), "normal", b.number(0), b.number(1));
    Expr u = b.reals("u", county);
    Expr level = b.derived("level", List.of(county), g.add(g.exp(a), g.mul(a, u)));
    Expr index = b.index("countyOf", county, home);
    Expr gathered = g.gather(level, county, index);
    Expr soil = g.gather(u, county, index);
    b.observed(b.reals("y", home), "normal", g.mul(gathered, soil), b.number(1));
  }

  private static void fromReductions(ModelBuilder b) {
    Graph g = b.graph();
    Axis county = b.plate("county", 6);
    Axis year = b.plate("year", 9);
    Axis home = b.plate("home", 30);
    Expr a = b.latent("a", List.of(county, year), "normal", b.number(0), b.number(1));
    Expr totals = g.sum(g.square(a), year);
    Expr years = g.sum(g.exp(a), county);
    Expr index = b.index("countyOf", county, home);
    Expr mean =
        g.add(
            g.gather(totals, county, index), g.gather(years, year, b.index("yearOf", year, home)));
    b.observed(b.reals("y", home), "normal", mean, b.number(3));
  }

  private static void fromProduct(ModelBuilder b) {
    Graph g = b.graph();
    Axis county = b.plate("county", 12);
    Axis k = b.plate("k", 3);
    Axis home = b.plate("home", 30);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr level = g.sum(g.mul(b.matrix("x", county, k), beta), k);
    Expr gathered = g.gather(level, county, b.index("countyOf", county, home));
    b.observed(b.reals("y", home), "normal", gathered, b.number(1));
    b.observed(b.reals("z", county), "normal", g.square(level), b.number(1));
  }

  private static void gatherOfGather(ModelBuilder b) {
    Graph g = b.graph();
    Axis state = b.plate("state", 3);
    Axis county = b.plate("county", 8);
    Axis home = b.plate("home", 40);
    Expr s = b.latent("s", List.of(state), "normal", b.number(0), b.number(1));
    Expr ofState = g.gather(s, state, b.index("stateOf", state, county));
    Expr c = b.latent("c", List.of(county), "normal", ofState, b.number(0.5));
    Expr index = b.index("countyOf", county, home);
    Expr mean =
        g.add(g.gather(c, county, index), g.mul(b.number(2), g.gather(ofState, county, index)));
    b.observed(b.reals("y", home), "normal", mean, b.number(1));
  }

  private static void indexOfIndex(ModelBuilder b) {
    Graph g = b.graph();
    Axis state = b.plate("state", 3);
    Axis county = b.plate("county", 8);
    Axis home = b.plate("home", 40);
    Expr s = b.latent("s", List.of(state), "normal", b.number(0), b.number(1));
    Expr stateOfHome =
        g.gather(b.index("stateOf", state, county), county, b.index("countyOf", county, home));
    b.observed(b.reals("y", home), "normal", g.gather(s, state, stateOfHome), b.number(1));
  }

  /** An array gathered along the plate on which the reader stands. */
  private static void ownParent(ModelBuilder b) {
    Graph g = b.graph();
    Axis county = b.plate("county", 12);
    Axis other = g.another(county);
    Expr alpha = b.latent("alpha", List.of(county), "normal", b.number(0), b.number(1));
    Expr parent = b.index("parent", county, county);
    Expr ofParent = g.gather(b.read("alpha", other), other, parent);
    Expr beta = b.latent("beta", List.of(county), "normal", ofParent, b.number(1));
    Expr grand = g.gather(ofParent, county, parent);
    Expr direct = g.gather(g.mul(alpha, beta), county, parent);
    b.observed(b.reals("y", county), "normal", g.add(g.mul(alpha, grand), direct), b.number(1));
  }

  private static void matrixRows(ModelBuilder b) {
    Graph g = b.graph();
    Axis county = b.plate("county", 6);
    Axis k = b.plate("k", 3);
    Axis home = b.plate("home", 30);
    Expr mean = b.latent("mean", List.of(k), "normal", b.number(0), b.number(1));
    Expr beta = b.latent("beta", List.of(county, k), "normal", mean, b.number(1));
    Expr index = b.index("countyOf", county, home);
    Expr row = g.gather(beta, county, index);
    Expr product = g.sum(g.mul(b.matrix("x", home, k), row), k);
    b.observed(b.reals("y", home), "normal", product, b.number(1));
  }

  private static void matrixColumns(ModelBuilder b) {
    Graph g = b.graph();
    Axis k = b.plate("k", 3);
    Axis county = b.plate("county", 6);
    Axis home = b.plate("home", 30);
    Expr beta = b.latent("beta", List.of(k, county), "normal", b.number(0), b.number(1));
    Expr gamma = b.latent("gamma", List.of(county, k), "normal", beta, b.number(1));
    Expr index = b.index("countyOf", county, home);
    Expr sums = g.sum(g.mul(g.gather(beta, county, index), g.gather(gamma, county, index)), k);
    Expr chosen = g.gather(gamma, k, b.index("kOf", k, county));
    b.observed(
        b.reals("y", home), "normal", g.add(sums, g.gather(chosen, county, index)), b.number(1));
  }

  private static void literalIndices(ModelBuilder b) {
    Graph g = b.graph();
    Axis k = b.plate("k", 3);
    Axis n = b.plate("n", 30);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr first = g.gather(beta, k, b.number(0));
    Expr second = g.gather(beta, k, b.number(1));
    Expr mean = g.add(g.mul(first, b.reals("x", n)), g.mul(second, b.reals("z", n)));
    b.observed(b.reals("y", n), "normal", mean, g.exp(second));
    b.factor("ratio", SCALAR, g.neg(g.square(g.div(first, g.add(b.number(1), g.exp(second))))));
  }

  private static void literalElementsOfRows(ModelBuilder b) {
    Graph g = b.graph();
    Axis county = b.plate("county", 6);
    Axis k = b.plate("k", 2);
    Axis home = b.plate("home", 30);
    Expr b2 = b.latent("effects", List.of(county, k), "normal", b.number(0), b.number(1));
    Expr index = b.index("countyOf", county, home);
    Expr row = g.gather(b2, county, index);
    Expr intercept = g.gather(row, k, b.number(0));
    Expr slope = g.gather(row, k, b.number(1));
    b.observed(
        b.reals("y", home),
        "normal",
        g.add(intercept, g.mul(slope, b.reals("x", home))),
        b.number(1));
    Expr ofFirst = g.gather(b2, county, b.number(2));
    b.observed(b.reals("z", k), "normal", ofFirst, b.number(1));
  }

  private static void scalarDataIndex(ModelBuilder b) {
    Graph g = b.graph();
    Axis k = b.plate("k", 5);
    Axis n = b.plate("n", 12);
    Expr which = b.index("which", k);
    Expr beta = b.latent("beta", List.of(k), "normal", b.number(0), b.number(1));
    Expr pair = b.latent("pair", List.of(k, n), "normal", b.number(0), b.number(1));
    Expr chosen = g.gather(beta, k, which);
    Expr row = g.gather(pair, k, which);
    b.observed(b.reals("y", n), "normal", g.add(chosen, row), g.exp(chosen));
    b.observed(b.reals("w"), "normal", g.square(chosen), b.number(1));
  }

  private static void indexInTwoDimensions(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 5);
    Axis i = b.plate("i", 7);
    Axis j = b.plate("j", 9);
    Expr a = b.latent("a", List.of(group), "normal", b.number(0), b.number(1));
    Expr turned = g.gather(g.exp(a), group, b.index("h", group, j, i));
    Expr mean = g.mul(g.gather(a, group, b.index("g", group, i, j)), turned);
    b.observed(b.reals("y", i, j), "normal", mean, b.number(1));
  }

  /** The adjoint of the gather varies along fewer axes than its index, or along none. */
  private static void partOfIndexVaries(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 5);
    Axis i = b.plate("i", 7);
    Axis j = b.plate("j", 9);
    Expr a = b.latent("a", List.of(group), "normal", b.number(0), b.number(1));
    Expr z = b.latent("z", List.of(i), "normal", b.number(0), b.number(1));
    Expr w = b.latent("w", List.of(j), "normal", b.number(0), b.number(1));
    Expr s = b.latent("s", SCALAR, "normal", b.number(0), b.number(1));
    Expr first = g.gather(a, group, b.index("g1", group, i, j));
    Expr second = g.gather(a, group, b.index("g2", group, i, j));
    Expr third = g.gather(a, group, b.index("g3", group, j, i));
    Expr fourth = g.gather(a, group, b.index("g4", group, i, j));
    b.factor("outer", List.of(i, j), g.mul(z, first));
    b.factor("inner", List.of(i, j), g.mul(w, second));
    b.factor("scalar", List.of(i, j), g.mul(s, third));
    b.factor("shared", List.of(i, j), g.mul(g.exp(g.sub(z, s)), g.add(fourth, z)));
    b.factor("counted", List.of(i, j), g.gather(a, group, b.index("g5", group, i, j)));
  }

  private static void linearInGathered(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 5);
    Axis n = b.plate("n", 20);
    Expr a = b.latent("a", List.of(group), "normal", b.number(0), b.number(1));
    Expr s = b.latent("s", SCALAR, "normal", b.number(0), b.number(1));
    b.factor("counted", List.of(n), g.gather(a, group, b.index("g1", group, n)));
    b.factor("scaled", List.of(n), g.mul(g.exp(s), g.gather(a, group, b.index("g2", group, n))));
    Expr weighted = g.mul(b.reals("x", n), g.gather(a, group, b.index("g3", group, n)));
    b.factor("weighted", List.of(n), weighted);
  }

  private static void gatheredTwice(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 5);
    Axis n = b.plate("n", 20);
    Expr a = b.latent("a", List.of(group), "normal", b.number(0), b.number(1));
    Expr scale = b.latent("scale", List.of(group), "gamma", b.number(2), b.number(1));
    Expr index = b.index("g", group, n);
    Expr ofA = g.gather(a, group, index);
    Expr ofScale = g.gather(scale, group, index);
    Expr both = g.gather(g.mul(a, scale), group, index);
    b.observed(b.reals("y", n), "normal", g.add(ofA, both), ofScale);
  }

  private static void computedIndex(ModelBuilder b) {
    Graph g = b.graph();
    Axis t = b.plate("t", 12);
    Axis other = g.another(t);
    Expr x = b.latent("x", List.of(t), "normal", b.number(0), b.number(1));
    Expr before = g.apply(Op.MAX, g.sub(g.position(t), b.number(1)), b.number(0));
    Expr last = g.gather(b.read("x", other), other, g.sub(g.extent("t"), b.number(1)));
    Expr previous = g.gather(b.read("x", other), other, before);
    Expr first = g.apply(Op.EQ, g.position(t), b.number(0));
    b.observed(b.reals("y", t), "normal", g.select(first, x, g.sub(x, previous)), g.exp(last));
  }

  private static void gatheredAndWhole(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 5);
    Axis n = b.plate("n", 20);
    Expr a = b.latent("a", List.of(group), "normal", b.number(0), b.number(1));
    Expr gathered = g.gather(a, group, b.index("g", group, n));
    Expr centre = g.sub(gathered, g.div(g.sum(a, group), g.extent("group")));
    Expr every = g.mul(gathered, g.mul(a, b.reals("w", group)));
    b.observed(b.reals("y", n), "normal", centre, b.number(1));
    b.observed(b.reals("z", n, group), "normal", every, b.number(1));
  }

  private static void gatheredMaximum(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 5);
    Axis n = b.plate("n", 20);
    Expr a = b.latent("a", List.of(group), "normal", b.number(0), b.number(1));
    Expr gathered = g.gather(a, group, b.index("g", group, n));
    b.factor("largest", SCALAR, PlateExamples.logSumExp(g, g.mul(gathered, b.reals("x", n)), n));
  }

  /** One element is compared with itself, on the scale on which it is computed in two roundings. */
  private static void largerThanOneOfThem(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 40);
    Axis other = g.another(n);
    Expr low = b.reals("low", n);
    Expr high = g.add(low, g.exp(b.reals("width", n)));
    Expr x = b.latent("x", List.of(n), "uniform", low, high);
    Expr first = g.gather(b.read("x", other), other, b.index("to", n, n));
    Expr above = g.sub(g.apply(Op.MAX, x, first), x);
    b.observed(b.reals("y", n), "normal", g.apply(Op.TANH, above), b.number(1));
    b.observed(b.reals("z", n), "normal", g.mul(x, x), b.number(1));
  }

  private static void twoIndices(ModelBuilder b) {
    Graph g = b.graph();
    Axis i = b.plate("i", 5);
    Axis j = b.plate("j", 4);
    Axis n = b.plate("n", 40);
    Expr table = b.latent("table", List.of(i, j), "normal", b.number(0), b.number(1));
    Expr turned = b.latent("turned", List.of(j, i), "normal", b.number(0), b.number(1));
    Expr row = b.index("row", i, n);
    Expr column = b.index("column", j, n);
    Expr cell = g.gather(g.gather(table, i, row), j, column);
    Expr other = g.gather(g.gather(g.exp(turned), j, column), i, row);
    b.observed(b.reals("y", n), "normal", g.mul(cell, other), b.number(1));
  }

  /** The array varies along the axis of the index too, so that one strip reads many rows. */
  private static void ownAxisWithin(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 20);
    Axis k = b.plate("k", 4);
    Axis m = b.plate("m", 3);
    Expr x = b.latent("x", List.of(n, k), "normal", b.number(0), b.number(1));
    Expr y = b.latent("y", List.of(k, n), "normal", b.number(0), b.number(1));
    Expr z = b.latent("z", List.of(m, k, n), "normal", b.number(0), b.number(1));
    Expr index = b.index("which", k, n);
    Expr product = g.mul(g.gather(x, k, index), g.gather(y, k, index));
    b.observed(b.reals("w", n), "normal", product, b.number(1));
    b.observed(b.reals("v", n, m), "normal", g.mul(g.gather(z, k, index), product), b.number(1));
    Expr data = g.gather(g.data("table", List.of(k, n), Type.DOUBLE), k, index);
    b.reals("table", k, n);
    b.factor("known", List.of(n), g.mul(data, g.gather(x, k, index)));
  }
}
