package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Reduction;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Expressions that a generator chooses, over given axes and the quantities known so far. */
final class RandomExpressions {

  private static final List<Op> SMOOTH =
      List.of(
          Op.TANH,
          Op.SIN,
          Op.COS,
          Op.ATAN,
          Op.ERF,
          Op.INV_LOGIT,
          Op.LOG1P_EXP,
          Op.NORMAL_CDF,
          Op.ABS,
          Op.NEG,
          Op.LOG_NORMAL_CDF);

  private record Known(String name, List<Axis> axes) {}

  private final ModelBuilder b;
  private final Graph g;
  private final Random random;
  private final List<Axis> plates;
  private final List<Known> quantities = new ArrayList<>();
  private final Map<Axis, Axis> others = new HashMap<>();
  private final boolean wide;
  private int count;

  /**
   * A generator.
   *
   * @param wide whether plates are summed along second walks too where they need not be
   */
  RandomExpressions(ModelBuilder b, Random random, List<Axis> plates, boolean wide) {
    this.wide = wide;
    this.b = b;
    this.g = b.graph();
    this.random = random;
    this.plates = plates;
  }

  /** From here on expressions may read a quantity. */
  void known(String name, List<Axis> axes, Expr value) {
    if (value.axes().size() == axes.size()) {
      quantities.add(new Known(name, axes));
    }
  }

  /** A real number that does not grow with the depth. */
  Expr bounded(List<Axis> axes, int depth) {
    Expr value = real(axes, depth);
    return random.nextInt(3) == 0 ? g.mul(b.number(2), g.apply(Op.TANH, value)) : value;
  }

