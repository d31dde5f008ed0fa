package dev.isotropy.it.posteriors.harness;

import static dev.isotropy.it.posteriors.harness.Constants.*;

import dev.isotropy.it.posteriors.*;
import java.util.Arrays;
import java.util.List;

/** Regressions with groups, and item response. */
final class HierarchicalPrograms {

  private HierarchicalPrograms() {}

  static List<Program> all() {
    return List.of(
        new Program(
                "eight_schools_noncentered",
                d ->
                    new EightSchoolsNonCentredModel(
                        new EightSchoolsNonCentred(d.vector("y"), d.vector("sigma"))))
            .named("theta_trans", "theta_decentered")
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program(
                "radon_pooled",
                d ->
                    new RadonPooledModel(
                        new RadonPooled(d.vector("floor_measure"), d.vector("log_radon"))))
            .named("alpha", "intercept")
            .named("beta", "floorSlope")
            .named("sigma_y", "sigma")
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program(
                "radon_partially_pooled_centered",
                d ->
                    new RadonPartiallyPooledModel(
                        new RadonPartiallyPooled(
                            d.integer("J"), d.indices("county_idx"), d.vector("log_radon"))))
            .named("mu_alpha", "mu")
            .named("sigma_alpha", "tau")
            .named("sigma_y", "sigma")
            .exceedsBy(2 * Math.log(2), HALF_PRIOR),
        new Program(
                "radon_hierarchical_intercept_centered",
                d ->
                    new RadonHierarchicalInterceptModel(
                        new RadonHierarchicalIntercept(
                            d.integer("J"),
                            d.indices("county_idx"),
                            d.vector("log_uppm"),
                            d.vector("floor_measure"),
                            d.vector("log_radon"))))
            .named("beta", "uraniumSlope", "floorSlope")
            .named("mu_alpha", "mu")
            .named("sigma_alpha", "tau")
            .named("sigma_y", "sigma")
            .exceedsBy(2 * Math.log(2), HALF_PRIOR),
        new Program(
                "radon_variable_intercept_noncentered",
                d ->
                    new RadonVariableInterceptModel(
                        new RadonVariableIntercept(
                            d.integer("J"),
                            d.indices("county_idx"),
                            d.vector("floor_measure"),
                            d.vector("log_radon"))))
            .named("alpha_raw", "alpha_decentered")
            .named("beta", "floorSlope")
            .named("mu_alpha", "mu")
            .named("sigma_alpha", "tau")
            .named("sigma_y", "sigma")
            .exceedsBy(2 * Math.log(2), HALF_PRIOR),
        new Program(
                "radon_variable_intercept_slope_noncentered",
                d ->
                    new RadonVariableInterceptSlopeModel(
                        new RadonVariableInterceptSlope(
                            d.integer("J"),
                            d.indices("county_idx"),
                            d.vector("floor_measure"),
                            d.vector("log_radon"))))
            .named("alpha_raw", "alpha_decentered")
            .named("beta_raw", "beta_decentered")
            .named("mu_alpha", "muAlpha")
            .named("mu_beta", "muBeta")
            .named("sigma_alpha", "tauAlpha")
            .named("sigma_beta", "tauBeta")
            .named("sigma_y", "sigma")
            .exceedsBy(3 * Math.log(2), HALF_PRIOR),
        new Program(
                "radon_variable_slope_centered",
                d ->
                    new RadonVariableSlopeModel(
                        new RadonVariableSlope(
                            d.integer("J"),
                            d.indices("county_idx"),
                            d.vector("floor_measure"),
                            d.vector("log_radon"))))
            .named("mu_beta", "mu")
            .named("sigma_beta", "tau")
            .named("sigma_y", "sigma")
            .exceedsBy(2 * Math.log(2), HALF_PRIOR),
        new Program(
                "radon_county",
                d ->
                    new RadonCountyModel(
                        new RadonCounty(d.integer("J"), d.indices("county"), d.vector("y"))))
            .named("a", "alpha")
            .named("mu_a", "mu")
            .named("sigma_a", "tau")
            .named("sigma_y", "sigma")
            .exceedsBy(-2 * Math.log(100), PROPER_UNIFORM),
        new Program(
                "rats_model",
                d ->
                    new RatsModel(
                        new Rats(
                            d.integer("N"),
                            d.number("xbar"),
                            d.indices("rat"),
                            d.vector("x"),
                            d.vector("y"))))
            .named("mu_alpha", "muAlpha")
            .named("mu_beta", "muBeta")
            .named("sigma_alpha", "sigmaAlpha")
            .named("sigma_beta", "sigmaBeta")
            .named("sigma_y", "sigma"),
        new Program(
                "seeds_model",
                d ->
                    new SeedsModel(
                        new Seeds(
                            d.vector("x1"), d.vector("x2"), d.integers("N"), d.integers("n"))))
            .named("alpha0", "intercept")
            .named("alpha1", "typeEffect")
            .named("alpha2", "extractEffect")
            .named("alpha12", "interaction")
            .named("tau", "precision")
            .named("b", "overdispersion"),
        new Program(
                "seeds_stanified_model",
                d ->
                    new SeedsNarrowModel(
                        new SeedsNarrow(
                            d.vector("x1"), d.vector("x2"), d.integers("N"), d.integers("n"))))
            .named("alpha0", "intercept")
            .named("alpha1", "typeEffect")
            .named("alpha2", "extractEffect")
            .named("alpha12", "interaction")
            .named("b", "overdispersion")
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program(
                "election88_full",
                d ->
                    new Election88Model(
                        new Election88(
                            d.integer("n_age"),
                            d.integer("n_edu"),
                            d.integer("n_age_edu"),
                            d.integer("n_state"),
                            d.integer("n_region_full"),
                            d.indices("age"),
                            d.indices("edu"),
                            d.indices("age_edu"),
                            d.indices("state"),
                            d.indices("region_full"),
                            d.vector("black"),
                            d.vector("female"),
                            d.vector("v_prev_full"),
                            d.integers("y"))))
            .named(
                "beta", "intercept", "blackEffect", "femaleEffect", "previousSlope", "interaction")
            .named("sigma_a", "sigmaA")
            .named("sigma_b", "sigmaB")
            .named("sigma_c", "sigmaC")
            .named("sigma_d", "sigmaD")
            .named("sigma_e", "sigmaE")
            .exceedsBy(-5 * Math.log(100), PROPER_UNIFORM),
        new Program("irt_2pl", d -> new Irt2plModel(new Irt2pl(d.integerMatrix("y"))))
            .named("sigma_theta", "sigmaTheta")
            .named("sigma_a", "sigmaA")
            .named("mu_b", "muB")
            .named("sigma_b", "sigmaB")
            .exceedsBy(3 * Math.log(2), HALF_PRIOR),
        new Program(
                "2pl_latent_reg_irt",
                d ->
                    new LatentRegression2plModel(
                        new LatentRegression2pl(
                            d.integer("I"),
                            d.indices("ii"),
                            d.indices("jj"),
                            d.integers("y"),
                            d.matrix("W"))))
            .named("alpha", "discrimination")
            .named("beta_free", "freeDifficulty")
            .named("theta", "ability")
            .named("lambda_adj", "slope"),
        new Program("grsm_latent_reg_irt", d -> new RatingScaleModel(ratingScale(d)))
            .named("alpha", "discrimination")
            .named("beta_free", "freeDifficulty")
            .named("kappa_free", "freeStep")
            .named("theta", "ability")
            .named("lambda_adj", "slope"),
        new Program(
                "gpcm_latent_reg_irt",
                d ->
                    new PartialCreditModel(
                        new PartialCredit(
                            d.integer("I"),
                            d.indices("ii"),
                            d.indices("jj"),
                            d.integers("y"),
                            d.matrix("W"))))
            .named("alpha", "discrimination")
            .named("beta_free", "freeStep")
            .named("theta", "ability")
            .named("lambda_adj", "slope"),
        new Program(
                "losscurve_sislob",
                d ->
                    new LossCurvesModel(
                        new LossCurves(
                            d.integer("growthmodel_id") == 1,
                            d.vector("t_value"),
                            d.vector("premium"),
                            d.indices("cohort_id"),
                            d.indices("t_idx"),
                            d.vector("loss"))))
            .named("omega", "shape")
            .named("theta", "scale")
            .named("LR", "ratio")
            .named("mu_LR", "meanRatio")
            .named("sd_LR", "ratioScale")
            .named("loss_sd", "noise"),
        new Program(
                "hier_2pl",
                d ->
                    new Hierarchical2plModel(
                        new Hierarchical2pl(
                            d.integer("I"),
                            d.integer("J"),
                            d.indices("ii"),
                            d.indices("jj"),
                            d.integers("y"))))
            .named("theta", "ability")
            .named("xi1", "trait[*][0]")
            .named("xi2", "trait[*][1]")
            .named("mu", "mean")
            .named("tau", "sd")
            .named("L_Omega", "correlation"),
        new Program(
                "bym2_offset_only",
                d ->
                    new Bym2Model(
                        new Bym2(
                            d.integer("N"),
                            d.indices("node1"),
                            d.indices("node2"),
                            d.vector("E"),
                            d.integers("y"),
                            d.number("scaling_factor"))))
            .named("beta0", "intercept")
            .named("rho", "share")
            .named("theta", "own")
            .named("phi", "spatial")
            .exceedsBy(Math.log(2), HALF_PRIOR));
  }

  private static RatingScale ratingScale(DataSet d) {
    int[] rating = d.integers("y");
    int steps = Arrays.stream(rating).max().orElseThrow();
    return new RatingScale(
        d.integer("I"), steps + 1, d.indices("ii"), d.indices("jj"), rating, d.matrix("W"));
  }
}
