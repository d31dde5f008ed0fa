package dev.isotropy.processor.meaning;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Ordering;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sites of vectors and matrices that a generator chooses, in plates that it has chosen. */
final class RandomArrays {

  private static final int[] SIZES = {2, 3, 4, 9};

  private final ModelBuilder b;
  private final Graph g;
  private final Random random;
  private final List<Axis> plates;
  private final RandomExpressions expressions;

  RandomArrays(ModelBuilder b, Random random, List<Axis> plates, RandomExpressions expressions) {
    this.b = b;
    this.g = b.graph();
    this.random = random;
    this.plates = plates;
    this.expressions = expressions;
  }

  /** Adds a site, latent or observed, with other elements in each position along some plates. */
  void add(String name, List<Axis> axes) {
    List<Axis> outside = new ArrayList<>(axes.size() > 1 ? axes.subList(0, 1) : axes);
    Axis k = element(name, outside);
    List<Axis> within = new ArrayList<>(outside);
    within.add(k);
    switch (random.nextInt(8)) {
      case 0, 1 -> {
        Expr alpha = g.add(b.number(0.5), expressions.positive(within, 1));
        known(name, within, b.latentArray(name, outside, "dirichlet", List.of(k), alpha));
      }
      case 2 -> {
        List<Axis> square = List.of(k, again(k));
        Expr mean = expressions.bounded(within, 1);
        Expr factor = factor(outside, square);
        known(
            name, within, b.latentArray(name, outside, "multivariateNormal", square, mean, factor));
      }
      case 3 -> {
        Expr[] arguments = {
          expressions.bounded(outside, 1), expressions.positive(outside, 1), b.number(b.size(k))
        };
        var family = new Ordering(Families.byFactory("normal").orElseThrow()).family();
        known(name, within, b.latentArray(name, outside, family, List.of(k), arguments));
      }
      case 4 -> {
        Expr concentration = expressions.bounded(within, 1);
        known(
            name,
            within,
            b.latentArray(name, outside, "projectedNormal", List.of(k), concentration));
      }
      case 5 -> {
        List<Axis> square = List.of(k, again(k));
        Expr eta = expressions.positive(outside, 1);
        b.latentArray(name, outside, "lkjCholesky", square, eta, b.number(b.size(k)));
        List<Axis> all = new ArrayList<>(outside);
        all.addAll(square);
        known(name, all, b.read(name, all.toArray(Axis[]::new)));
      }
      case 6 -> {
        Expr logits = expressions.bounded(within, 2);
        Expr.Leaf data = b.index(name, k, outside.toArray(Axis[]::new));
        b.observedArray(data, outside, "categoricalLogit", List.of(k), logits);
      }
      default -> {
        List<Axis> square = List.of(k, again(k));
        Expr mean = expressions.bounded(within, 2);
        Expr.Leaf data = b.reals(name, within.toArray(Axis[]::new));
        b.observedArray(data, outside, "multivariateNormal", square, mean, factor(outside, square));
      }
    }
  }

  private void known(String name, List<Axis> axes, Expr value) {
    expressions.known(name, axes, value);
  }

  /** A plate that is none of the site's, or one of its own. */
  private Axis element(String name, List<Axis> outside) {
    List<Axis> free =
        plates.stream().filter(plate -> !outside.contains(plate) && b.size(plate) > 1).toList();
    return free.isEmpty() || random.nextInt(3) == 0
        ? b.plate("of" + name, SIZES[random.nextInt(SIZES.length)])
        : free.get(random.nextInt(free.size()));
  }

  private Axis again(Axis axis) {
    return g.declare(new Axis(axis.extent() + "_2", axis.extent()));
  }

  /** A lower triangular matrix with a positive diagonal. */
  private Expr factor(List<Axis> outside, List<Axis> square) {
    Axis row = square.get(0);
    Axis column = square.get(1);
    if (random.nextBoolean()) {
      int size = b.size(row);
      return b.data(
          "factor" + g.axes().size() + random.nextInt(1000),
          Type.DOUBLE,
          square,
          i -> i / size == i % size ? 1.5 : i / size > i % size ? 0.4 : 0);
    }
    List<Axis> within = new ArrayList<>(outside);
    within.add(row);
    Expr diagonal = expressions.positive(within, 1);
    Expr below =
        g.select(g.apply(Op.LT, g.position(column), g.position(row)), b.number(0.3), b.number(0));
    return g.select(g.apply(Op.EQ, g.position(row), g.position(column)), diagonal, below);
  }
}
