package dev.isotropy.processor.ir;

import java.util.List;

/**
 * Builds arithmetic that is tidy from the start: literals are folded, signs and literal factors
 * collected.
 *
 * <pre>
 * (-0.5 * a) * (2 * b)  →  -(a * b)
 * x - 0                 →  x
 * x + -y                →  x - y
 * x + 2 * x             →  3 * x
 * </pre>
 *
 * <p>Zero times anything is zero: a quantity of a model is finite wherever its density is.
 */
public final class Arithmetic {

  /** As in the runtime: the exponential of it is as good as infinite. */
  private static final double FAR = 600;

  /** How deep products are searched for literals and signs; deeper ones are left as they are. */
  private static final int MAX_DEPTH = 6;

  private final Graph graph;

  public Arithmetic(Graph graph) {
    this.graph = graph;
  }

  public Expr literal(double value) {
    return graph.literal(value == 0 ? 0.0 : value);
  }

  public Expr plus(Expr a, Expr b) {
    if (a instanceof Expr.Literal x && b instanceof Expr.Literal y) {
      return literal(x.value() + y.value());
    }
    if (isLiteral(a, 0)) {
      return b;
    }
    if (isLiteral(b, 0)) {
      return a;
    }
    Scaled x = scaled(a);
    Scaled y = scaled(b);
    if (x.rest().equals(y.rest())) {
      return times(x.factor() + y.factor(), x.rest());
    }
    if (y.factor() < 0) {
      return minus(a, negate(b));
    }
    return x.factor() < 0 ? minus(b, negate(a)) : graph.add(a, b);
  }

  public Expr minus(Expr a, Expr b) {
    if (a instanceof Expr.Literal x && b instanceof Expr.Literal y) {
      return literal(x.value() - y.value());
    }
    if (isLiteral(b, 0)) {
      return a;
    }
    if (isLiteral(a, 0)) {
      return negate(b);
    }
    Scaled x = scaled(a);
    Scaled y = scaled(b);
    if (x.rest().equals(y.rest())) {
      return times(x.factor() - y.factor(), x.rest());
    }
    return y.factor() < 0 ? plus(a, negate(b)) : graph.sub(a, b);
  }

  public Expr negate(Expr a) {
    return switch (a) {
      case Expr.Literal literal -> literal(-literal.value());
      case Expr.Apply apply when apply.op() == Op.NEG -> apply.argument(0);
      case Expr.Apply apply when apply.op() == Op.SUB ->
          graph.sub(apply.argument(1), apply.argument(0));
      default -> {
        Scaled scaled = scaled(a);
        yield scaled.factor() == 1 ? graph.neg(a) : times(-scaled.factor(), scaled.rest());
      }
    };
  }

  public Expr times(Expr a, Expr b) {
    Scaled x = scaled(a);
    Scaled y = scaled(b);
    double factor = x.factor() * y.factor();
    if (factor == 0) {
      return literal(0);
    }
    if (isLiteral(x.rest(), 1)) {
      return times(factor, y.rest());
    }
    if (isLiteral(y.rest(), 1)) {
      return times(factor, x.rest());
    }
    if (factor == 1) {
      return graph.mul(x.rest(), y.rest());
    }
    if (factor == -1) {
      return graph.neg(graph.mul(x.rest(), y.rest()));
    }
    // The literal goes with the factor that is computed less often.
    return known(x.rest(), y.rest())
        ? graph.mul(times(factor, x.rest()), y.rest())
        : graph.mul(x.rest(), times(factor, y.rest()));
  }

  public Expr times(double factor, Expr a) {
    Scaled scaled = scaled(a);
    double product = factor * scaled.factor();
    if (product == 0) {
      return literal(0);
    }
    if (isLiteral(scaled.rest(), 1)) {
      return literal(product);
    }
    if (product == 1) {
      return scaled.rest();
    }
    return product == -1
        ? graph.neg(scaled.rest())
        : graph.mul(graph.literal(product), scaled.rest());
  }

  public Expr over(Expr a, Expr b) {
    if (isLiteral(a, 0)) {
      return literal(0);
    }
    if (!(b instanceof Expr.Literal literal)) {
      return graph.div(a, b);
    }
    if (a instanceof Expr.Literal numerator) {
      return literal(numerator.value() / literal.value());
    }
    return Math.abs(literal.value()) == 1 ? times(literal.value(), a) : graph.div(a, b);
  }

  /** The argument, or where it is beyond the numbers whose exponential is finite, one of them. */
  public Expr near(Expr x) {
    Expr far = literal(FAR);
    return graph.select(graph.apply(Op.LT, far, x), far, x);
  }

  public Expr square(Expr a) {
    return times(a, a);
  }

  public Expr reciprocal(Expr a) {
    return over(literal(1), a);
  }

  /** The sum along axes, literal factors and signs taken out. */
  public Expr sum(Expr body, Iterable<Axis> axes) {
    Scaled scaled = scaled(body);
    return isLiteral(scaled.rest(), 1)
        ? graph.sum(body, axes)
        : times(scaled.factor(), graph.sum(scaled.rest(), axes));
  }

  /** {@link Graph#segmentSum}, literal factors and signs taken out. */
  public Expr segmentSum(Expr body, List<Axis> from, Expr index, Axis to) {
    Scaled scaled = scaled(body);
    return times(scaled.factor(), graph.segmentSum(scaled.rest(), from, index, to));
  }

  /** {@link Graph#product}, literal factors and signs of the vector taken out. */
  public Expr product(Expr matrix, Expr vector, Axis axis) {
    Scaled scaled = scaled(vector);
    return times(scaled.factor(), graph.product(matrix, scaled.rest(), axis));
  }

  public static boolean isLiteral(Expr node, double value) {
    return node instanceof Expr.Literal literal && literal.value() == value;
  }

  /** Whether the first is no later known and varies no more than the second. */
  private static boolean known(Expr a, Expr b) {
    return a.axes().size() != b.axes().size()
        ? a.axes().size() < b.axes().size()
        : a.binding().compareTo(b.binding()) <= 0;
  }

  /** An expression as a literal times the rest; the rest of a literal is 1. */
  private record Scaled(double factor, Expr rest) {}

  private Scaled scaled(Expr node) {
    return scaled(node, MAX_DEPTH);
  }

  private Scaled scaled(Expr node, int depth) {
    if (node instanceof Expr.Literal literal) {
      return new Scaled(literal.value(), graph.literal(1));
    }
    if (node instanceof Expr.Apply apply && depth > 0) {
      if (apply.op() == Op.NEG) {
        Scaled inner = scaled(apply.argument(0), depth - 1);
        return new Scaled(-inner.factor(), inner.rest());
      }
      if (apply.op() == Op.MUL) {
        Scaled a = scaled(apply.argument(0), depth - 1);
        Scaled b = scaled(apply.argument(1), depth - 1);
        double factor = a.factor() * b.factor();
        if (a.factor() == 1 && b.factor() == 1) {
          return new Scaled(1, node);
        }
        if (isLiteral(a.rest(), 1)) {
          return new Scaled(factor, b.rest());
        }
        return isLiteral(b.rest(), 1)
            ? new Scaled(factor, a.rest())
            : new Scaled(factor, graph.mul(a.rest(), b.rest()));
      }
    }
    return new Scaled(1, node);
  }
}
