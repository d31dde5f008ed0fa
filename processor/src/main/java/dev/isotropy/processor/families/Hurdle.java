package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Optional;

/** Zero with the probability of the gate, else a count that is not zero. */
record Hurdle(String factory, Gate gate) implements Wrapper {

  @Override
  public List<Parameter> before() {
    return List.of(gate.parameter());
  }

  @Override
  public Optional<String> refusal(Graph graph, Applied base) {
    return countsFromZero(base.support(graph))
        ? Optional.empty()
        : Optional.of("a distribution of counts from 0");
  }

  static boolean countsFromZero(SiteSupport support) {
    return switch (support) {
      case SiteSupport.IntegersFrom(Expr lower) -> Arithmetic.isLiteral(lower, 0);
      case SiteSupport.IntegerRange(Expr lower, Expr _) -> Arithmetic.isLiteral(lower, 0);
      default -> false;
    };
  }

  @Override
  public SiteSupport support(Graph graph, Applied base, List<Expr> own) {
    return base.support(graph);
  }

  /** {@code log(g)} at 0, {@code log(1 - g) + base - log(1 - exp(base at 0))} elsewhere. */
  @Override
  public Expr logProb(Graph graph, Applied base, Expr x, List<Expr> own) {
    Arithmetic math = new Arithmetic(graph);
    Expr counted = math.plus(logPassed(graph, base, own), base.logProb(graph, x));
    return graph.select(
        graph.apply(Op.EQ, x, math.literal(0)), gate.log(graph, own.getFirst()), counted);
  }

  /** By what the masses of the base other than that of 0 are multiplied. */
  private Expr logPassed(Graph graph, Applied base, List<Expr> own) {
    Expr zero = base.logProb(graph, graph.literal(0));
    return new Arithmetic(graph)
        .minus(gate.logRest(graph, own.getFirst()), graph.apply(Op.LOG1M_EXP, zero));
  }

  @Override
  public Tails tails(Graph graph, Applied base, Expr x, List<Expr> own) {
    Arithmetic math = new Arithmetic(graph);
    Expr above = math.plus(logPassed(graph, base, own), base.tails(graph, x).above());
    Tails inside = new Tails(graph.apply(Op.LOG1M_EXP, above), above);
    return Cumulatives.anywhere(graph, inside, base.support(graph), x);
  }
}
