package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.ArraySupportRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernels;
import java.util.List;

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
              GaussianFamilies::multivariateNormal));

  private GaussianFamilies() {}

  private static Expr multivariateNormal(
      Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis k = axes.getFirst();
    Expr factor = arguments.get(1);
    Expr white = solve(graph, factor, math.minus(x, arguments.get(0)), axes);
    Expr squares = math.times(0.5, graph.sum(math.square(white), k));
    Expr count = math.times(Constants.LOG_SQRT_2PI, graph.extent(k.extent()));
    return math.minus(math.negate(squares), math.plus(count, logDiagonal(graph, factor, axes)));
  }

  /** {@code L⁻¹ b}. */
  static Expr solve(Graph graph, Expr factor, Expr right, List<Axis> axes) {
    Axis k = axes.getFirst();
    return graph.call(
        Kernels.SOLVE_VECTOR,
        List.of(factor, right),
        List.of(axes, List.of(k)),
        List.of(List.of(k)),
        0,
        List.of());
  }

  /** The sum of the logarithms of a diagonal. */
  static Expr logDiagonal(Graph graph, Expr factor, List<Axis> axes) {
    Axis k = axes.getFirst();
    return graph.sum(graph.log(graph.gather(factor, axes.get(1), graph.position(k))), k);
  }
}
