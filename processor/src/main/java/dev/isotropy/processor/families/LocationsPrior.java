package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Renaming;
import java.util.List;
import java.util.Map;

/**
 * The normal prior of a vector, which counts precision matrices of observations, and these weighted
 * by them.
 *
 * <p>With a root {@code L} of the prior's covariance matrix and {@code x = loc + L z}, the prior of
 * {@code z} is standard, and given a precision {@code W} and weighted values {@code R} it has the
 * precision {@code M = 1 + Lᵀ W L} and the mean {@code M⁻¹ Lᵀ (R − W loc)} (Rasmussen and Williams,
 * 2006, section 2.1). {@code M} has no eigenvalue below 1, so that its Cholesky factor exists
 * however nearly singular the prior is, and however little the observations tell.
 */
record LocationsPrior(Scale scale) implements ConjugatePrior {

  /** What the second parameter is. */
  enum Scale {
    FACTOR,
    COVARIANCE,
    PRECISION
  }

  @Override
  public Evidence.Kind kind() {
    return Evidence.Kind.LOCATIONS;
  }

  @Override
  public List<Expr> updated(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    Given given = new Given(graph, prior, sums, axes);
    return List.of(
        given.mean(),
        switch (scale) {
          case FACTOR -> given.factor();
          case COVARIANCE -> given.covariance();
          case PRECISION -> new Arithmetic(graph).plus(prior.get(1), sums.get(0));
        });
  }

  @Override
  public List<Expr> evidence(Graph graph, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis row = axes.get(0);
    Axis column = axes.get(1);
    Expr precision =
        switch (scale) {
          case FACTOR -> precision(graph, arguments.get(1), axes);
          case COVARIANCE ->
              precision(graph, Matrices.cholesky(graph, arguments.get(1), axes), axes);
          case PRECISION -> arguments.get(1);
        };
    Expr loc = new Renaming(graph, Map.of(row, column)).rewrite(arguments.get(0));
    return List.of(precision, math.sum(math.times(precision, loc), List.of(column)));
  }

  /** The precision matrix of a Cholesky factor of the covariance matrix. */
  private static Expr precision(Graph graph, Expr factor, List<Axis> axes) {
    Axis row = axes.get(0);
    Axis column = axes.get(1);
    Axis again = graph.declare(new Axis(column.label() + "_again", column.extent()));
    Expr inverse = Matrices.solveMatrix(graph, factor, unit(graph, row, column), axes);
    Expr other = Renaming.free(graph, Map.of(column, again)).rewrite(inverse);
    Expr product = graph.sum(graph.mul(inverse, other), row);
    return Renaming.free(graph, Map.of(column, row, again, column)).rewrite(product);
  }

  private static Expr unit(Graph graph, Axis a, Axis b) {
    return graph.select(
        graph.apply(Op.EQ, graph.position(a), graph.position(b)),
        graph.literal(1),
        graph.literal(0));
  }

  /** {@code −½ |z|² − ½ log |M|} at the mean of {@code z}, about which bases are taken. */
  @Override
  public Expr marginal(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Given given = new Given(graph, prior, sums, axes);
    Expr squares = math.sum(math.square(given.white()), List.of(given.column));
    return math.minus(math.times(-0.5, squares), given.logDiagonal());
  }

  @Override
  public Expr centre(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
    return new Given(graph, prior, sums, axes).mean();
  }

  /**
   * The quotient of the densities given all and given the others, at the mean given all: with
   * {@code g = Lᵀ (R' − W' mean)} of the observation alone, {@code −½ gᵀ M'⁻¹ g + ½ log |M'| − ½
   * log |M|}.
   */
  @Override
  public Expr predictive(
      Graph graph,
      List<Expr> prior,
      List<Expr> sums,
      List<Expr> own,
      Expr slope,
      Expr base,
      List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Given all = new Given(graph, prior, sums, axes);
    List<Expr> left =
        List.of(math.minus(sums.get(0), own.get(0)), math.minus(sums.get(1), own.get(1)));
    Given others = new Given(graph, prior, left, axes);
    Expr unexplained = math.minus(own.get(1), all.times(own.get(0), all.mean()));
    Expr pull = all.transposed(unexplained);
    Expr white = Matrices.solve(graph, others.root, pull, others.square());
    Expr squares = math.sum(math.square(white), List.of(others.column));
    Expr change = math.minus(others.logDiagonal(), all.logDiagonal());
    return math.plus(base, math.plus(math.times(-0.5, squares), change));
  }

  /** What is known of {@code z} given evidence. */
  private final class Given {

