package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Optional;

/**
 * Increasing vectors of independent elements of one distribution: what sorting them gives.
 *
 * <p>The density is {@code n! Π f(x[k])}, on {@code x[0] < x[1] < …}.
 *
 * @param base continuous, on the real line or above zero
 */
public record Ordering(Family base) implements Derivation {

  public static final String FACTORY = "ordered";

  private static final Parameter SIZE = new Parameter("size", Domain.SIZE);

  /** Which bases it takes, in words, if this is none of them. */
  public static Optional<String> refusal(Graph graph, Applied base) {
    return set(base.support(graph)).isPresent()
        ? Optional.empty()
        : Optional.of("a continuous distribution on the real line or the positive numbers");
  }

  private static Optional<ArraySet> set(SiteSupport support) {
    return switch (support) {
      case SiteSupport.Real _ -> Optional.of(ArraySet.ORDERED);
      case SiteSupport.Lower(Expr bound) when Bounds.is(bound, 0) ->
          Optional.of(ArraySet.POSITIVE_ORDERED);
      default -> Optional.empty();
    };
  }

  @Override
  public String factory() {
    return FACTORY;
  }

  @Override
  public List<Part> parts() {
    return List.of(new Part.Nested(base), new Part.Single(SIZE));
  }

  @Override
  public List<String> event() {
    return List.of(SIZE.name());
  }

  @Override
  public SiteSupport support(Graph graph, List<Expr> arguments) {
    throw new IllegalArgumentException("the axes are not given");
  }

  @Override
  public SiteSupport support(Graph graph, List<Expr> arguments, List<Axis> axes) {
    return new SiteSupport.Within(set(base(arguments).support(graph)).orElseThrow(), axes);
  }

  @Override
  public Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
    throw new IllegalArgumentException("the axes are not given");
  }

  @Override
  public Expr logProb(Graph graph, Expr x, List<Expr> arguments, List<Axis> axes) {
    Arithmetic math = new Arithmetic(graph);
    Expr size = graph.extent(axes.getFirst().extent());
    Expr orders = graph.apply(Op.LGAMMA, math.plus(size, math.literal(1)));
    return math.plus(graph.sum(base(arguments).logProb(graph, x), axes), orders);
  }

  private Applied base(List<Expr> arguments) {
    return new Applied(base, arguments.subList(0, base.parameters().size()));
  }

  @Override
  public boolean hasTails() {
    return false;
  }

  @Override
  public Tails tails(Graph graph, Expr x, List<Expr> arguments) {
    throw new IllegalArgumentException("no distribution function of vectors");
  }
}
