package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The families of correlation and covariance matrices. */
final class MatrixFamilies {

  private static final List<String> SQUARE = List.of("k", "k'");
  private static final List<String> DIMENSIONS = List.of("dim", "dim'");
  private static final List<Parameter> CONCENTRATION_AND_DIM =
      List.of(new Parameter("concentration", Domain.POSITIVE), new Parameter("dim", Domain.SIZE));
  private static final Parameter DF = new Parameter("df", Domain.POSITIVE);

  static final List<Family> ALL =
      List.of(
          VectorFamilies.family(
              "lkj",
              CONCENTRATION_AND_DIM,
              DIMENSIONS,
              VectorFamilies.in(ArraySet.CORRELATION),
              MatrixFamilies::lkj),
          VectorFamilies.family(
              "lkjCholesky",
              CONCENTRATION_AND_DIM,
              DIMENSIONS,
              VectorFamilies.in(ArraySet.CORRELATION_CHOLESKY),
              MatrixFamilies::lkjCholesky),
          VectorFamilies.family(
              "wishart",
              List.of(DF, new Parameter("scaleTril", ArraySet.COVARIANCE_CHOLESKY, SQUARE)),
              SQUARE,
              VectorFamilies.in(ArraySet.COVARIANCE),
              MatrixFamilies::wishart),
          VectorFamilies.family(
              "inverseWishart",
              List.of(DF, new Parameter("scale", ArraySet.COVARIANCE, SQUARE)),
              SQUARE,
              VectorFamilies.in(ArraySet.COVARIANCE),
              MatrixFamilies::inverseWishart));

  private MatrixFamilies() {}

  private static Expr lkj(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(0);
    Expr factor = Matrices.cholesky(graph, x, axes);
    Expr exponent = math.times(2, math.minus(concentration, math.literal(1)));
    return math.plus(
        math.times(exponent, Matrices.logDiagonal(graph, factor, axes)),
        lkjConstant(graph, concentration, axes.getFirst()));
  }

  /** {@code Π l[i][i]^(n − 1 − i + 2 (concentration − 1))} over the rows but the first. */
  private static Expr lkjCholesky(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr concentration = arguments.get(0);
    Axis rows = axes.getFirst();
    Expr below = math.minus(last(graph, rows), graph.position(rows));
    Expr exponent = math.plus(below, math.times(2, math.minus(concentration, math.literal(1))));
    Expr diagonal = Matrices.diagonal(graph, x, axes);
    Expr powers = math.times(exponent, graph.log(diagonal));
    return math.plus(
        graph.sum(butFirst(graph, rows, powers), rows), lkjConstant(graph, concentration, rows));
  }

  /**
   * The logarithm of the density of the correlation matrix where it is the identity; a beta
   * function keeps the quotient of two gamma functions accurate when both are huge.
   */
  private static Expr lkjConstant(Graph graph, Expr concentration, Axis rows) {
    Arithmetic math = new Arithmetic(graph);
    Expr position = graph.position(rows);
    Expr row = graph.apply(Op.MAX, position, graph.literal(1));
    Expr half = math.times(0.5, row);
    Expr rest = math.plus(concentration, math.times(0.5, math.minus(last(graph, rows), row)));
    Expr quotient = math.minus(graph.apply(Op.LGAMMA, half), graph.apply(Op.LBETA, half, rest));
    Expr term = math.minus(quotient, math.times(Constants.LOG_PI, half));
    return graph.sum(butFirst(graph, rows, term), rows);
  }

  private static Expr last(Graph graph, Axis axis) {
    return new Arithmetic(graph).minus(graph.extent(axis.extent()), graph.literal(1));
  }

  private static Expr butFirst(Graph graph, Axis axis, Expr value) {
    Expr first = graph.apply(Op.EQ, graph.position(axis), graph.literal(0));
    return graph.select(first, graph.literal(0), value);
  }

  private static Expr wishart(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr df = arguments.get(0);
    Expr scale = arguments.get(1);
    Expr factor = Matrices.cholesky(graph, x, axes);
    Expr size = graph.extent(axes.getFirst().extent());
    Expr exponent = math.minus(math.minus(df, size), math.literal(1));
    Expr own = math.times(exponent, Matrices.logDiagonal(graph, factor, axes));
    Expr ofScale = math.times(df, Matrices.logDiagonal(graph, scale, axes));
    return math.minus(
        math.minus(own, ofScale),
        math.plus(halfTrace(graph, scale, factor, axes), normalizer(graph, df, axes.getFirst())));
  }

  private static Expr inverseWishart(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr df = arguments.get(0);
    Expr scale = Matrices.cholesky(graph, arguments.get(1), axes);
    Expr factor = Matrices.cholesky(graph, x, axes);
    Expr size = graph.extent(axes.getFirst().extent());
    Expr exponent = math.plus(math.plus(df, size), math.literal(1));
    Expr own = math.times(exponent, Matrices.logDiagonal(graph, factor, axes));
    Expr ofScale = math.times(df, Matrices.logDiagonal(graph, scale, axes));
    return math.minus(
        math.minus(ofScale, own),
        math.plus(halfTrace(graph, factor, scale, axes), normalizer(graph, df, axes.getFirst())));
  }

  /** Half of the trace of {@code (L Lᵀ)⁻¹ C Cᵀ}: the squares of {@code L⁻¹ C}. */
  private static Expr halfTrace(Graph graph, Expr l, Expr c, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    return math.times(0.5, graph.sum(math.square(Matrices.solveMatrix(graph, l, c, axes)), axes));
  }

  /** {@code n df log(2) / 2 + log Γ_n(df / 2)}. */
  private static Expr normalizer(Graph graph, Expr df, Axis rows) {
    Arithmetic math = new Arithmetic(graph);
    Expr size = graph.extent(rows.extent());
    Expr half = math.times(0.5, df);
    Expr argument = math.minus(half, math.times(0.5, graph.position(rows)));
    Expr gammas = graph.sum(graph.apply(Op.LGAMMA, argument), rows);
    Expr pairs = math.times(size, math.minus(size, math.literal(1)));
    Expr constant = math.times(0.25 * Constants.LOG_PI, pairs);
    Expr powers = math.times(Constants.LOG_2, math.times(half, size));
    return math.plus(powers, math.plus(gammas, constant));
  }
}
