package dev.isotropy.it.posteriors.harness;

import static dev.isotropy.it.posteriors.harness.Constants.*;

import dev.isotropy.it.posteriors.*;
import java.util.List;

/** Rates and regressions without groups. */
final class RegressionPrograms {

  private RegressionPrograms() {}

  static List<Program> all() {
    return List.of(
        new Program("Rate_1_model", d -> new RateModel(new Rate(d.integer("n"), d.integer("k")))),
        new Program(
                "Rate_4_model",
                d -> new RateWithPriorModel(new RateWithPrior(d.integer("n"), d.integer("k"))))
            .named("thetaprior", "thetaPrior"),
        new Program(
                "GLM_Poisson_model",
                d -> new GlmPoissonModel(new GlmPoisson(d.vector("year"), d.integers("C"))))
            .named("alpha", "level")
            .named("beta1", "linear")
            .named("beta2", "quadratic")
            .named("beta3", "cubic")
            .exceedsBy(-Math.log(40) - 3 * Math.log(20), PROPER_UNIFORM),
        new Program(
                "dugongs_model", d -> new DugongsModel(new Dugongs(d.vector("x"), d.vector("Y"))))
            .named("alpha", "asymptote")
            .named("beta", "lag")
            .named("tau", "precision"),
        new Program(
                "earn_height",
                d -> new EarnHeightModel(new EarnHeight(d.vector("height"), d.vector("earn"))))
            .named("beta", "intercept", "slope"),
        new Program(
                "logearn_height",
                d ->
                    new LogEarnHeightModel(new LogEarnHeight(d.vector("height"), d.vector("earn"))))
            .named("beta", "intercept", "slope")
            .exceedsBy(d -> -sumOfLogs(d.vector("earn")), LOG_SCALE),
        new Program(
                "logearn_interaction",
                d ->
                    new LogEarnInteractionModel(
                        new LogEarnInteraction(
                            d.vector("height"), d.vector("male"), d.vector("earn"))))
            .named("beta", "intercept", "heightSlope", "maleEffect", "interaction")
            .exceedsBy(d -> -sumOfLogs(d.vector("earn")), LOG_SCALE),
        new Program(
                "kidscore_momhs",
                d ->
                    new KidScoreMomHsModel(
                        new KidScoreMomHs(d.vector("mom_hs"), d.vector("kid_score"))))
            .named("beta", "intercept", "momHsEffect")
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program(
                "kidscore_momhsiq",
                d ->
                    new KidScoreMomHsIqModel(
                        new KidScoreMomHsIq(
                            d.vector("mom_hs"), d.vector("mom_iq"), d.vector("kid_score"))))
            .named("beta", "intercept", "momHsEffect", "momIqSlope")
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program(
                "kidscore_interaction_c",
                d ->
                    new KidScoreInteractionCentredModel(
                        new KidScoreInteractionCentred(
                            d.vector("mom_hs"), d.vector("mom_iq"), d.vector("kid_score"))))
            .named("beta", "intercept", "hsEffect", "iqSlope", "interaction"),
        new Program(
                "logmesquite",
                d ->
                    new LogMesquiteModel(
                        new LogMesquite(
                            d.vector("diam1"),
                            d.vector("diam2"),
                            d.vector("canopy_height"),
                            d.vector("total_height"),
                            d.vector("density"),
                            d.vector("group"),
                            d.vector("weight"))))
            .named(
                "beta",
                "intercept",
                "diameter1Slope",
                "diameter2Slope",
                "canopyHeightSlope",
                "totalHeightSlope",
                "densitySlope",
                "groupEffect")
            .exceedsBy(d -> -sumOfLogs(d.vector("weight")), LOG_SCALE),
        new Program(
                "logmesquite_logvolume",
                d ->
                    new LogMesquiteLogVolumeModel(
                        new LogMesquiteLogVolume(
                            d.vector("diam1"),
                            d.vector("diam2"),
                            d.vector("canopy_height"),
                            d.vector("weight"))))
            .named("beta", "intercept", "slope")
            .exceedsBy(d -> -sumOfLogs(d.vector("weight")), LOG_SCALE),
        new Program(
                "sesame_one_pred_a",
                d -> new SesameModel(new Sesame(d.vector("encouraged"), d.vector("watched"))))
            .named("beta", "intercept", "effect"),
        new Program(
                "nes",
                d ->
                    new NesModel(
                        new Nes(
                            d.vector("real_ideo"),
                            d.vector("race_adj"),
                            d.integers("age_discrete"),
                            d.vector("educ1"),
                            d.vector("gender"),
                            d.vector("income"),
                            d.vector("partyid7"))))
            .named(
                "beta",
                "intercept",
                "ideologySlope",
                "raceSlope",
                "from30",
                "from45",
                "from65",
                "educationSlope",
                "genderSlope",
                "incomeSlope"),
        new Program(
                "wells_dist",
                d -> new WellsDistModel(new WellsDist(d.vector("dist"), d.integers("switched"))))
            .named("beta", "intercept", "slope"),
        new Program(
                "wells_dist100_model",
                d ->
                    new WellsDist100Model(
                        new WellsDist100(d.vector("dist"), d.integers("switched"))))
            .named("alpha", "intercept")
            .named("beta", "slope"),
        new Program(
                "wells_dae_model",
                d ->
                    new WellsDistArsenicEducationModel(
                        new WellsDistArsenicEducation(
                            d.vector("dist"),
                            d.vector("arsenic"),
                            d.vector("educ"),
                            d.integers("switched"))))
            .named("alpha", "intercept")
            .named("beta", "distanceSlope", "arsenicSlope", "educationSlope"),
        new Program(
                "wells_interaction_model",
                d ->
                    new WellsInteractionModel(
                        new WellsInteraction(
                            d.vector("dist"), d.vector("arsenic"), d.integers("switched"))))
            .named("alpha", "intercept")
            .named("beta", "distanceSlope", "arsenicSlope", "interaction"),
        new Program(
                "logistic_regression_rhs",
                d ->
                    new RegularizedHorseshoeModel(
                        new RegularizedHorseshoe(
                            d.matrix("x"),
                            d.integers("y"),
                            d.number("scale_icept"),
                            d.number("scale_global"),
                            d.number("nu_global"),
                            d.number("nu_local"),
                            d.number("slab_scale"),
                            d.number("slab_df"))))
            .named("beta0", "intercept")
            .named("caux", "slab")
            .exceedsBy(d -> (d.integer("d") + 1) * Math.log(2), HALF_PRIOR));
  }
}
