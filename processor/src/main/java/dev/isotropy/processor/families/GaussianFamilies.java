package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.ArrayDensityRule;
import dev.isotropy.processor.families.Family.ArraySupportRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Renaming;
import java.util.List;
import java.util.Map;

/** The families of vectors that are normal, or scale mixtures of normal ones. */
final class GaussianFamilies {

  private static final List<String> K = List.of("k");
  private static final List<String> SQUARE = List.of("k", "k'");
  private static final Parameter LOC = new Parameter("loc", Domain.REAL, K);
  private static final Parameter SCALE_TRIL =
      new Parameter("scaleTril", ArraySet.COVARIANCE_CHOLESKY, SQUARE);

  private static final ArraySupportRule REAL = (graph, arguments, axes) -> new SiteSupport.Real();

  static final List<Family> ALL =
      List.of(
          VectorFamilies.family(
                  "multivariateNormal",
                  List.of(LOC, SCALE_TRIL),
                  K,
                  REAL,
                  GaussianFamilies::multivariateNormal)
              .with(
                  List.of(
                      Conjugates.LOCATIONS_PRIOR,
                      evidence(
                          (graph, arguments, residual, axes) ->
                              Matrices.solve(graph, arguments.get(1), residual, axes),
                          GaussianFamilies::multivariateNormal))),
          VectorFamilies.family(
                  "multivariateNormalCovariance",
                  List.of(LOC, new Parameter("covarianceMatrix", ArraySet.COVARIANCE, SQUARE)),
                  K,
                  REAL,
                  GaussianFamilies::multivariateNormalCovariance)
              .with(
                  List.of(
                      Conjugates.LOCATIONS_PRIOR_COVARIANCE,
                      evidence(
                          (graph, arguments, residual, axes) ->
                              Matrices.solve(
                                  graph,
                                  Matrices.cholesky(graph, arguments.get(1), axes),
                                  residual,
                                  axes),
                          GaussianFamilies::multivariateNormalCovariance))),
          VectorFamilies.family(
                  "multivariateNormalPrecision",
                  List.of(LOC, new Parameter("precisionMatrix", ArraySet.COVARIANCE, SQUARE)),
                  K,
                  REAL,
                  GaussianFamilies::multivariateNormalPrecision)
              .with(
                  List.of(
                      Conjugates.LOCATIONS_PRIOR_PRECISION,
                      evidence(
                          GaussianFamilies::whitened,
                          GaussianFamilies::multivariateNormalPrecision))),
          VectorFamilies.family(
                  "lowRankMultivariateNormal",
                  List.of(
                      LOC,
                      new Parameter("covFactor", Domain.REAL, List.of("k", "r")),
                      new Parameter("covDiag", Domain.POSITIVE, K)),
                  K,
                  REAL,
                  GaussianFamilies::lowRank)
              .with(
                  List.of(evidence(GaussianFamilies::whitenedLowRank, GaussianFamilies::lowRank))),
          VectorFamilies.family(
              "multivariateStudentT",
              List.of(new Parameter("df", Domain.POSITIVE), LOC, SCALE_TRIL),
              K,
              REAL,
              GaussianFamilies::multivariateStudentT));

  private GaussianFamilies() {}

  private static GaussianEvidence evidence(
      GaussianEvidence.Whitening whitening, ArrayDensityRule density) {
    return new GaussianEvidence(0, whitening, density);
  }

  private static Expr multivariateNormal(
      Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr residual = new Arithmetic(graph).minus(x, arguments.get(0));
    return normal(graph, residual, arguments.get(1), axes);
  }

  private static Expr multivariateNormalCovariance(
      Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Expr residual = new Arithmetic(graph).minus(x, arguments.get(0));
    return normal(graph, residual, Matrices.cholesky(graph, arguments.get(1), axes), axes);
  }

  private static Expr normal(Graph graph, Expr residual, Expr factor, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr white = Matrices.solve(graph, factor, residual, axes);
    return math.minus(
        standard(graph, white, axes.getFirst()), Matrices.logDiagonal(graph, factor, axes));
  }

  /** The log density of independent standard normal elements. */
  private static Expr standard(Graph graph, Expr white, Axis k) {
    Arithmetic math = new Arithmetic(graph);
    Expr squares = math.times(0.5, graph.sum(math.square(white), k));
    Expr count = math.times(Constants.LOG_SQRT_2PI, graph.extent(k.extent()));
    return math.minus(math.negate(squares), count);
  }

