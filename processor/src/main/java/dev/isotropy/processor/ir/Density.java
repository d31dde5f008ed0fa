package dev.isotropy.processor.ir;

import dev.isotropy.processor.families.SiteSupport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A model's log density on unconstrained space, before it is differentiated: expressions over
 * coordinates, parameters and data only.
 *
 * @param model the model after reparameterization
 * @param blocks the coordinates, in order: latent sites in source order, created ones in their
 *     parent's place
 * @param terms what the log density adds
 * @param values the constrained value of every site and derived quantity, by name; those of sites
 *     that were summed out, and of what depends on them, over these sites
 * @param pointwise the log density of each element of the observed sites, in order; given all other
 *     data where sites were summed out
 * @param eliminations the sites that were summed out, in order
 * @param integrations the sites that were integrated out, in order
 */
public record Density(
    Model model,
    List<Block> blocks,
    List<Term> terms,
    Map<String, Expr> values,
    List<Term> pointwise,
    List<Elimination> eliminations,
    List<Integration> integrations) {

  /** A density of which no site was summed out. */
  public Density(Model model, List<Block> blocks, List<Term> terms, Map<String, Expr> values) {
    this(
        model,
        blocks,
        terms,
        values,
        terms.stream().filter(term -> term.kind() == TermKind.LIKELIHOOD).toList(),
        List.of(),
        List.of());
  }

  /** The same with every expression rewritten. */
  public Density map(UnaryOperator<Expr> rewrite) {
    Map<String, Expr> rewritten = new LinkedHashMap<>();
    values.forEach((name, value) -> rewritten.put(name, rewrite.apply(value)));
    return new Density(
        model,
        blocks,
        terms.stream().map(term -> term.map(rewrite)).toList(),
        Collections.unmodifiableMap(rewritten),
        pointwise.stream().map(term -> term.map(rewrite)).toList(),
        eliminations.stream().map(each -> each.map(rewrite)).toList(),
        integrations.stream().map(each -> each.map(rewrite)).toList());
  }

  /** The same of another model, with other blocks. */
  public Density with(Model other, List<Block> others) {
    return new Density(other, others, terms, values, pointwise, eliminations, integrations);
  }

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
  public record Term(String site, TermKind kind, Expr value, List<Axis> axes) {

    /** The same with its expression rewritten. */
    Term map(UnaryOperator<Expr> rewrite) {
      return new Term(site, kind, rewrite.apply(value), axes);
    }
  }

  /**
   * A site that was integrated out, with its distribution given everything else.
   *
   * @param arguments of its family, over its axes
   */
  public record Integration(String site, List<Expr> arguments) {

    /** The same with every expression rewritten. */
    Integration map(UnaryOperator<Expr> rewrite) {
      return new Integration(site, arguments.stream().map(rewrite).toList());
    }
  }

  /** What a term is. */
  public enum TermKind {
    PRIOR,
    JACOBIAN,
    LIKELIHOOD,
    /** What is left of the terms from which a site was summed or integrated out. */
    MARGINAL,
    FACTOR
  }
}
