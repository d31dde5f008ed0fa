package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/** A family with its arguments: a distribution as the compiler sees it. */
public record Applied(Family family, List<Expr> arguments) {

  public SiteSupport support(Graph graph) {
    return family.support().support(graph, arguments);
  }

  /** The log density at a value of the support. */
  Expr logProb(Graph graph, Expr x) {
    return family.logProb().logProb(graph, x, arguments);
  }

  /** Both tails at any value, of a family that has a distribution function. */
  Tails tails(Graph graph, Expr x) {
    return Cumulatives.of(graph, family, x, arguments).orElseThrow();
  }
}
