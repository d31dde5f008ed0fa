package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.families.SupportMap;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A site of real numbers as it lies on the unconstrained scale.
 *
 * @param map from there onto its support
 * @param event the axes of an element there
 * @param jacobianAxes along which the log-Jacobian has a value each
 */
record Unconstrained(
    Quantity.Site site, SupportMap map, List<Axis> event, List<Axis> jacobianAxes) {

  static Unconstrained of(Graph graph, Quantity.Site site) {
    SiteSupport support = site.support(graph);
    SupportMap map = SupportMap.onto(graph, support, site.plates(), UnaryOperator.identity());
    return switch (support) {
      case SiteSupport.Within within ->
          new Unconstrained(
              site,
              map,
              List.of(within.set().coordinates(graph, site.plates(), within.event())),
              site.plates());
      default -> new Unconstrained(site, map, site.event(), site.axes());
    };
  }

  /** Its plates, then the axes of an element. */
  List<Axis> axes() {
    List<Axis> axes = new ArrayList<>(site.plates());
    axes.addAll(event);
    return List.copyOf(axes);
  }

  /** Whether it is there what it is. */
  boolean isReal() {
    return map instanceof SupportMap.Identity;
  }

  /** The log-Jacobian of the map at a value; empty where it is 0. */
  Optional<Expr> logJacobian(Expr unconstrained) {
    return map.logJacobian(unconstrained);
  }
}
