package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/**
 * Evidence for a number, or for probabilities that are read as they are.
 *
 * @param rule what an observation adds
 * @param rest what is not counted
 */
record CountedEvidence(Kind kind, int argument, Statistics rule, Base rest) implements Evidence {

  /** Makes what an observation adds. */
  interface Statistics {
    List<Expr> of(Graph graph, Observation seen);
  }

  /** Makes what is not counted. */
  interface Base {
    Expr of(Graph graph, Observation seen, Expr centre);
  }

  @Override
  public List<Expr> statistics(Graph graph, Observation seen) {
    return rule.of(graph, seen);
  }

  @Override
  public Expr base(Graph graph, Observation seen, Expr centre) {
    return rest.of(graph, seen, centre);
  }
}
