package dev.isotropy.processor.meaning;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.families.MixtureAlong;
import dev.isotropy.processor.families.Ordering;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.List;

/** Sites whose parameters or elements are vectors or matrices, alone and in plates. */
final class ArrayExamples {

  private static final List<Axis> SCALAR = List.of();

  private ArrayExamples() {}

  static List<Example> all() {
    return List.of(
        new Example("Simplexes", ArrayExamples::simplexes),
        new Example("LatentConcentration", ArrayExamples::latentConcentration),
        new Example("ObservedSimplexes", ArrayExamples::observedSimplexes),
        new Example("SimplexesAlongTwoPlates", ArrayExamples::alongTwoPlates),
        new Example("TransitionRows", ArrayExamples::transitionRows),
        new Example("Votes", ArrayExamples::votes),
        new Example("Categories", ArrayExamples::categories),
        new Example("OrderedCategories", ArrayExamples::orderedCategories),
        new Example("NormalVectors", ArrayExamples::normalVectors),
        new Example("PickedVectors", b -> pickedVectors(b, false)),
        new Example("PickedVectorsTurned", b -> pickedVectors(b, true)),
        new Example("NormalForms", ArrayExamples::normalForms),
        new Example("Series", ArrayExamples::series),
        new Example("MixturesAlong", ArrayExamples::mixtures),
        new Example("Directions", ArrayExamples::directions),
        new Example("Correlations", ArrayExamples::correlations),
        new Example("Covariances", ArrayExamples::covariances),
        new Example("RelaxedCategories", ArrayExamples::relaxed),
        new Example("FlatSets", ArrayExamples::flat),
        new Example("OrderedVectors", ArrayExamples::ordered),
        new Example("MaskedVectors", ArrayExamples::maskedVectors));
  }

  private static void simplexes(ModelBuilder b) {
    Axis d = b.plate("d", 5);
    Axis k = b.plate("k", 4);
    Expr alpha = b.positives("alpha", k);
    Expr one = b.latentArray("one", SCALAR, "dirichlet", List.of(k), alpha);
    Expr theta = b.latentArray("theta", List.of(d), "dirichlet", List.of(k), alpha);
    Expr own = b.latentArray("own", List.of(d), "dirichlet", List.of(k), b.positives("beta", d, k));
    b.observed(b.reals("y", d, k), "normal", b.graph().add(theta, b.graph().mul(one, own)), one);
  }

  private static void latentConcentration(ModelBuilder b) {
    Axis d = b.plate("d", 7);
    Axis k = b.plate("k", 3);
    Expr alpha = b.latent("alpha", List.of(k), "gamma", b.number(2), b.number(1));
    Expr theta = b.latentArray("theta", List.of(d), "dirichlet", List.of(k), alpha);
    Expr second = b.graph().gather(theta, k, b.number(1));
    b.observed(b.reals("y", d), "normal", second, b.number(0.3));
  }

  private static void observedSimplexes(ModelBuilder b) {
    Axis d = b.plate("d", 3);
    Axis k = b.plate("k", 4);
    Expr alpha = b.latent("alpha", List.of(k), "gamma", b.number(2), b.number(1));
    b.observedArray(simplex(b, "x", d, k), List.of(d), "dirichlet", List.of(k), alpha);
  }

  /** Probability vectors {@code (1 + i % 3) / total}. */
  private static Expr.Leaf simplex(ModelBuilder b, String name, Axis d, Axis k) {
    int size = b.size(k);
    return b.data(
        name,
        Type.DOUBLE,
        List.of(d, k),
        i -> {
          double total = 0;
          for (int j = 0; j < size; j++) {
            total += 1 + (i / size * size + j) % 3;
          }
          return (1 + i % 3) / total;
        });
  }

  private static void alongTwoPlates(ModelBuilder b) {
    Axis i = b.plate("i", 2);
    Axis j = b.plate("j", 3);
    Axis k = b.plate("k", 3);
    Expr theta =
        b.latentArray("theta", List.of(j, i), "dirichlet", List.of(k), b.positives("alpha", i, k));
    b.observed(b.reals("y", i, j, k), "normal", theta, b.number(1));
  }

