package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import java.util.List;

/** The stable distributions, whose density is an integral. */
final class StableFamilies {

  private static final List<Parameter> PARAMETERS =
      List.of(
          new Parameter("stability", Domain.STABILITY),
          new Parameter("skew", Domain.SKEW),
          new Parameter("scale", Domain.POSITIVE),
          new Parameter("loc", Domain.REAL));

  static final List<Family> ALL =
      List.of(
          family("stable", "Stable").with(List.of(new Stability(0, 1, 2, 3, "stableWithLogProb"))),
          family("stableWithLogProb", "StableWithLogProb"));

  private StableFamilies() {}

  private static Family family(String factory, String typeName) {
    return new Family(
        factory,
        typeName,
        PARAMETERS,
        (graph, arguments) -> new SiteSupport.Real(),
        StableFamilies::logProb,
        3,
        2);
  }

  /** That of the standardized value, less the logarithm of the scale. */
  private static Expr logProb(Graph graph, Expr x, List<Expr> arguments) {
    Standardization standard = new Standardization(graph);
    Expr scale = arguments.get(2);
    Expr z = standard.standardized(x, arguments.get(3), scale);
    Expr density = graph.apply(Op.STABLE_LOG_DENSITY, arguments.get(0), arguments.get(1), z);
    return new Arithmetic(graph).minus(density, graph.log(scale));
  }
}
