package dev.isotropy.it.posteriors.harness;

import static dev.isotropy.it.posteriors.harness.Constants.*;

import dev.isotropy.it.posteriors.*;
import java.util.Arrays;
import java.util.List;

/** Programs that sum something discrete out. */
final class MixturePrograms {

  private MixturePrograms() {}

  static List<Program> all() {
    return List.of(
        new Program("M0_model", d -> new CaptureM0Model(new CaptureM0(d.integerMatrix("y"))))
            .named("omega", "inclusion")
            .named("p", "detection"),
        new Program(
                "Mh_model", d -> new CaptureMhModel(new CaptureMh(d.integer("T"), d.integers("y"))))
            .named("omega", "inclusion")
            .named("mean_p", "detection")
            .named("sigma", "spread")
            .named("eps_raw", "detectionLogit_decentered")
            .exceedsBy(-Math.log(5), PROPER_UNIFORM),
        new Program("Mth_model", d -> new CaptureMthModel(new CaptureMth(d.integerMatrix("y"))))
            .named("omega", "inclusion")
            .named("mean_p", "detection")
            .named("sigma", "spread")
            .named("eps_raw", "catchability_decentered")
            .exceedsBy(-Math.log(5), PROPER_UNIFORM),
        new Program(
                "Survey_model",
                d -> new SurveyReturnsModel(new SurveyReturns(d.integer("nmax"), d.integers("k"))))
            .named("theta", "rate"),
        new Program("low_dim_gauss_mix", d -> new TwoNormalsModel(new TwoNormals(d.vector("y"))))
            .named("mu", "mean")
            .named("sigma", "sd")
            .named("theta", "share")
            .exceedsBy(2 * Math.log(2), HALF_PRIOR),
        new Program(
                "normal_mixture_k",
                d -> new NormalMixtureModel(new NormalMixture(ones(d.integer("K")), d.vector("y"))))
            .named("theta", "weight")
            .named("mu", "mean")
            .named("sigma", "sd")
            .exceedsBy(
                d -> logFactorial(d.integer("K") - 1) - d.integer("K") * Math.log(10),
                PROPER_PRIORS),
        new Program(
                "hmm_example", d -> new SwitchingLevelsModel(new SwitchingLevels(d.vector("y"))))
            .named("theta1", "next[0]")
            .named("theta2", "next[1]")
            .named("mu", "level")
            .exceedsBy(-Math.log(2), FIRST_STATE),
        new Program("hmm_gaussian", d -> new GaussianHmmModel(gaussianHmm(d)))
            .named("pi1", "first")
            .named("A", "next")
            .named("mu", "mean")
            .named("sigma", "sd"),
        new Program(
                "ldaK2",
                d ->
                    new LatentDirichletAllocationModel(
                        new LatentDirichletAllocation(
                            d.integer("M"),
                            ones(2),
                            ones(d.integer("V")),
                            d.indices("doc"),
                            d.indices("w"))))
            .named("theta", "topics")
            .named("phi", "words"),
        new Program("Mtbh_model", d -> new CaptureMtbhModel(new CaptureMtbh(d.integerMatrix("y"))))
            .named("omega", "inclusion")
            .named("mean_p", "detection")
            .named("gamma", "response")
            .named("sigma", "spread")
            .named("eps_raw", "catchability_decentered")
            .exceedsBy(-Math.log(3), PROPER_UNIFORM),
        new Program(
                "hmm_drive_0",
                d -> new DrivesModel(new Drives(d.matrix("alpha"), d.vector("u"), d.vector("v"))))
            .named("theta1", "next[0]")
            .named("theta2", "next[1]")
            .named("phi", "slownessRate")
            .named("lambda", "distanceRate")
            .exceedsBy(-Math.log(2), FIRST_STATE),
        new Program("multi_occupancy", d -> new ButterfliesModel(butterflies(d)))
            .named("alpha", "occupancy")
            .named("beta", "detection")
            .named("Omega", "availability")
            .named("rho_uv", "correlation")
            .named("sigma_uv", "occupancyScale", "detectionScale")
            .named("uv1", "effect[*][0]")
            .named("uv2", "effect[*][1]")
            .exceedsBy(Math.log(2), SCALED));
  }

  /** The species seen, and as many others as there may be. */
  private static Butterflies butterflies(DataSet d) {
    int[][] seen = d.integerMatrix("X");
    int[][] all = Arrays.copyOf(seen, d.integer("S"));
    Arrays.fill(all, seen.length, all.length, new int[d.integer("J")]);
    return new Butterflies(d.integer("K"), all);
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static GaussianHmm gaussianHmm(DataSet d) {
    double[] y = d.vector("y");
    boolean[] later = new boolean[y.length];
    Arrays.fill(later, 1, y.length, true);
    return new GaussianHmm(d.integer("K"), y, later);
  }
}
