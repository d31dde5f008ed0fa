package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;

/** A set of vectors or square matrices: a support, or what an argument must lie in. */
public enum ArraySet {
  SIMPLEX("non-negative and sum to 1", "vectors that are non-negative and sum to 1", 1),
  ORDERED("increasing", "increasing vectors", 1),
  POSITIVE_ORDERED("positive and increasing", "increasing vectors of positive numbers", 1),
  UNIT_VECTOR("of length 1", "vectors of length 1", 1),
  CORRELATION("a correlation matrix", "correlation matrices", 2),
  CORRELATION_CHOLESKY(
      "the Cholesky factor of a correlation matrix", "Cholesky factors of correlation matrices", 2),
  COVARIANCE("symmetric and positive definite", "covariance matrices", 2),
  COVARIANCE_CHOLESKY(
      "lower triangular with a positive diagonal", "Cholesky factors of covariance matrices", 2),
  /** One element 1, the others 0. */
  ONE_HOT("one 1, all others 0", "vectors with one 1, all others 0", 1);

  private final String words;
  private final String members;
  private final int rank;

  ArraySet(String words, String members, int rank) {
    this.words = words;
    this.members = members;
    this.rank = rank;
  }

  /** How a message says it, after "must be". */
  public String words() {
    return words;
  }

  /** What its elements are called: {@code correlation matrices}. */
  public String members() {
    return members;
  }

  /** The number of dimensions of its elements. */
  public int rank() {
    return rank;
  }

  /** Whether all that it holds lies in another set. */
  public boolean isWithin(ArraySet other) {
    return this == other
        || switch (this) {
          case POSITIVE_ORDERED -> other == ORDERED;
          case CORRELATION -> other == COVARIANCE;
          case CORRELATION_CHOLESKY -> other == COVARIANCE_CHOLESKY;
          case ONE_HOT -> other == SIMPLEX;
          case SIMPLEX, ORDERED, UNIT_VECTOR, COVARIANCE, COVARIANCE_CHOLESKY -> false;
        };
  }

  public boolean isDiscrete() {
    return this == ONE_HOT;
  }

  /** The axis of the coordinates of one element in no plate. */
  public Axis coordinates(Graph graph, List<Axis> event) {
    return coordinates(graph, List.of(), event);
  }

  /**
   * The axis of the coordinates of one element.
   *
   * @param plates those in which the elements stand; one may be as long as the coordinates
   * @param event the axes of the element
   */
  public Axis coordinates(Graph graph, List<Axis> plates, List<Axis> event) {
    String extent = event.getFirst().extent();
    Expr known = graph.computedExtents().get(extent);
    Expr size = known instanceof Expr.Literal ? known : graph.extent(extent);
    Arithmetic math = new Arithmetic(graph);
    Expr count =
        switch (this) {
          case SIMPLEX -> math.minus(size, math.literal(1));
          case ORDERED, POSITIVE_ORDERED, UNIT_VECTOR -> size;
          case CORRELATION, CORRELATION_CHOLESKY -> triangle(math, size, -1);
          case COVARIANCE, COVARIANCE_CHOLESKY -> triangle(math, size, 1);
          case ONE_HOT -> throw new IllegalArgumentException("a discrete set has no coordinates");
        };
    String coordinates = graph.extent(extent + ".coordinates", count);
    if (coordinates.equals(extent)) {
      return event.getFirst();
    }
    List<String> extents = new ArrayList<>(plates.stream().map(Axis::extent).toList());
    extents.add(coordinates);
    return graph.declare(Axis.own(extents).getLast());
  }

  /** Half of {@code n (n + next)}. */
  private static Expr triangle(Arithmetic math, Expr n, int next) {
    return math.over(math.times(n, math.plus(n, math.literal(next))), math.literal(2));
  }

  /**
   * An element of the set.
   *
   * @param event its axes
   */
  Expr member(Graph graph, List<Axis> event) {
    Expr position = graph.position(event.getFirst());
    Expr one = graph.literal(1);
    Expr zero = graph.literal(0);
    return switch (this) {
      case SIMPLEX -> graph.div(one, graph.extent(event.getFirst().extent()));
      case ORDERED -> position;
      case POSITIVE_ORDERED -> graph.add(position, one);
      case UNIT_VECTOR, ONE_HOT -> graph.select(graph.apply(Op.EQ, position, zero), one, zero);
      case CORRELATION, CORRELATION_CHOLESKY, COVARIANCE, COVARIANCE_CHOLESKY ->
          graph.select(graph.apply(Op.EQ, position, graph.position(event.getLast())), one, zero);
    };
  }
}
