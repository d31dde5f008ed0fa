package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.ArraySupportRule;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The families of series: vectors whose elements depend on the one before. */
final class SeriesFamilies {

  private static final List<String> SIZES = List.of("size");
  private static final Parameter SCALE = new Parameter("scale", Domain.POSITIVE);
  private static final Parameter SIZE = new Parameter("size", Domain.SIZE);

  private static final ArraySupportRule REAL = (graph, arguments, axes) -> new SiteSupport.Real();

  static final List<Family> ALL =
      List.of(
          VectorFamilies.family(
              "gaussianRandomWalk",
              List.of(
                  new Parameter("init", Domain.REAL, 0),
                  new Parameter("drift", Domain.REAL, 0),
                  SCALE,
                  SIZE),
              SIZES,
              REAL,
              SeriesFamilies::walk),
          VectorFamilies.family(
              "ar1",
              List.of(
                  new Parameter("loc", Domain.REAL),
                  new Parameter("coefficient", Domain.CORRELATION),
                  SCALE,
                  SIZE),
              SIZES,
              REAL,
              SeriesFamilies::stationary),
          VectorFamilies.family(
              "ar1From",
              List.of(
                  new Parameter("init", Domain.REAL),
                  new Parameter("loc", Domain.REAL),
                  new Parameter("coefficient", Domain.REAL),
                  SCALE,
                  SIZE),
              SIZES,
              REAL,
              SeriesFamilies::from));

  private SeriesFamilies() {}

  private static Expr walk(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr before = before(graph, x, axes.getFirst(), arguments.get(0));
    Expr step = math.minus(math.minus(x, before), arguments.get(1));
    return normal(graph, step, arguments.get(2), axes.getFirst());
  }

  /** The first element is scaled so that it has the variance of the others given theirs before. */
  private static Expr stationary(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis t = axes.getFirst();
    Expr deviation = math.minus(x, arguments.get(0));
    Expr coefficient = arguments.get(1);
    Expr one = math.literal(1);
    Expr share = graph.mul(math.minus(one, coefficient), math.plus(one, coefficient));
    Expr last = before(graph, deviation, t, math.literal(0));
    Expr first = graph.mul(deviation, graph.apply(Op.SQRT, share));
    Expr step =
        graph.select(isFirst(graph, t), first, math.minus(deviation, graph.mul(coefficient, last)));
    return math.plus(normal(graph, step, arguments.get(2), t), math.times(0.5, graph.log(share)));
  }

  private static Expr from(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis t = axes.getFirst();
    Expr loc = arguments.get(1);
    Expr deviation = math.minus(x, loc);
    Expr last = before(graph, deviation, t, math.minus(arguments.get(0), loc));
    Expr step = math.minus(deviation, graph.mul(arguments.get(2), last));
    return normal(graph, step, arguments.get(3), t);
  }

  /** The element before along an axis, and a value that stands before the first. */
  private static Expr before(Graph graph, Expr x, Axis t, Expr init) {
    Expr first = isFirst(graph, t);
    Expr index =
        graph.select(first, graph.literal(0), graph.sub(graph.position(t), graph.literal(1)));
    return graph.select(first, init, graph.gather(x, t, index));
  }

  private static Expr isFirst(Graph graph, Axis t) {
    return graph.apply(Op.EQ, graph.position(t), graph.literal(0));
  }

  /** The log density of independent normal steps around 0. */
  private static Expr normal(Graph graph, Expr step, Expr scale, Axis t) {
    Arithmetic math = new Arithmetic(graph);
    Expr squares = math.times(0.5, graph.sum(math.square(graph.div(step, scale)), t));
    Expr normalizer = math.plus(graph.log(scale), math.literal(Constants.LOG_SQRT_2PI));
    return math.minus(math.negate(squares), graph.mul(graph.extent(t.extent()), normalizer));
  }
}
