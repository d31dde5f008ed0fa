package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Optional;

/**
 * What lies between two bounds, of families whose distribution function is known.
 *
 * <p>The density is that of the base over the probability between the bounds, a difference on the
 * log scale of distribution functions below the median, and of their complements above it.
 */
record Truncation() implements Wrapper {

  private static final double LOG_HALF = -0.6931471805599453;

  @Override
  public String factory() {
    return "truncated";
  }

  @Override
  public List<Parameter> after() {
    return List.of(
        new Parameter("lower", Domain.EXTENDED_REAL), new Parameter("upper", Domain.EXTENDED_REAL));
  }

  @Override
  public Optional<String> refusal(Graph graph, Applied base) {
    return Cumulatives.has(base.family())
        ? Optional.empty()
        : Optional.of("a distribution whose distribution function is known to the compiler");
  }

  @Override
  public SiteSupport support(Graph graph, Applied base, List<Expr> own) {
    SiteSupport support = base.support(graph);
    Expr lower = own.getFirst();
    Expr upper = own.getLast();
    return support.isDiscrete()
        ? Bounds.between(graph, support, ceil(graph, lower), floor(graph, upper))
        : Bounds.between(graph, support, lower, upper);
  }

  private static Expr ceil(Graph graph, Expr bound) {
    return bound instanceof Expr.Literal literal
        ? graph.literal(Math.ceil(literal.value()))
        : graph.apply(Op.CEIL, bound);
  }

  private static Expr floor(Graph graph, Expr bound) {
    return bound instanceof Expr.Literal literal
        ? graph.literal(Math.floor(literal.value()))
        : graph.apply(Op.FLOOR, bound);
  }

  @Override
  public Expr logProb(Graph graph, Applied base, Expr x, List<Expr> own) {
    return new Arithmetic(graph).minus(base.logProb(graph, x), logMass(graph, base, own));
  }

  /** {@code log P(lower <= X <= upper)} of the base. */
  private Expr logMass(Graph graph, Applied base, List<Expr> own) {
    SiteSupport whole = base.support(graph);
    SiteSupport part = support(graph, base, own);
    Expr low = Bounds.lower(graph, part);
    Expr high = Bounds.upper(graph, part);
    boolean fromStart = low.equals(Bounds.lower(graph, whole));
    boolean toEnd = high.equals(Bounds.upper(graph, whole));
    if (fromStart && toEnd) {
      return graph.literal(0);
    }
    if (fromStart) {
      return base.tails(graph, high).below();
    }
    Tails start = base.tails(graph, before(graph, whole, low));
    return toEnd ? start.above() : between(graph, start, base.tails(graph, high));
  }

  /** The value up to which nothing above a bound counts: for integers the one before. */
  private static Expr before(Graph graph, SiteSupport support, Expr bound) {
    return support.isDiscrete() ? new Arithmetic(graph).minus(bound, graph.literal(1)) : bound;
  }

  /** The log probability of more than one value and at most another. */
  static Expr between(Graph graph, Tails from, Tails to) {
    Expr inUpperTail = graph.apply(Op.LT, graph.literal(LOG_HALF), from.below());
    return graph.select(
        inUpperTail,
        logDifference(graph, from.above(), to.above()),
        logDifference(graph, to.below(), from.below()));
  }

  private static Expr logDifference(Graph graph, Expr larger, Expr smaller) {
    Arithmetic math = new Arithmetic(graph);
    Expr gap = graph.apply(Op.LOG1M_EXP, math.minus(smaller, larger));
    return math.plus(larger, gap);
  }

  @Override
  public Tails tails(Graph graph, Applied base, Expr x, List<Expr> own) {
    Arithmetic math = new Arithmetic(graph);
    SiteSupport whole = base.support(graph);
    SiteSupport part = support(graph, base, own);
    Tails here = base.tails(graph, x);
    Expr mass = logMass(graph, base, own);
    Expr low = Bounds.lower(graph, part);
    Expr high = Bounds.upper(graph, part);
    Expr below =
        low.equals(Bounds.lower(graph, whole))
            ? here.below()
            : between(graph, base.tails(graph, before(graph, whole, low)), here);
    Expr above =
        high.equals(Bounds.upper(graph, whole))
            ? here.above()
            : between(graph, here, base.tails(graph, high));
    Tails inside = new Tails(math.minus(below, mass), math.minus(above, mass));
    return Cumulatives.anywhere(graph, inside, part, x);
  }
}