  /** With the Cholesky factor {@code C} of the precision matrix, {@code Cᵀ (x − loc)} is white. */
  private static Expr multivariateNormalPrecision(
      Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr factor = Matrices.cholesky(graph, arguments.get(1), axes);
    Expr white = whitened(graph, factor, math.minus(x, arguments.get(0)), axes);
    return math.plus(
        standard(graph, white, axes.getFirst()), Matrices.logDiagonal(graph, factor, axes));
  }

  private static Expr whitened(Graph graph, List<Expr> arguments, Expr residual, List<Axis> axes) {
    return whitened(graph, Matrices.cholesky(graph, arguments.get(1), axes), residual, axes);
  }

  private static Expr whitened(Graph graph, Expr factor, Expr residual, List<Axis> axes) {
    Axis row = axes.getFirst();
    Expr white = graph.sum(graph.mul(factor, residual), row);
    return Renaming.free(graph, Map.of(axes.get(1), row)).rewrite(white);
  }

  /** The covariance matrix is made, and factored. */
  private static Expr whitenedLowRank(
      Graph graph, List<Expr> arguments, Expr residual, List<Axis> axes) {
    Axis k = axes.get(0);
    Axis again = graph.declare(new Axis(k.label() + "_again", k.extent()));
    Expr moved = new Renaming(graph, Map.of(k, again)).rewrite(arguments.get(1));
    Expr common = graph.sum(graph.mul(arguments.get(1), moved), axes.get(1));
    Expr own =
        graph.select(
            graph.apply(Op.EQ, graph.position(k), graph.position(again)),
            arguments.get(2),
            graph.literal(0));
    List<Axis> square = List.of(k, again);
    Expr factor = Matrices.cholesky(graph, graph.add(common, own), square);
    return Matrices.solve(graph, factor, residual, square);
  }

  /**
   * The covariance {@code W Wᵀ + D}: with {@code M = I + Wᵀ D⁻¹ W} and {@code u = M⁻¹ Wᵀ D⁻¹ r} the
   * squares are those of {@code (r − W u) / √D} and of {@code u}, among which nothing cancels.
   */
  private static Expr lowRank(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis k = axes.get(0);
    Axis r = axes.get(1);
    Axis again = graph.declare(new Axis(r.label() + "_again", r.extent()));
    List<Axis> square = List.of(r, again);
    Expr residual = math.minus(x, arguments.get(0));
    Expr factor = arguments.get(1);
    Expr diagonal = arguments.get(2);
    Expr scaled = graph.div(factor, diagonal);
    Expr moved = new Renaming(graph, Map.of(r, again)).rewrite(factor);
    Expr unit =
        graph.select(
            graph.apply(Op.EQ, graph.position(r), graph.position(again)),
            graph.literal(1),
            graph.literal(0));
    Expr capacitance = graph.add(graph.sum(graph.mul(scaled, moved), k), unit);
    Expr root = Matrices.cholesky(graph, capacitance, square);
    Expr right = graph.sum(graph.mul(scaled, residual), k);
    Expr half = Matrices.solve(graph, root, right, square);
    Expr u = Matrices.solveTranspose(graph, root, half, square);
    Expr rest = math.minus(residual, graph.sum(graph.mul(factor, u), r));
    Expr squares =
        math.plus(
            graph.sum(graph.div(math.square(rest), diagonal), k), graph.sum(math.square(u), r));
    Expr logDet =
        math.plus(
            math.times(0.5, graph.sum(graph.log(diagonal), k)),
            Matrices.logDiagonal(graph, root, square));
    Expr count = math.times(Constants.LOG_SQRT_2PI, graph.extent(k.extent()));
    return math.minus(math.times(-0.5, squares), math.plus(logDet, count));
  }

  /** A beta function keeps the quotient of two gamma functions accurate when both are huge. */
  private static Expr multivariateStudentT(
      Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis k = axes.getFirst();
    Expr df = arguments.get(0);
    Expr factor = arguments.get(2);
    Expr white = Matrices.solve(graph, factor, math.minus(x, arguments.get(1)), axes);
    Expr halfSize = math.times(0.5, graph.extent(k.extent()));
    Expr halfDf = math.times(0.5, df);
    Expr scale = math.times(halfSize, math.plus(graph.log(df), math.literal(Constants.LOG_PI)));
    Expr normalizer =
        math.plus(
            math.minus(graph.apply(Op.LBETA, halfSize, halfDf), graph.apply(Op.LGAMMA, halfSize)),
            scale);
    Expr squares = graph.div(graph.sum(math.square(white), k), df);
    Expr kernel = math.times(math.plus(halfDf, halfSize), graph.apply(Op.LOG1P, squares));
    return math.negate(
        math.plus(kernel, math.plus(normalizer, Matrices.logDiagonal(graph, factor, axes))));
  }
}
