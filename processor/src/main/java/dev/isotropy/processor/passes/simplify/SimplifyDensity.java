package dev.isotropy.processor.passes.simplify;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simplifies every term and value of a density. */
public final class SimplifyDensity {

  private SimplifyDensity() {}

  /** The same density. */
  public static Density apply(Density density) {
    Simplify simplify = new Simplify(density.graph());
    List<Density.Term> terms =
        density.terms().stream()
            .map(
                term ->
                    new Density.Term(
                        term.site(), term.kind(), simplify.rewrite(term.value()), term.axes()))
            .toList();
    Map<String, Expr> values = new LinkedHashMap<>();
    density.values().forEach((name, value) -> values.put(name, simplify.rewrite(value)));
    return new Density(
        density.model(), density.blocks(), terms, Collections.unmodifiableMap(values));
  }
}