  private static void transitionRows(ModelBuilder b) {
    Graph g = b.graph();
    Axis s = b.plate("s", 3);
    Axis t = b.plate("t", 20);
    Axis to = g.declare(new Axis("s_2", "s"));
    Expr alpha = b.data("alpha", Type.DOUBLE, List.of(s), _ -> 1.5);
    Expr moved = new dev.isotropy.processor.ir.Renaming(g, java.util.Map.of(s, to)).rewrite(alpha);
    Expr rows = b.latentArray("rows", List.of(s), "dirichlet", List.of(to), moved);
    Expr row = g.gather(rows, s, b.index("before", s, t));
    b.observedArray(b.index("after", s, t), List.of(t), "categorical", List.of(to), row);
  }

  private static void votes(ModelBuilder b) {
    Axis d = b.plate("d", 6);
    Axis k = b.plate("k", 3);
    Expr share =
        b.latentArray("share", List.of(d), "dirichlet", List.of(k), b.positives("alpha", k));
    Expr alpha = b.latent("weight", List.of(k), "gamma", b.number(2), b.number(1));
    Expr total = b.data("total", Type.INT, List.of(d), i -> 3 * i + 6);
    b.observedArray(counts(b, "votes", d, k), List.of(d), "multinomial", List.of(k), share, total);
    b.observedArray(
        counts(b, "logits", d, k), List.of(d), "multinomialLogit", List.of(k), alpha, total);
    b.observedArray(
        counts(b, "mixed", d, k), List.of(d), "dirichletMultinomial", List.of(k), alpha, total);
  }

  /** Counts {@code (i + 1, i + 2, i + 3)} in row {@code i}. */
  private static Expr.Leaf counts(ModelBuilder b, String name, Axis d, Axis k) {
    return b.data(name, Type.INT, List.of(d, k), i -> i / 3 + i % 3 + 1);
  }

  private static void categories(ModelBuilder b) {
    Graph g = b.graph();
    Axis group = b.plate("group", 4);
    Axis n = b.plate("n", 30);
    Axis k = b.plate("k", 3);
    Expr p = b.latentArray("p", SCALAR, "dirichlet", List.of(k), b.positives("alpha", k));
    Expr q = b.latentArray("q", List.of(group), "dirichlet", List.of(k), b.positives("beta", k));
    Expr of = b.index("of", group, n);
    Expr l = b.latent("l", List.of(k), "normal", b.number(0), b.number(1));
    Expr x = b.reals("x", n);
    b.observedArray(b.index("shared", k, n), List.of(n), "categorical", List.of(k), p);
    b.observedArray(
        b.index("grouped", k, n), List.of(n), "categorical", List.of(k), g.gather(q, group, of));
    b.observedArray(b.index("logits", k, n), List.of(n), "categoricalLogit", List.of(k), l);
    b.observedArray(b.index("own", k, n), List.of(n), "categoricalLogit", List.of(k), g.mul(l, x));
    b.observedArray(b.index("one", k), SCALAR, "categorical", List.of(k), p);
  }

