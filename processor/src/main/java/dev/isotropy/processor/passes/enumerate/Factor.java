package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import java.util.List;
import java.util.Map;

/**
 * A term of the log density as a table: for every position along its plates, a value for every
 * combination of values of the elements that it reads.
 *
 * @param source what the term belongs to, for messages
 * @param plates it is to be summed over these
 * @param value over its plates and the axes of its uses
 * @param uses what it reads, with the axis of each
 */
record Factor(String source, List<Axis> plates, Expr value, Map<Use, Axis> uses) {

  boolean reads(EnumeratedSite site) {
    return uses.keySet().stream().anyMatch(use -> use.site().equals(site));
  }

  /** The elements of one site that it reads. */
  List<Use> of(EnumeratedSite site) {
    return uses.keySet().stream().filter(use -> use.site().equals(site)).toList();
  }

  /** What it reads of other sites. */
  List<Use> others(EnumeratedSite site) {
    return uses.keySet().stream().filter(use -> !use.site().equals(site)).toList();
  }
}
