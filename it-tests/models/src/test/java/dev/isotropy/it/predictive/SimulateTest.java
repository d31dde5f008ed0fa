package dev.isotropy.it.predictive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.BenchData;
import dev.isotropy.it.EightSchools;
import dev.isotropy.it.EightSchoolsModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Data from the prior and the posterior predictive distribution. */
class SimulateTest {

  private static final int SIMULATIONS = 20_000;

  private final Conjugate.Mean mean =
      new Conjugate.Mean(new double[] {2.5, 14, 3, -1}, 4, new int[] {0, 1, 0, 0});
  private final Conjugate_MeanModel model = new Conjugate_MeanModel(mean);

  /** Checks the mean of some values against its expectation. */
  private static void assertMean(double[] values, DoubleUnaryOperator f, double expected) {
    double[] images = Arrays.stream(values).map(f).toArray();
    double average = Arrays.stream(images).average().orElseThrow();
    double variance =
        Arrays.stream(images).map(v -> (v - average) * (v - average)).average().orElseThrow();
    double error = Math.sqrt(variance / images.length);
    assertThat(Math.abs(average - expected))
        .as("%s ± %s, expected %s", average, error, expected)
        .isLessThan(4 * error);
  }

  @Test
  void theUsersOwnRecordComesBack() {
    EightSchools data = BenchData.eightSchools();
    EightSchools simulated = new EightSchoolsModel(data).simulate(7);

    assertThat(simulated.y()).hasSize(8).doesNotContain(data.y());
    assertThat(simulated.sigma()).isEqualTo(data.sigma()).isNotSameAs(data.sigma());
    assertThat(new EightSchoolsModel(simulated).dimension()).isEqualTo(10);
  }

  @Test
  void oneSeedGivesOneDataSet() {
    assertThat(model.simulate(3).y()).isEqualTo(model.simulate(3).y());
    assertThat(LongStream.range(0, 1000).mapToObj(seed -> model.simulate(seed).y()[0]).distinct())
        .hasSize(1000);
    assertThat(model.simulate(3).noise()).isEqualTo(4);
    assertThat(model.simulate(3).label()).isEqualTo(mean.label());
  }

  @Test
  void priorPredictiveOfANormalMean() {
    double[][] y = new double[4][SIMULATIONS];
    for (int seed = 0; seed < SIMULATIONS; seed++) {
      double[] simulated = model.simulate(seed).y();
      for (int i = 0; i < 4; i++) {
        y[i][seed] = simulated[i];
      }
    }
    // mu ~ N(1, 3²) and y ~ N(mu + 10 label, 4²): variances 25, covariances 9.
    assertMean(y[0], v -> v, 1);
    assertMean(y[1], v -> v, 11);
    assertMean(y[0], v -> (v - 1) * (v - 1), 25);
    assertMean(y[1], v -> (v - 11) * (v - 11), 25);
    double[] products = new double[SIMULATIONS];
    Arrays.setAll(products, k -> (y[0][k] - 1) * (y[1][k] - 11));
    assertMean(products, v -> v, 9);
    Arrays.setAll(products, k -> (y[2][k] - 1) * (y[3][k] - 1));
    assertMean(products, v -> v, 9);
    // The third central moment of a normal variable is 0, the fourth 3 σ⁴.
    assertMean(y[3], v -> Math.pow(v - 1, 3), 0);
    assertMean(y[3], v -> Math.pow(v - 1, 4), 3 * 25 * 25);
  }

  @Test
  void priorPredictiveOfAGammaPoisson() {
    Conjugate_RateModel rates =
        new Conjugate_RateModel(new Conjugate.Rate(new int[2], new double[] {0.5, 3}));
    double[] first = new double[SIMULATIONS];
    double[] second = new double[SIMULATIONS];
    for (int seed = 0; seed < SIMULATIONS; seed++) {
      int[] count = rates.simulate(seed).count();
      first[seed] = count[0];
      second[seed] = count[1];
    }
    // A count of exposure t is negative binomial: mean 6 t, variance 6 t + 12 t².
    assertMean(first, v -> v, 3);
    assertMean(first, v -> (v - 3) * (v - 3), 3 + 3);
    assertMean(first, v -> v == 0 ? 1 : 0, Math.pow(0.5 / (0.5 + 0.5), 3));
    assertMean(second, v -> v, 18);
    assertMean(second, v -> (v - 18) * (v - 18), 18 + 108);
  }

  @Test
  void predictionFromADraw() {
    Conjugate_MeanModel.Draw draw = model.constrain(new double[] {-2});
    double[] y =
        IntStream.range(0, SIMULATIONS).mapToDouble(k -> model.predict(draw, k).y()[2]).toArray();

    assertMean(y, v -> v, -2);
    assertMean(y, v -> (v + 2) * (v + 2), 16);
  }

  @Test
  void posteriorPredictiveOfANormalMean() {
    // Four observations of mu with noise 4: 2.5, 4, 3 and -1.
    double precision = 1 / 9.0 + 4 / 16.0;
    double center = (1 / 9.0 + 8.5 / 16) / precision;
    var fit = Nuts.on(model).chains(2).draws(4000).thin(2).seed(11).run();
    List<Conjugate.Mean> predictions = fit.predict(5);

    assertThat(predictions).hasSize(fit.drawCount()).hasSize(4000);
    double[] y = predictions.stream().mapToDouble(p -> p.y()[0]).toArray();
    assertMean(y, v -> v, center);
    assertMean(y, v -> (v - center) * (v - center), 1 / precision + 16);
    assertThat(fit.predict(5).getLast().y()).isEqualTo(predictions.getLast().y());
    assertThat(fit.predict(6).getLast().y()).isNotEqualTo(predictions.getLast().y());
    assertThat(predictions).allMatch(p -> p.noise() == 4 && p.label().length == 4);
  }
}
