package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Density;

/** Simplifies every term and value of a density. */
public final class SimplifyDensity {

  private SimplifyDensity() {}

  /** The same density. */
  public static Density apply(Density density) {
    Simplify simplify = new Simplify(density.graph());
    return density.map(simplify::rewrite);
  }
}