    private final Graph graph;
    private final Arithmetic math;
    private final List<Axis> axes;
    private final Expr loc;
    private final Expr colour;
    private final List<Expr> sums;

    /** The axis of {@code z}, and another over the same positions. */
    final Axis column;

    private final Axis other;

    /** The Cholesky factor of {@code M}. */
    final Expr root;

    Given(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes) {
      this.graph = graph;
      this.math = new Arithmetic(graph);
      this.axes = axes;
      this.sums = sums;
      this.loc = prior.get(0);
      this.column = axes.get(1);
      this.other = graph.declare(new Axis(column.label() + "_again", column.extent()));
      this.colour = colour(prior.get(1));
      this.root = Matrices.cholesky(graph, precision(), square());
    }

    List<Axis> square() {
      return List.of(column, other);
    }

    private Axis row() {
      return axes.getFirst();
    }

    private Expr moved(Expr value, Axis from, Axis to) {
      return new Renaming(graph, Map.of(from, to)).rewrite(value);
    }

    /** A root of the prior's covariance matrix, rows along the first axis. */
    private Expr colour(Expr matrix) {
      return switch (scale) {
        case FACTOR -> matrix;
        case COVARIANCE -> Matrices.cholesky(graph, matrix, axes);
        case PRECISION -> {
          Expr factor = Matrices.cholesky(graph, matrix, axes);
          Expr inverse = Matrices.solveMatrix(graph, factor, unit(graph, row(), column), axes);
          yield transposed(inverse, row(), column);
        }
      };
    }

    private Expr transposed(Expr matrix, Axis a, Axis b) {
      return new Renaming(graph, Map.of(a, b, b, a)).rewrite(matrix);
    }

    /** {@code 1 + Lᵀ W L}. */
    private Expr precision() {
      Axis inside = graph.declare(new Axis(column.label() + "_inside", column.extent()));
      Expr weights = moved(sums.getFirst(), column, inside);
      Expr right = new Renaming(graph, Map.of(row(), inside, column, other)).rewrite(colour);
      Expr product = math.sum(math.times(weights, right), List.of(inside));
      Expr gained = math.sum(math.times(colour, product), List.of(row()));
      return math.plus(unit(graph, column, other), gained);
    }

    /** The product of a matrix of evidence with a vector. */
    Expr times(Expr matrix, Expr vector) {
      return math.sum(math.times(matrix, moved(vector, row(), column)), List.of(column));
    }

    /** {@code Lᵀ v}. */
    Expr transposed(Expr vector) {
      return math.sum(math.times(colour, vector), List.of(row()));
    }

    /** The mean of {@code z}. */
    Expr white() {
      Expr right = transposed(math.minus(sums.get(1), times(sums.get(0), loc)));
      Expr half = Matrices.solve(graph, root, right, square());
      return Matrices.solveTranspose(graph, root, half, square());
    }

    Expr mean() {
      return math.plus(loc, math.sum(math.times(colour, white()), List.of(column)));
    }

    Expr logDiagonal() {
      return Matrices.logDiagonal(graph, root, square());
    }

    /** {@code Xᵀ X} with {@code X} the solution of {@code root X = Lᵀ}. */
    Expr covariance() {
      Axis column = this.column;
      Axis again = graph.declare(new Axis(column.label() + "_inside", column.extent()));
      Expr solved = Matrices.solve(graph, root, colour, square());
      Expr left = moved(solved, column, other);
      Expr right = new Renaming(graph, Map.of(row(), again)).rewrite(left);
      Expr product = math.sum(math.times(left, right), List.of(other));
      return moved(product, again, column);
    }

    /**
     * The lower triangular {@code L G} with {@code G Gᵀ = M⁻¹}: the inverse of a Cholesky factor is
     * of that form for the matrix whose order is turned around.
     */
    Expr factor() {
      Expr matrix = turned(turned(precision(), column), other);
      Expr factor = Matrices.cholesky(graph, matrix, square());
      Expr inverse = Matrices.solveMatrix(graph, factor, unit(graph, column, other), square());
      Expr turned = transposed(turned(turned(inverse, column), other), column, other);
      Expr product = math.sum(math.times(colour, turned), List.of(column));
      Expr lower = moved(product, other, column);
      return graph.select(
          graph.apply(Op.LE, graph.position(column), graph.position(row())),
          lower,
          graph.literal(0));
    }

    private Expr turned(Expr matrix, Axis axis) {
      Expr last = math.minus(graph.extent(axis.extent()), graph.literal(1));
      return graph.gather(matrix, axis, graph.sub(last, graph.position(axis)));
    }
  }
}
