package dev.isotropy.processor.ir;

import dev.isotropy.processor.families.SiteSupport;
import java.util.List;
import java.util.Map;

/**
 * A model's log density on unconstrained space, before it is differentiated: expressions over
 * coordinates, parameters and data only.
 *
 * @param model the model after reparameterization
 * @param blocks the coordinates, in order: latent sites in source order, created ones in their
 *     parent's place
 * @param terms what the log density adds
 * @param values the constrained value of every site and derived quantity, by name
 */
public record Density(Model model, List<Block> blocks, List<Term> terms, Map<String, Expr> values) {

  public Graph graph() {
    return model.graph();
  }

  /**
   * The coordinates of one site, one per position along its axes, row-major.
   *
   * @param support the support of its elements, over quantities and data; decides the transform
   */
  public record Block(String site, List<Axis> axes, SiteSupport support) {}

  /**
   * A term: {@code value} is to be summed over all positions along {@code axes}, also those along
   * which it does not vary.
   *
   * @param site the site or factor it belongs to
   * @param kind what it is
   */
  public record Term(String site, TermKind kind, Expr value, List<Axis> axes) {}

  /** What a term is. */
  public enum TermKind {
    PRIOR,
    JACOBIAN,
    LIKELIHOOD,
    FACTOR
  }
}
