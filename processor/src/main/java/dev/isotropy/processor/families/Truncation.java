package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Truncated families: one for every family whose distribution function is known, with two further
 * parameters, the bounds.
 *
 * <p>The density is that of the base over the probability between the bounds, a difference on the
 * log scale of distribution functions below the median, and of their complements above it.
 */
public final class Truncation {

  /** The name of the value type of all of them. */
  public static final String TYPE_NAME = "Truncated";

  /** The name of the factory that takes the base. */
  public static final String FACTORY = "truncated";

  private static final double LOG_HALF = -0.6931471805599453;

  private static final Map<Family, Family> TRUNCATED = new ConcurrentHashMap<>();
  private static final Map<Family, Family> BASES = new ConcurrentHashMap<>();

  private Truncation() {}

  /** The truncated form of a family; the same object for the same family. */
  public static Family of(Family base) {
    Family known = TRUNCATED.get(base);
    if (known != null) {
      return known;
    }
    List<Parameter> parameters = new ArrayList<>(base.parameters());
    parameters.add(new Parameter("lower", Domain.EXTENDED_REAL));
    parameters.add(new Parameter("upper", Domain.EXTENDED_REAL));
    Family truncated =
        new Family(
            FACTORY + base.typeName(),
            TYPE_NAME,
            List.copyOf(parameters),
            (graph, arguments) -> support(graph, base, arguments),
            (graph, x, arguments) -> logProb(graph, base, x, arguments),
            -1,
            -1);
    Family first = TRUNCATED.putIfAbsent(base, truncated);
    if (first != null) {
      return first;
    }
    BASES.put(truncated, base);
    return truncated;
  }

  /** What a truncated family truncates; empty for the others. */
  public static Optional<Family> baseOf(Family family) {
    return Optional.ofNullable(BASES.get(family));
  }

  private static List<Expr> ofBase(List<Expr> arguments) {
    return arguments.subList(0, arguments.size() - 2);
  }

  private static SiteSupport support(Graph graph, Family base, List<Expr> arguments) {
    SiteSupport support = base.support().support(graph, ofBase(arguments));
    Expr lower = arguments.get(arguments.size() - 2);
    Expr upper = arguments.getLast();
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

  private static Expr logProb(Graph graph, Family base, Expr x, List<Expr> arguments) {
    Expr density = base.logProb().logProb(graph, x, ofBase(arguments));
    return new Arithmetic(graph).minus(density, logMass(graph, base, arguments));
  }

  /** {@code log P(lower <= X <= upper)} of the base. */
  private static Expr logMass(Graph graph, Family base, List<Expr> arguments) {
    SiteSupport whole = base.support().support(graph, ofBase(arguments));
    SiteSupport part = support(graph, base, arguments);
    Expr low = Bounds.lower(graph, part);
    Expr high = Bounds.upper(graph, part);
    boolean fromStart = low.equals(Bounds.lower(graph, whole));
    boolean toEnd = high.equals(Bounds.upper(graph, whole));
    if (fromStart && toEnd) {
      return graph.literal(0);
    }
    if (fromStart) {
      return tailsOf(graph, base, high, arguments).below();
    }
    Tails start = tailsOf(graph, base, before(graph, whole, low), arguments);
    return toEnd ? start.above() : between(graph, start, tailsOf(graph, base, high, arguments));
  }

  /** The value up to which nothing above a bound counts: for integers the one before. */
  private static Expr before(Graph graph, SiteSupport support, Expr bound) {
    return support.isDiscrete() ? new Arithmetic(graph).minus(bound, graph.literal(1)) : bound;
  }

  private static Tails tailsOf(Graph graph, Family base, Expr x, List<Expr> arguments) {
    return Cumulatives.of(graph, base, x, ofBase(arguments)).orElseThrow();
  }

  /** The log probability of more than one value and at most another. */
  private static Expr between(Graph graph, Tails from, Tails to) {
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

  /** Both tails of a truncated family. */
  static Optional<Tails> tails(Graph graph, Family base, Expr x, List<Expr> arguments) {
    Arithmetic math = new Arithmetic(graph);
    SiteSupport whole = base.support().support(graph, ofBase(arguments));
    SiteSupport part = support(graph, base, arguments);
    Tails here = tailsOf(graph, base, x, arguments);
    Expr mass = logMass(graph, base, arguments);
    Expr low = Bounds.lower(graph, part);
    Expr high = Bounds.upper(graph, part);
    Expr below =
        low.equals(Bounds.lower(graph, whole))
            ? here.below()
            : between(graph, tailsOf(graph, base, before(graph, whole, low), arguments), here);
    Expr above =
        high.equals(Bounds.upper(graph, whole))
            ? here.above()
            : between(graph, here, tailsOf(graph, base, high, arguments));
    Tails inside = new Tails(math.minus(below, mass), math.minus(above, mass));
    return Optional.of(Cumulatives.anywhere(graph, inside, part, x));
  }
}