  private static void orderedCategories(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 30);
    Axis c = b.plate("c", 4);
    Expr slope = b.latent("slope", SCALAR, "normal", b.number(0), b.number(1));
    Expr width = b.latent("width", List.of(c), "gamma", b.number(2), b.number(1));
    Expr cuts = g.add(g.mul(b.number(3), g.position(c)), g.mul(b.number(0.1), width));
    Expr eta = g.mul(slope, b.reals("x", n));
    b.observedArray(b.integers("y", 5, n), List.of(n), "orderedLogistic", List.of(c), eta, cuts);
    b.observedArray(
        b.integers("z", 5, n),
        List.of(n),
        "orderedLogistic",
        List.of(c),
        eta,
        g.add(cuts, g.mul(b.number(2), eta)));
  }

  private static void normalVectors(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 9);
    Axis k = b.plate("k", 3);
    Axis k2 = g.declare(new Axis("k_2", "k"));
    List<Axis> square = List.of(k, k2);
    Expr raw = b.latent("raw", List.of(k), "normal", b.number(0), b.number(1));
    Expr below = g.mul(raw, b.number(0.3));
    Expr diagonal = g.apply(Op.EQ, g.position(k), g.position(k2));
    Expr lower = g.apply(Op.LT, g.position(k2), g.position(k));
    Expr factor = g.select(diagonal, g.exp(raw), g.select(lower, below, b.number(0)));
    Expr mean = b.latentArray("mean", SCALAR, "multivariateNormal", square, b.number(0), factor);
    Expr each = b.latentArray("each", List.of(n), "multivariateNormal", square, mean, factor);
    Expr known =
        b.data(
            "known",
            Type.DOUBLE,
            List.of(k, k2),
            i -> i % 4 == 0 ? 1.5 : i > 2 && i != 5 ? 0.4 : 0);
    b.observedArray(b.reals("y", n, k), List.of(n), "multivariateNormal", square, each, known);
    b.observedArray(b.reals("z", n, k), List.of(n), "multivariateNormal", square, mean, factor);
  }

  /** What a routine leaves in its own layout is added up by group in that of the loop. */
  private static void pickedVectors(ModelBuilder b, boolean turned) {
    Graph g = b.graph();
    Axis first = b.plate(turned ? "k" : "n", turned ? 2 : 17);
    Axis second = b.plate(turned ? "n" : "k", turned ? 17 : 2);
    Axis k = turned ? first : second;
    Axis n = turned ? second : first;
    Axis group = b.plate("group", 4);
    List<Axis> square = List.of(k, again(b, k));
    Expr effect = b.latent("effect", List.of(group, k), "normal", b.number(0), b.number(1));
    Expr own = b.latent("own", List.of(n, k), "normal", b.number(0), b.number(1));
    Expr picked = g.gather(effect, group, b.index("of", group, n));
    Axis other = g.another(n);
    Expr like = g.gather(b.read("own", other, k), other, b.index("like", n, n));
    b.observedArray(
        b.reals("y", n, k), List.of(n), "multivariateNormal", square, picked, unit(b, square));
    b.observedArray(
        b.reals("z", n, k), List.of(n), "multivariateNormal", square, like, unit(b, square));
    b.observed(b.reals("w", n, k), "normal", own, b.number(1));
  }

  private static Axis again(ModelBuilder b, Axis k) {
    return b.graph().declare(new Axis(k.extent() + "_2", k.extent()));
  }

  private static void normalForms(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 5);
    Axis k = b.plate("k", 3);
    Axis r = b.plate("r", 2);
    List<Axis> square = List.of(k, again(b, k));
    Expr scale = b.latentArray("scale", SCALAR, "wishart", square, b.number(6), unit(b, square));
    Expr mean = b.latent("mean", List.of(k), "normal", b.number(0), b.number(1));
    Expr df = b.latent("df", SCALAR, "gamma", b.number(4), b.number(1));
    Expr w = b.latent("w", List.of(k, r), "normal", b.number(0), b.number(1));
    Expr d = b.latent("d", List.of(k), "gamma", b.number(4), b.number(2));
    List<Axis> plates = List.of(n);
    b.observedArray(
        b.reals("a", n, k), plates, "multivariateNormalCovariance", square, mean, scale);
    b.observedArray(b.reals("b", n, k), plates, "multivariateNormalPrecision", square, mean, scale);
    b.observedArray(
        b.reals("c", n, k), plates, "lowRankMultivariateNormal", List.of(k, r), mean, w, d);
    b.observedArray(
        b.reals("e", n, k), plates, "multivariateStudentT", square, df, mean, unit(b, square));
    b.latentArray(
        "t", plates, "multivariateStudentT", square, b.number(4), g.mul(mean, df), unit(b, square));
  }

  /** The identity matrix, with 0.5 below the diagonal. */
  private static Expr unit(ModelBuilder b, List<Axis> square) {
    Graph g = b.graph();
    Expr row = g.position(square.get(0));
    Expr column = g.position(square.get(1));
    Expr below = g.select(g.apply(Op.LT, column, row), b.number(0.5), b.number(0));
    return g.select(g.apply(Op.EQ, row, column), b.number(1), below);
  }

  private static void series(ModelBuilder b) {
    Axis n = b.plate("n", 3);
    Axis t = b.plate("t", 11);
    Expr size = b.number(11);
    List<Axis> own = List.of(t);
    Expr scale = b.latent("scale", SCALAR, "gamma", b.number(4), b.number(2));
    Expr share = b.latent("share", List.of(n), "beta", b.number(2), b.number(2));
    Expr one = b.latentArray("one", SCALAR, "gaussianRandomWalk", own, scale, scale, scale, size);
    Expr each = b.latentArray("each", List.of(n), "ar1", own, scale, share, scale, size);
    Expr from = b.latentArray("from", List.of(n), "ar1From", own, share, scale, share, scale, size);
    b.observed(b.reals("y", n, t), "normal", b.graph().add(one, b.graph().add(each, from)), scale);
    b.observedArray(
        b.reals("z", n, t), List.of(n), "gaussianRandomWalk", own, share, scale, scale, size);
    b.observedArray(b.reals("w", n, t), List.of(n), "ar1", own, share, share, scale, size);
  }

  private static void mixtures(ModelBuilder b) {
    Axis n = b.plate("n", 9);
    Axis k = b.plate("k", 3);
    Axis t = b.plate("t", 4);
    Expr weights = b.latent("weights", List.of(k), "gamma", b.number(4), b.number(2));
    Expr mean = b.latent("mean", List.of(k), "normal", b.number(0), b.number(2));
    Family normal =
        new MixtureAlong("mixture", Families.byFactory("normal").orElseThrow()).family();
    Family counts =
        new MixtureAlong("mixture", Families.byFactory("poissonLog").orElseThrow()).family();
    Family series =
        new MixtureAlong(MixtureAlong.OF_VECTORS, Families.byFactory("ar1").orElseThrow()).family();
    Expr one = b.latentArray("one", SCALAR, normal, List.of(k), weights, mean, weights);
    Expr each = b.latentArray("each", List.of(n), normal, List.of(k), weights, mean, b.number(1));
    Expr half = b.number(0.5);
    List<Axis> inner = List.of(t, k);
    Expr walks =
        b.latentArray(
            "walks", List.of(n), series, inner, weights, mean, half, weights, b.number(4));
    Expr sum = b.graph().add(walks, b.graph().add(one, each));
    b.observed(b.reals("y", n, t), "normal", sum, half);
    b.observedArray(b.integers("z", 5, n), List.of(n), counts, List.of(k), weights, mean);
  }

  private static void directions(ModelBuilder b) {
    Axis n = b.plate("n", 4);
    Axis k = b.plate("k", 3);
    Expr c = b.latent("c", List.of(k), "normal", b.number(0), b.number(1));
    Expr one = b.latentArray("one", SCALAR, "projectedNormal", List.of(k), c);
    Expr each = b.latentArray("each", List.of(n), "vonMises3d", List.of(k), c);
    b.observed(b.reals("y", n, k), "normal", b.graph().add(one, each), b.number(1));
  }

  private static void correlations(ModelBuilder b) {
    Graph g = b.graph();
    Axis n = b.plate("n", 4);
    Axis k = b.plate("k", 3);
    List<Axis> square = List.of(k, again(b, k));
    Expr eta = b.latent("eta", SCALAR, "gamma", b.number(4), b.number(1));
    Expr size = b.number(3);
    Expr factor = b.latentArray("factor", SCALAR, "lkjCholesky", square, eta, size);
    Expr factors = b.latentArray("factors", List.of(n), "lkjCholesky", square, b.number(2), size);
    Expr matrix = b.latentArray("matrix", SCALAR, "lkj", square, eta, size);
    Expr matrices = b.latentArray("matrices", List.of(n), "lkj", square, b.number(2), size);
    b.observedArray(
        b.reals("x", n, k), List.of(n), "multivariateNormal", square, b.number(0), factor);
    b.observed(
        b.reals("y", n),
        "normal",
        g.gather(g.gather(factors, k, size(b, 1)), square.get(1), size(b, 0)),
        b.number(1));
    b.observedArray(
        b.reals("z", n, k),
        List.of(n),
        "multivariateNormalCovariance",
        square,
        b.number(0),
        g.mul(b.number(0.5), g.add(matrix, matrices)));
  }

  private static Expr size(ModelBuilder b, int value) {
    return b.number(value);
  }

  private static void covariances(ModelBuilder b) {
    Axis n = b.plate("n", 4);
    Axis k = b.plate("k", 3);
    List<Axis> square = List.of(k, again(b, k));
    Expr scale = unit(b, square);
    Expr df =
        b.graph().add(b.number(4), b.latent("more", SCALAR, "gamma", b.number(2), b.number(1)));
    Expr one = b.latentArray("one", SCALAR, "inverseWishart", square, df, symmetric(b, square));
    Expr each = b.latentArray("each", List.of(n), "wishart", square, df, scale);
    b.observedArray(
        b.reals("y", n, k),
        List.of(n),
        "multivariateNormalCovariance",
        square,
        b.number(0),
        b.graph().add(one, each));
  }

  private static Expr symmetric(ModelBuilder b, List<Axis> square) {
    Graph g = b.graph();
    Expr same = g.apply(Op.EQ, g.position(square.get(0)), g.position(square.get(1)));
    return g.select(same, b.number(2), b.number(0.5));
  }

  private static void relaxed(ModelBuilder b) {
    Axis n = b.plate("n", 4);
    Axis k = b.plate("k", 3);
    Expr t = b.latent("t", SCALAR, "gamma", b.number(4), b.number(2));
    Expr l = b.latent("l", List.of(k), "normal", b.number(0), b.number(1));
    Expr p = b.latentArray("p", SCALAR, "dirichlet", List.of(k), b.positives("alpha", k));
    Expr x = b.latentArray("x", List.of(n), "relaxedOneHotCategoricalLogit", List.of(k), t, l);
    b.observedArray(
        simplex(b, "y", n, k), List.of(n), "relaxedOneHotCategorical", List.of(k), t, p);
    b.observed(b.reals("z", n, k), "normal", x, b.number(1));
    b.observedArray(
        b.data("marked", Type.INT, List.of(n, k), i -> i % 3 == i / 3 % 3 ? 1 : 0),
        List.of(n),
        "oneHotCategoricalLogit",
        List.of(k),
        l);
  }

  private static void flat(ModelBuilder b) {
    Axis n = b.plate("n", 3);
    Axis k = b.plate("k", 3);
    List<Axis> square = List.of(k, again(b, k));
    Expr size = b.number(3);
    Graph g = b.graph();
    Expr sum = b.number(0);
    for (String set : List.of("Simplex", "Ordered", "PositiveOrdered", "UnitVector")) {
      sum = g.add(sum, b.latentArray("one" + set, SCALAR, "improper" + set, List.of(k), size));
      sum = g.add(sum, b.latentArray("each" + set, List.of(n), "improper" + set, List.of(k), size));
    }
    b.observed(b.reals("y", n, k), "normal", sum, b.number(1));
    sum = b.number(0);
    for (String set :
        List.of("Correlation", "CorrelationCholesky", "Covariance", "CovarianceCholesky")) {
      sum = g.add(sum, b.latentArray("one" + set, SCALAR, "improper" + set, square, size));
      sum = g.add(sum, b.latentArray("each" + set, List.of(n), "improper" + set, square, size));
    }
    b.observed(b.reals("z", n, k), "normal", g.sum(sum, square.get(1)), b.number(1));
  }

  private static void ordered(ModelBuilder b) {
    Axis n = b.plate("n", 3);
    Axis k = b.plate("k", 4);
    Expr mean = b.latent("mean", SCALAR, "normal", b.number(0), b.number(1));
    Expr scale = b.latent("scale", List.of(n), "gamma", b.number(4), b.number(4));
    Family normal = new Ordering(Families.byFactory("normal").orElseThrow()).family();
    Family gamma = new Ordering(Families.byFactory("gamma").orElseThrow()).family();
    Expr size = b.number(4);
    Expr one = b.latentArray("one", SCALAR, normal, List.of(k), mean, b.number(2), size);
    Expr each = b.latentArray("each", List.of(n), normal, List.of(k), mean, scale, size);
    Expr positive = b.latentArray("positive", List.of(n), gamma, List.of(k), scale, scale, size);
    Expr sum = b.graph().add(one, b.graph().add(each, positive));
    b.observed(b.reals("y", n, k), "normal", sum, b.number(1));
  }

  private static void maskedVectors(ModelBuilder b) {
    Axis d = b.plate("d", 5);
    Axis k = b.plate("k", 3);
    Expr alpha = b.latent("alpha", List.of(k), "gamma", b.number(2), b.number(1));
    b.observedArray(simplex(b, "x", d, k), List.of(d), "dirichlet", List.of(k), alpha);
    b.mask("x", b.booleans("counts", d));
  }
}
