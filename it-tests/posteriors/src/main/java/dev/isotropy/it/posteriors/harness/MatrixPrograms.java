package dev.isotropy.it.posteriors.harness;

import static dev.isotropy.it.posteriors.harness.Constants.*;

import dev.isotropy.it.posteriors.*;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Gaussian processes, and products of matrices. */
final class MatrixPrograms {

  private MatrixPrograms() {}

  static List<Program> all() {
    return List.of(
        new Program("kronecker_gp", d -> new GridModel(grid(d)))
            .named("var1", "variance")
            .named("bw1", "precision")
            .named("L", "correlation")
            .named("sigma1", "noise")
            .exceedsBy(Math.log(2), HALF_PRIOR),
        new Program(
                "gp_regr",
                d ->
                    new GaussianProcessRegressionModel(
                        new GaussianProcessRegression(d.vector("x"), d.vector("y"))))
            .named("rho", "lengthScale")
            .named("alpha", "magnitude")
            .named("sigma", "noise")
            .exceedsBy(2 * Math.log(2), HALF_PRIOR),
        new Program("accel_gp", d -> new MotorcycleAccelerationModel(acceleration(d)))
            .named("Intercept", "intercept")
            .named("sdgp_1", "magnitude")
            .named("lscale_1", "lengthScale")
            .named("zgp_1", "wave")
            .named("Intercept_sigma", "spreadIntercept")
            .named("sdgp_sigma_1", "spreadMagnitude")
            .named("lscale_sigma_1", "spreadLengthScale")
            .named("zgp_sigma_1", "spreadWave"),
        new Program("hierarchical_gp", d -> new VoteSharesModel(votes(d)))
            .named("GP_region_std", "regionSteps")
            .named("GP_state_std", "stateSteps")
            .named("year_std", "yearLevel")
            .named("state_std", "stateLevel")
            .named("region_std", "regionLevel")
            .named("tot_var", "variance")
            .named("prop_var", "part")
            .named("length_GP_region_long", "regionSlow")
            .named("length_GP_state_long", "stateSlow")
            .named("length_GP_region_short", "regionFast")
            .named("length_GP_state_short", "stateFast")
            .columnMajor("GP_region_std", "GP_state_std"),
        new Program(
                "nn_rbm1bJ10",
                d ->
                    new NeuralNetworkModel(
                        new NeuralNetwork(10, d.integer("K") - 1, d.matrix("x"), d.indices("y"))))
            .named("sigma2_alpha", "inputVariance")
            .named("sigma2_beta", "outputVariance")
            .named("alpha", "input")
            .named("beta", "output")
            .named("alpha1", "threshold")
            .named("beta1", "bias")
            .columnMajor("alpha", "beta"));
  }

  private static VoteShares votes(DataSet d) {
    return new VoteShares(
        IntStream.range(0, d.integer("N_years")).asDoubleStream().toArray(),
        d.integer("N_years_obs"),
        d.integer("N_regions"),
        d.indices("state_region_ind"),
        d.indices("state_ind"),
        d.indices("region_ind"),
        d.indices("year_ind"),
        d.vector("y"));
  }

  private static MotorcycleAcceleration acceleration(DataSet d) {
    return new MotorcycleAcceleration(
        d.vector("Y"),
        d.matrix("Xgp_1"),
        firstColumn(d.matrix("slambda_1")),
        d.matrix("Xgp_sigma_1"),
        firstColumn(d.matrix("slambda_sigma_1")));
  }

  private static double[] firstColumn(double[][] matrix) {
    return Arrays.stream(matrix).mapToDouble(row -> row[0]).toArray();
  }

  private static Grid grid(DataSet d) {
    double[][] y = d.matrix("y");
    return new Grid(Arrays.copyOf(d.vector("x1"), y[0].length), y);
  }
}
