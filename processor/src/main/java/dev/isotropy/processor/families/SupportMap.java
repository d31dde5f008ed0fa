package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The map from an unconstrained coordinate onto a support, with its inverse and the log of its
 * derivative.
 */
public sealed interface SupportMap {

  /** The value at a coordinate. */
  Expr forward(Expr coordinate);

  /** The coordinate of a value. */
  Expr inverse(Expr value);

  /** The log of the derivative of the value in the coordinate; empty where it is 0. */
  Optional<Expr> logJacobian(Expr coordinate);

  /** The map onto the support of elements in no plate. */
  static SupportMap onto(Graph graph, SiteSupport support, UnaryOperator<Expr> resolve) {
    return onto(graph, support, List.of(), resolve);
  }

  /**
   * The map onto a support.
   *
   * @param plates in which the elements stand
   * @param resolve applied to the bounds
   * @throws IllegalArgumentException for a discrete support, which no coordinate can stand for
   */
  static SupportMap onto(
      Graph graph, SiteSupport support, List<Axis> plates, UnaryOperator<Expr> resolve) {
    return switch (support) {
      case SiteSupport.Real _ -> new Identity();
      case SiteSupport.Lower(Expr bound) -> new Above(graph, resolve.apply(bound));
      case SiteSupport.Upper(Expr bound) -> new Below(graph, resolve.apply(bound));
      case SiteSupport.Interval(Expr lower, Expr upper) ->
          new Between(graph, resolve.apply(lower), resolve.apply(upper));
      case SiteSupport.Within(ArraySet set, List<Axis> event) when !set.isDiscrete() ->
          new Into(graph, ArrayTransforms.onto(set), set.coordinates(graph, plates, event), event);
      case SiteSupport.Point _ ->
          throw new IllegalArgumentException("a single value has no coordinate");
      case SiteSupport.IntegersFrom _,
          SiteSupport.IntegerRange _,
          SiteSupport.Within _,
          SiteSupport.Counts _ ->
          throw new IllegalArgumentException("a discrete site has no coordinate");
    };
  }

  /** {@code x = q}. */
  record Identity() implements SupportMap {
    @Override
    public Expr forward(Expr coordinate) {
      return coordinate;
    }

    @Override
    public Expr inverse(Expr value) {
      return value;
    }

    @Override
    public Optional<Expr> logJacobian(Expr coordinate) {
      return Optional.empty();
    }
  }

  /** {@code x = bound + exp(q)}, {@code log dx/dq = q}. */
  record Above(Graph graph, Expr bound) implements SupportMap {
    @Override
    public Expr forward(Expr coordinate) {
      return graph.add(bound, graph.exp(coordinate));
    }

    @Override
    public Expr inverse(Expr value) {
      return graph.log(graph.sub(value, bound));
    }

    @Override
    public Optional<Expr> logJacobian(Expr coordinate) {
      return Optional.of(coordinate);
    }
  }

  /** {@code x = bound − exp(q)}, {@code log |dx/dq| = q}. */
  record Below(Graph graph, Expr bound) implements SupportMap {
    @Override
    public Expr forward(Expr coordinate) {
      return graph.sub(bound, graph.exp(coordinate));
    }

    @Override
    public Expr inverse(Expr value) {
      return graph.log(graph.sub(bound, value));
    }

    @Override
    public Optional<Expr> logJacobian(Expr coordinate) {
      return Optional.of(coordinate);
    }
  }

  /**
   * {@code x = lower + (upper − lower)·invLogit(q)}.
   *
   * <p>{@code log dx/dq = log(upper − lower) + log invLogit(q) + log invLogit(−q)}, written with
   * {@code log invLogit(q) = −log(1 + exp(−q))}: symmetric in {@code q}, and no terms that cancel.
   */
  record Between(Graph graph, Expr lower, Expr upper) implements SupportMap {
    @Override
    public Expr forward(Expr coordinate) {
      return graph.add(
          lower, graph.mul(graph.sub(upper, lower), graph.apply(Op.INV_LOGIT, coordinate)));
    }

    @Override
    public Expr inverse(Expr value) {
      return graph.sub(graph.log(graph.sub(value, lower)), graph.log(graph.sub(upper, value)));
    }

    @Override
    public Optional<Expr> logJacobian(Expr coordinate) {
      Expr above = graph.apply(Op.LOG1P_EXP, coordinate);
      Expr below = graph.apply(Op.LOG1P_EXP, graph.neg(coordinate));
      return Optional.of(graph.sub(graph.log(graph.sub(upper, lower)), graph.add(below, above)));
    }
  }

  /**
   * Vectors or matrices, each made of all of its coordinates together.
   *
   * @param coordinates the axis of the coordinates of one element
   * @param event the axes of the element
   */
  record Into(Graph graph, ArrayTransforms routines, Axis coordinates, List<Axis> event)
      implements SupportMap {
    @Override
    public Expr forward(Expr coordinate) {
      Expr value = constrained(coordinate, 0);
      if (!routines.factored()) {
        return value;
      }
      List<List<Axis>> both = List.of(event, event);
      return graph.call(
          Kernels.MULTIPLY_TRANSPOSE, List.of(value, value), both, List.of(event), 0, List.of());
    }

    @Override
    public Expr inverse(Expr value) {
      return graph.call(
          routines.unconstrain(),
          List.of(value),
          List.of(event),
          List.of(List.of(coordinates)),
          0,
          List.of());
    }

    @Override
    public Optional<Expr> logJacobian(Expr coordinate) {
      return Optional.of(constrained(coordinate, 1));
    }

    private Expr constrained(Expr coordinate, int result) {
      return graph.call(
          routines.constrain(),
          List.of(coordinate),
          List.of(List.of(coordinates)),
          List.of(event, List.of()),
          result,
          List.of());
    }
  }
}
