package dev.isotropy;

import java.util.List;
import java.util.Map;

/**
 * What the annotation processor makes of a user's model together with its data: immutable,
 * thread-safe, the source of everything that inference needs.
 *
 * <p>Values on the constrained scale travel as one flat store per draw ({@link #drawSize()} values:
 * the latent sites of the model as written, auxiliary sites and deterministic quantities at their
 * {@link SiteInfo#drawOffset()}, arrays row-major); {@link #draw} lays a typed view on it.
 *
 * @param <M> the user's model class
 * @param <D> the generated draw type
 */
public interface CompiledModel<M, D> {

  /** The number of unconstrained coordinates. */
  int dimension();

  /**
   * All sites: latent and auxiliary ones in the order of their coordinates, then the others, in
   * source order.
   */
  List<SiteInfo> sites();

  /**
   * A new evaluator with a workspace of its own, for one chain, specialised to fixed centerings.
   */
  LogDensity evaluator();

  /** The learnable parameters of the reparameterization; empty where there are none. */
  List<Parameter> parameters();

  /**
   * A new evaluator of the general form, in which the learnable parameters are arguments.
   *
   * @throws IllegalStateException if the model has no learnable parameters
   */
  ParameterizedLogDensity parameterizedEvaluator();

  /** The number of values in the flat store of one draw. */
  int drawSize();

  /**
   * Maps an unconstrained point to the values of all sites that draws carry; sites that were summed
   * out of the density are drawn from a stream that always begins alike.
   *
   * @param q the unconstrained point
   * @param store receives {@link #drawSize()} values
   * @param offset where in {@code store} to begin
   */
  void constrain(double[] q, double[] store, int offset);

  /**
   * Maps an unconstrained point to the values of all sites that draws carry, and draws those of
   * sites that were summed out of the density, given the point and the data.
   *
   * @param q the unconstrained point
   * @param random where the values of sites that were summed out are drawn from; not used where
   *     there are none
   * @param store receives {@link #drawSize()} values
   * @param offset where in {@code store} to begin
   */
  default void constrain(double[] q, RandomStream random, double[] store, int offset) {
    constrain(q, store, offset);
  }

  /**
   * A typed view on the values that {@link #constrain} wrote at {@code offset} of {@code store}.
   */
  D draw(double[] store, int offset);

  /** The draw at an unconstrained point. */
  default D constrain(double[] q) {
    double[] store = new double[drawSize()];
    constrain(q, store, 0);
    return draw(store, 0);
  }

  /** The unconstrained point of a draw: the right inverse of {@link #constrain(double[])}. */
  double[] unconstrain(D draw);

  /**
   * Overwrites the coordinates of the named sites so that they take the given values; all others
   * keep theirs.
   *
   * @param values site name to its values on the constrained scale, row-major
   * @param q the unconstrained point, changed in place
   * @throws IllegalArgumentException if a name is no latent site, a length is wrong or a value lies
   *     outside the support
   */
  void unconstrain(Map<String, double[]> values, double[] q);

  /** The names of the values of a draw in store order, such as {@code tau} and {@code theta[0]}. */
  List<String> columnNames();

  /**
   * The user's own model with its observed components drawn from the prior predictive distribution.
   *
   * @param seed any seed; the same one gives the same data
   */
  M simulate(long seed);

  /**
   * The user's own model with its observed components drawn from the predictive distribution given
   * a draw.
   *
   * @param draw the values of the latent sites
   * @param seed any seed
   */
  M predict(D draw, long seed);

  /** The observed sites in the order of {@link #pointwiseLogDensity}, each with its shape. */
  List<SiteInfo> observedSites();

  /**
   * The log density of every element of every observed site at an unconstrained point, in the
   * user's order. Where sites were summed out that tie elements together, it is the log density
   * given all other data, not only the point.
   *
   * @param q the unconstrained point
   * @param out receives one value per element, sites in the order of {@link #observedSites()},
   *     arrays row-major
   */
  void pointwiseLogDensity(double[] q, double[] out);

  /**
   * The log density of each site, prior terms with their log-Jacobians and observed terms, at an
   * unconstrained point: what an error message needs to name the site at fault.
   *
   * @param q the unconstrained point
   * @return site name to log density, in the order in which the density adds them
   */
  Map<String, Double> siteLogDensities(double[] q);

  /**
   * What was done to which site, and why; one entry per site of the model as written and per site
   * created.
   */
  List<Reparameterization> reparameterization();

  /**
   * A learnable parameter vector.
   *
   * @param name such as {@code theta_centered}
   * @param size its length: one per element of the site
   * @param lower the smallest value
   * @param upper the largest value
   * @param initial where a learner should begin
   * @param fixed where it stands while nothing learns it
   */
  record Parameter(
      String name, int size, double lower, double upper, double initial, double fixed) {}

  /**
   * A decision about one site.
   *
   * @param site the site
   * @param reparameterizer the annotation's simple name, or the empty string where the site was
   *     left alone
   * @param chosenBy {@code annotation}, {@code strategy} or {@code none}
   * @param created the sites that it created
   * @param reason one sentence for a reader
   * @param suggestion what to do should the site's geometry trouble a sampler, as a clause that
   *     begins with the site, such as {@code 'theta' is centred and depends on 'tau':
   *     reparameterize it, @Reparam(LocScale.class)}; the empty string where nothing is left to do
   * @param before the site in mathematical notation, as it was; the empty string where that is not
   *     told
   * @param after what stands in its place, in the same notation, a line for each site, quantity and
   *     term of the log density; empty where the site was left alone
   */
  record Reparameterization(
      String site,
      String reparameterizer,
      String chosenBy,
      List<String> created,
      String reason,
      String suggestion,
      String before,
      List<String> after) {

    /** A decision without notation. */
    public Reparameterization(
        String site,
        String reparameterizer,
        String chosenBy,
        List<String> created,
        String reason,
        String suggestion) {
      this(site, reparameterizer, chosenBy, created, reason, suggestion, "", List.of());
    }

    /** A decision that leaves nothing to suggest. */
    public Reparameterization(
        String site, String reparameterizer, String chosenBy, List<String> created, String reason) {
      this(site, reparameterizer, chosenBy, created, reason, "");
    }
  }
}
