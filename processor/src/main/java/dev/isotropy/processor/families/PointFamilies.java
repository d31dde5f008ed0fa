package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.Parameter;
import java.util.List;

/** Distributions with all mass on one number. */
final class PointFamilies {

  static final List<Family> ALL =
      List.of(
          new Family(
              "delta",
              "Delta",
              List.of(new Parameter("value", Domain.REAL)),
              (graph, arguments) -> new SiteSupport.Point(arguments.getFirst()),
              (graph, x, arguments) -> graph.literal(0),
              -1,
              -1));

  private PointFamilies() {}
}
