package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.List;

/**
 * The form of a family that stays itself, with other parameters, given evidence of a kind (Gelman
 * et al., 2013, section 2.4).
 */
public interface ConjugatePrior extends Form {

  Evidence.Kind kind();

  /**
   * The parameters given evidence.
   *
   * @param sums of the statistics of all observations
   * @param axes of the family's arrays
   */
  List<Expr> updated(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes);

  /** The sums of statistics of which a distribution of the family is the likelihood. */
  List<Expr> evidence(Graph graph, List<Expr> arguments, List<Axis> axes);

  /** The log of the integral over prior and evidence, without the bases of the observations. */
  Expr marginal(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes);

  /** What the bases of the observations are taken about. */
  Expr centre(Graph graph, List<Expr> prior, List<Expr> sums, List<Axis> axes);

  /**
   * The log density of one observation given the others.
   *
   * @param sums with the observation
   * @param own its statistics
   * @param slope of its argument in the parameter
   * @param base its base
   */
  Expr predictive(
      Graph graph,
      List<Expr> prior,
      List<Expr> sums,
      List<Expr> own,
      Expr slope,
      Expr base,
      List<Axis> axes);
}
