package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.families.Family.Parameter;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;
import java.util.Optional;

/** A way to derive a family from one other: its factory takes a distribution among numbers. */
public interface Wrapper {

  /** The static factory's name. */
  String factory();

  /** What the factory takes before the base. */
  default List<Parameter> before() {
    return List.of();
  }

  /** What the factory takes after the base. */
  default List<Parameter> after() {
    return List.of();
  }

  /** Which bases it takes, in words, if this is none of them. */
  Optional<String> refusal(Graph graph, Applied base);

  /**
   * The support.
   *
   * @param own the values of its own parameters
   */
  SiteSupport support(Graph graph, Applied base, List<Expr> own);

  Expr logProb(Graph graph, Applied base, Expr x, List<Expr> own);

  /** Both tails, where the base has a distribution function. */
  Tails tails(Graph graph, Applied base, Expr x, List<Expr> own);

  /** Further ways to write a derived family. */
  default List<Form> forms(Family base) {
    return List.of();
  }

  /** The derived form of a family. */
  default Family of(Family base) {
    return new Wrapped(this, base).family();
  }
}
