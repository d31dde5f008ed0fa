package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;
import java.util.Optional;

/** Counts that are replaced by 0 with some probability, the gate. */
record ZeroInflation(String factory, Gate gate) implements Wrapper {

  @Override
  public List<Parameter> before() {
    return List.of(gate.parameter());
  }

  @Override
  public Optional<String> refusal(Graph graph, Applied base) {
    return Hurdle.countsFromZero(base.support(graph))
        ? Optional.empty()
        : Optional.of("a distribution of counts from 0");
  }

  @Override
  public SiteSupport support(Graph graph, Applied base, List<Expr> own) {
    return base.support(graph);
  }

  /** {@code log(g + (1 - g) exp(base))} at 0, {@code log(1 - g) + base} elsewhere. */
  @Override
  public Expr logProb(Graph graph, Applied base, Expr x, List<Expr> own) {
    return of(graph, x, base.logProb(graph, x), gate, own.getFirst());
  }

  /** The log mass at a value, given that of the base. */
  static Expr of(Graph graph, Expr x, Expr base, Gate gate, Expr value) {
    Arithmetic math = new Arithmetic(graph);
    return graph.select(
        graph.apply(Op.EQ, x, math.literal(0)),
        gate.logMixed(graph, value, base),
        math.plus(gate.logRest(graph, value), base));
  }

  @Override
  public Tails tails(Graph graph, Applied base, Expr x, List<Expr> own) {
    Tails inside = tails(graph, base.tails(graph, x), gate, own.getFirst());
    return Cumulatives.anywhere(graph, inside, base.support(graph), x);
  }

  /** Both tails at a value of the support, given those of the base. */
  static Tails tails(Graph graph, Tails counted, Gate gate, Expr value) {
    return new Tails(
        gate.logMixed(graph, value, counted.below()),
        new Arithmetic(graph).plus(gate.logRest(graph, value), counted.above()));
  }
}
