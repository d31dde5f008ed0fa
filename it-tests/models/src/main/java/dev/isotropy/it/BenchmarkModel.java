package dev.isotropy.it;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.SiteInfo;
import java.util.List;
import java.util.function.Supplier;

/**
 * A model with its data that is compared with a program of Stan's; some programs write one density
 * in two ways.
 */
@SuppressWarnings("ImmutableEnumChecker") // a list that is not changed, a supplier of models
public enum BenchmarkModel {
  /** Eight schools, non-centred. */
  EIGHT_SCHOOLS(
      "eight_schools",
      () -> new EightSchoolsModel(BenchData.eightSchools()),
      1,
      "theta_decentered",
      "mu",
      "tau"),
  /** Radon, against a program that adds one home at a time. */
  RADON(
      "radon",
      () -> new RadonModel(BenchData.radon()),
      2,
      "alpha_decentered",
      "uraniumSlope",
      "floorSlope",
      "mu",
      "tau",
      "sigma"),
  /** Radon, against a program whose likelihood is vectorised by hand. */
  RADON_VECTORISED("radon_vectorised", RADON),
  /** Logistic regression, against {@code bernoulli_logit} of a matrix product. */
  LOGISTIC(
      "logistic",
      () -> new LogisticRegressionModel(BenchData.logisticRegression()),
      0,
      "alpha",
      "beta"),
  /** Logistic regression, against the fused {@code bernoulli_logit_glm}. */
  LOGISTIC_GLM("logistic_glm", LOGISTIC),
  /** Item response. */
  ITEM_RESPONSE(
      "irt",
      () -> new ItemResponseModel(BenchData.itemResponse()),
      3,
      "sigmaTheta",
      "theta",
      "sigmaA",
      "a",
      "muB",
      "sigmaB",
      "b");

  private final String program;
  private final Supplier<CompiledModel<?, ?>> compiled;
  private final int halves;
  private final List<String> sites;

  BenchmarkModel(
      String program, Supplier<CompiledModel<?, ?>> compiled, int halves, String... sites) {
    this.program = program;
    this.compiled = compiled;
    this.halves = halves;
    this.sites = List.of(sites);
  }

  BenchmarkModel(String program, BenchmarkModel same) {
    this.program = program;
    this.compiled = same.compiled;
    this.halves = same.halves;
    this.sites = same.sites;
  }

  /** The name of Stan's program. */
  public String program() {
    return program;
  }

  /** The compiled model on its data; a new one with every call. */
  public CompiledModel<?, ?> compiled() {
    return compiled.get();
  }

  /**
   * What our log density exceeds Stan's by: log 2 for each half-distribution, because Stan leaves a
   * prior on a lower-bounded parameter unnormalised.
   */
  public double excess() {
    return halves * Math.log(2);
  }

  /** Whether another program has the same density. */
  public boolean sameDensity(BenchmarkModel other) {
    return compiled == other.compiled;
  }

  /** The point at which Stan is compared, in the model's order of coordinates. */
  public double[] point(CompiledModel<?, ?> model) {
    double[] stan = StanReference.of(program).point();
    int[] order = order(model);
    double[] q = new double[stan.length];
    for (int i = 0; i < stan.length; i++) {
      q[order[i]] = stan[i];
    }
    return q;
  }

  /**
   * Evaluates a density at the point at which Stan is compared.
   *
   * @param model the compiled model
   * @param density one of its evaluators, or any with the same coordinates
   */
  public StanComparison compare(CompiledModel<?, ?> model, LogDensity density) {
    return StanComparison.of(program, excess(), order(model), density);
  }

  /**
   * The order of Stan's coordinates.
   *
   * @param model the compiled model
   * @return for each of Stan's coordinates, in the order of its program, the index of ours
   */
  public int[] order(CompiledModel<?, ?> model) {
    int[] order = new int[model.dimension()];
    int next = 0;
    for (String name : sites) {
      SiteInfo site =
          model.sites().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
      for (int element = 0; element < site.size(); element++) {
        order[next++] = site.offset() + element;
      }
    }
    return order;
  }
}
