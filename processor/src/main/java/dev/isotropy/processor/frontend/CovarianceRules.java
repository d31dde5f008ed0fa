package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.Value.Array;
import dev.isotropy.processor.frontend.Value.Scalar;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * Covariance functions of Gaussian processes, element by element: distances of points that are data
 * are computed once.
 */
final class CovarianceRules {

  /** The covariance functions. */
  enum Kind {
    SQUARED_EXPONENTIAL("gpSquaredExponential"),
    EXPONENTIAL("gpExponential"),
    MATERN_32("gpMatern32"),
    MATERN_52("gpMatern52"),
    PERIODIC("gpPeriodic");

    final String function;

    Kind(String function) {
      this.function = function;
    }
  }

  private final ArrayCall call;
  private final Graph graph;

  CovarianceRules(ArrayCall call) {
    this.call = call;
    this.graph = call.graph();
  }

  /** The covariances of points, the rows of a matrix or numbers, among themselves. */
  Value of(Kind kind, List<Value> arguments) {
    List<Expr> numbers =
        arguments.subList(1, arguments.size()).stream()
            .map(argument -> ((Scalar) argument).expr())
            .toList();
    List<Axis> taken = numbers.stream().flatMap(number -> number.axes().stream()).toList();
    Array points = call.beside((Array) arguments.getFirst(), taken);
    Axis row = points.dims().getFirst();
    Axis column = call.another(row, points.expr().axes(), taken);
    List<Axis> others = new ArrayList<>(points.dims());
    others.set(0, column);
    Expr difference = graph.sub(points.expr(), call.along(points, others).expr());
    Expr squared =
        graph.sum(graph.square(difference), points.dims().subList(1, points.dims().size()));
    Expr variance = graph.square(numbers.get(0));
    Expr length = numbers.get(1);
    Expr covariance =
        switch (kind) {
          case SQUARED_EXPONENTIAL ->
              decayed(variance, graph.div(squared, graph.mul(number(2), graph.square(length))));
          case EXPONENTIAL -> decayed(variance, graph.div(distance(squared), length));
          case MATERN_32 -> {
            Expr s = graph.div(graph.mul(number(Math.sqrt(3)), distance(squared)), length);
            yield decayed(graph.mul(variance, graph.add(number(1), s)), s);
          }
          case MATERN_52 -> {
            Expr s = graph.div(graph.mul(number(Math.sqrt(5)), distance(squared)), length);
            Expr quadratic = graph.div(graph.square(s), number(3));
            Expr polynomial = graph.add(graph.add(number(1), s), quadratic);
            yield decayed(graph.mul(variance, polynomial), s);
          }
          case PERIODIC -> {
            Expr turns = graph.div(graph.mul(number(Math.PI), distance(squared)), numbers.get(2));
            Expr sine = graph.apply(Op.SIN, turns);
            Expr s = graph.div(graph.square(sine), graph.square(length));
            yield decayed(variance, graph.mul(number(2), s));
          }
        };
    return ArrayCall.array(covariance, row, column);
  }

  private Expr number(double value) {
    return graph.literal(value);
  }

  private Expr decayed(Expr factor, Expr s) {
    return graph.mul(factor, graph.exp(graph.neg(s)));
  }

  /**
   * The distance of two points; where sampled ones coincide its derivative, which has a jump there,
   * is taken as 0.
   */
  private Expr distance(Expr squared) {
    if (squared.binding() != Binding.LATENT) {
      return graph.apply(Op.SQRT, squared);
    }
    Expr apart = graph.apply(Op.LT, number(0), squared);
    Expr root = graph.apply(Op.SQRT, graph.select(apart, squared, number(1)));
    return graph.select(apart, root, number(0));
  }
}