  Expr positive(List<Axis> axes, int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> b.number(random.nextInt(1, 9) / 4.0);
      case 1 -> b.positives(name(), some(axes));
      case 2 -> g.add(b.number(0.2), g.apply(Op.LOG1P_EXP, bounded(axes, depth - 1)));
      case 3 -> g.add(b.number(0.5), g.square(g.apply(Op.SIN, real(axes, depth - 1))));
      default -> g.exp(g.apply(Op.TANH, real(axes, depth - 1)));
    };
  }

  Expr fraction(List<Axis> axes, int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> b.number(random.nextInt(1, 8) / 8.0);
      case 1 -> b.fractions(name(), some(axes));
      default -> g.apply(Op.INV_LOGIT, bounded(axes, depth - 1));
    };
  }

  /** A condition on data. */
  Expr truthOfData(List<Axis> axes) {
    return switch (random.nextInt(3)) {
      case 0 -> b.booleans(name(), some(axes));
      case 1 -> g.apply(Op.LT, b.reals(name(), some(axes)), b.reals(name(), some(axes)));
      default -> g.apply(Op.NOT, g.apply(Op.LE, b.reals(name(), some(axes)), b.number(-0.5)));
    };
  }

  private Expr truth(List<Axis> axes, int depth) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> truthOfData(axes);
      case 2 -> g.apply(Op.LE, real(axes, depth - 1), real(axes, depth - 1));
      case 3 -> g.apply(Op.OR, truth(axes, depth - 1), truthOfData(axes));
      default -> g.apply(Op.LT, real(axes, depth - 1), b.number(0.1));
    };
  }

  private Expr real(List<Axis> axes, int depth) {
    if (depth <= 0) {
      return random.nextInt(4) == 0 ? constant(axes) : read(axes);
    }
    return switch (random.nextInt(16)) {
      case 0 -> constant(axes);
      case 1, 2, 3 -> read(axes);
      case 4, 5 -> g.add(real(axes, depth - 1), real(axes, depth - 1));
      case 6 -> g.sub(real(axes, depth - 1), real(axes, depth - 1));
      case 7, 8 -> g.mul(bounded(axes, depth - 1), bounded(axes, depth - 1));
      case 9 -> g.div(real(axes, depth - 1), positive(axes, depth - 1));
      case 10 -> g.apply(SMOOTH.get(random.nextInt(SMOOTH.size())), bounded(axes, depth - 1));
      case 11 -> g.select(truth(axes, depth - 1), real(axes, depth - 1), real(axes, depth - 1));
      case 12 -> g.mul(truth(axes, depth - 1), real(axes, depth - 1));
      case 13 ->
          g.apply(
              random.nextBoolean() ? Op.MIN : Op.MAX, real(axes, depth - 1), real(axes, depth - 1));
      case 14 -> g.log(positive(axes, depth - 1));
      default -> reduced(axes, depth - 1);
    };
  }

  private Expr constant(List<Axis> axes) {
    return switch (random.nextInt(5)) {
      case 0 -> b.number(random.nextInt(-4, 5) / 2.0);
      case 1 -> g.sub(b.integers(name(), 5, some(axes)), b.number(2));
      case 2 ->
          axes.isEmpty()
              ? b.reals(name())
              : g.div(g.position(any(axes)), g.extent(any(axes).extent()));
      default -> b.reals(name(), some(axes));
    };
  }

  /** A reduction along an axis that the reader does not have, or has under another label. */
  private Expr reduced(List<Axis> axes, int depth) {
    if (plates.isEmpty()) {
      return read(axes);
    }
    Axis plate = any(plates);
    boolean second = axes.contains(plate) || wide && random.nextInt(3) > 0;
    Axis axis = second ? other(plate, axes) : plate;
    List<Axis> inner = new ArrayList<>(axes);
    inner.add(axis);
    Expr scale = b.number(1.0 / b.size(plate));
    return switch (random.nextInt(4)) {
      case 0 -> g.reduce(Reduction.MAX, real(inner, depth), axis);
      case 1 -> PlateExamples.logSumExp(g, bounded(inner, depth), axis);
      case 2 -> g.mul(scale, g.sum(real(inner, depth), axis));
      default -> {
        Expr weights = b.reals(name(), some(List.of(axis)));
        yield g.mul(scale, g.sum(g.mul(weights, bounded(inner, depth)), axis));
      }
    };
  }

  /** An element of a quantity: each dimension is walked, indexed or reduced. */
  private Expr read(List<Axis> axes) {
    if (quantities.isEmpty()) {
      return constant(axes);
    }
    Known quantity = quantities.get(random.nextInt(quantities.size()));
    List<Axis> dims = new ArrayList<>();
    List<Axis> removed = new ArrayList<>();
    for (Axis own : quantity.axes()) {
      boolean walked = axes.contains(own) && random.nextInt(4) > 0;
      Axis dim = walked || !axes.contains(own) ? own : other(own, axes);
      dims.add(dim);
      if (!walked) {
        removed.add(dim);
      }
    }
    Expr value = b.read(quantity.name(), dims.toArray(Axis[]::new));
    for (Axis axis : removed) {
      value = without(value, axis, axes);
    }
    return value;
  }

  /** A second walk over a plate; mostly the same one, so that subexpressions are shared. */
  private Axis other(Axis plate, List<Axis> axes) {
    Axis other = others.computeIfAbsent(plate, g::another);
    return axes.contains(other) ? g.another(plate) : other;
  }

  private Expr without(Expr value, Axis axis, List<Axis> axes) {
    int size = b.size(axis);
    return switch (random.nextInt(8)) {
      case 0 -> g.gather(value, axis, b.number(random.nextInt(size)));
      case 1 -> g.gather(value, axis, b.index(name(), axis));
      case 2 -> g.mul(b.number(1.0 / size), g.sum(value, axis));
      case 3 -> g.reduce(Reduction.MAX, value, axis);
      case 4 -> {
        Expr matrix = b.data(name(), Type.DOUBLE, dims(axis, axes), _ -> random.nextGaussian());
        yield g.mul(b.number(1.0 / size), g.sum(g.mul(matrix, value), axis));
      }
      default -> g.gather(value, axis, b.index(name(), axis, some(axes)));
    };
  }

  private List<Axis> dims(Axis axis, List<Axis> axes) {
    List<Axis> dims = new ArrayList<>(List.of(axis));
    if (!axes.isEmpty()) {
      dims.add(any(axes));
    }
    Collections.shuffle(dims, random);
    return dims;
  }

  private Axis any(List<Axis> axes) {
    return axes.get(random.nextInt(axes.size()));
  }

  /** At most two axes, in any order. */
  private Axis[] some(List<Axis> axes) {
    List<Axis> some = new ArrayList<>(axes);
    Collections.shuffle(some, random);
    int most = Math.min(some.size(), 1 + random.nextInt(2));
    return some.subList(0, random.nextInt(8) == 0 ? 0 : most).toArray(Axis[]::new);
  }

  private String name() {
    return "d" + count++;
  }
}
