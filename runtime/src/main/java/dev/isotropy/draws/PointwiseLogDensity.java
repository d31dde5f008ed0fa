package dev.isotropy.draws;

import dev.isotropy.CompiledModel;
import dev.isotropy.SiteInfo;

/** The layout of a model's pointwise log density. */
final class PointwiseLogDensity {

  private PointwiseLogDensity() {}

  /** The number of observed elements. */
  static int size(CompiledModel<?, ?> model) {
    int size = 0;
    for (SiteInfo site : model.observedSites()) {
      size += site.size();
    }
    return size;
  }
}
