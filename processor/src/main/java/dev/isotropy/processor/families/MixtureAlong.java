package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;

/**
 * Mixtures of as many components as there are weights, all of one family, whose parameters are
 * arrays along the weights.
 *
 * <p>The log density is a sum on the log scale along that axis.
 *
 * @param factory the static factory's name: mixtures of vectors have one of their own
 */
public record MixtureAlong(String factory, Family component) implements Derivation {

  /** The static factory of mixtures of vectors. */
  public static final String OF_VECTORS = "vectorMixture";

  private static final String COMPONENT = "component";

  /** The name of the axis of the components, none of those of the component itself. */
  private String axis() {
    String name = COMPONENT;
    while (component.axes().contains(name)) {
      name += "s";
    }
    return name;
  }

  @Override
  public List<Part> parts() {
    Parameter weights = new Parameter("weights", Domain.NON_NEGATIVE, List.of(axis()));
    return List.of(
        new Part.Vector(weights),
        new Part.Each(
            component, axis(), component.parameters().stream().map(this::repeated).toList()));
  }

  private Parameter repeated(Parameter parameter) {
    List<String> dims = new ArrayList<>(List.of(axis()));
    dims.addAll(parameter.dims());
    return new Parameter(
        parameter.name(), parameter.domain(), Double.NaN, List.copyOf(dims), parameter.set());
  }

  @Override
  public List<String> event() {
    return component.event();
  }

  /** What each component has. */
  @Override
  public SiteSupport support(Graph graph, List<Expr> arguments, List<Axis> axes) {
    return component.support().support(graph, given(arguments), own(axes));
  }

  @Override
  public SiteSupport support(Graph graph, List<Expr> arguments) {
    throw new IllegalArgumentException("the axes are not given");
  }

  @Override
  public Expr logProb(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    return mixed(
        graph, component.logProb().logProb(graph, x, given(arguments), own(axes)), arguments, axes);
  }

  @Override
  public Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
    throw new IllegalArgumentException("the axes are not given");
  }

  @Override
  public boolean hasTails() {
    return Cumulatives.has(component);
  }

  @Override
  public Tails tails(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Tails each = Cumulatives.of(graph, component, x, given(arguments), own(axes)).orElseThrow();
    return new Tails(
        mixed(graph, each.below(), arguments, axes), mixed(graph, each.above(), arguments, axes));
  }

  @Override
  public Tails tails(Graph graph, Expr x, List<Expr> arguments) {
    throw new IllegalArgumentException("the axes are not given");
  }

  /** The arguments of the components, along their axis. */
  private List<Expr> given(List<Expr> arguments) {
    return arguments.subList(1, arguments.size());
  }

  /** The axes of a component. */
  private List<Axis> own(List<Axis> axes) {
    return family().named(component.axes(), axes);
  }

  private Expr mixed(Graph graph, Expr value, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Axis along = family().named(List.of(axis()), axes).getFirst();
    Expr weights = arguments.getFirst();
    Expr sum = Sums.logSumExp(graph, math.plus(graph.log(weights), value), along);
    return math.minus(sum, graph.log(graph.sum(weights, along)));
  }
}
