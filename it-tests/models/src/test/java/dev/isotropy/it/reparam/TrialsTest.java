package dev.isotropy.it.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.LinearAlgebra;
import dev.isotropy.RandomStream;
import dev.isotropy.distributions.MultivariateNormalCovariance;
import dev.isotropy.it.language.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Vectors that are integrated out, compiled: against the joint distribution of all that is seen.
 */
class TrialsTest {

  private static final int COVARIATES = 3;
  private static final int OBSERVATIONS = 11;
  private static final int STUDIES = 4;

  private final Trials user = trials();
  private final TrialsModel model = new TrialsModel(user);

  private static Trials trials() {
    Random random = new Random(7);
    double[][] x = new double[OBSERVATIONS][];
    for (int i = 0; i < OBSERVATIONS; i++) {
      x[i] = random.doubles(COVARIATES, -1, 2).toArray();
    }
    double[][] estimate = new double[STUDIES][];
    for (int i = 0; i < STUDIES; i++) {
      estimate[i] = random.doubles(COVARIATES, -2, 2).toArray();
    }
    return new Trials(
        3,
        x,
        random.ints(OBSERVATIONS, 0, 2).toArray(), // the last group is empty
        random.doubles(OBSERVATIONS, -3, 3).toArray(),
        random.doubles(OBSERVATIONS, -3, 3).toArray(),
        estimate,
        new boolean[] {true, false, true, true},
        new double[][] {{0.7, 0, 0}, {0.2, 0.5, 0}, {-0.1, 0.3, 0.6}},
        new double[] {0.5, -1, 0},
        new double[][] {{1, 0.3, 0.1}, {0.3, 0.8, -0.2}, {0.1, -0.2, 1.5}});
  }

  /** One number that is seen, linear in what is not: its value, its map, its own noise. */
  private record Seen(double value, double[] slope, int block, double variance) {}

  /**
   * All numbers that are seen, linear in the effects, or in the levels. Numbers of a block have the
   * noise of an estimate together.
   */
  private List<Seen> seen(double sigma, boolean effects) {
    List<Seen> all = new ArrayList<>();
    for (int i = 0; i < OBSERVATIONS; i++) {
      if (effects) {
        all.add(new Seen(user.y()[i] - 2, user.x()[i], -1, sigma * sigma));
      } else {
        double[] slope = new double[user.groups()];
        slope[user.group()[i]] = -2;
        all.add(new Seen(user.offset()[i] - 1, slope, -1, sigma * sigma));
      }
    }
    for (int s = 0; effects && s < STUDIES; s++) {
      for (int k = 0; user.known()[s] && k < COVARIATES; k++) {
        double[] slope = new double[COVARIATES];
        slope[k] = 1;
        all.add(new Seen(user.estimate()[s][k], slope, s * COVARIATES + k, 0));
      }
    }
    return all;
  }

  private double noise(Seen a, Seen b, boolean same) {
    if (a.block < 0 || b.block < 0 || a.block / COVARIATES != b.block / COVARIATES) {
      return same ? a.variance : 0;
    }
    double sum = 0;
    for (int l = 0; l < COVARIATES; l++) {
      sum += user.factor()[a.block % COVARIATES][l] * user.factor()[b.block % COVARIATES][l];
    }
    return sum;
  }

  /** The joint distribution of what is not seen and what is, in this order. */
  private MultivariateNormalCovariance joint(double spread, List<Seen> seen, boolean effects) {
    int unseen = effects ? COVARIATES : user.groups();
    int n = unseen + seen.size();
    double[][] map = new double[n][unseen];
    double[] mean = new double[n];
    double[][] prior = new double[unseen][unseen];
    for (int i = 0; i < unseen; i++) {
      map[i][i] = 1;
      for (int j = 0; j < unseen; j++) {
        prior[i][j] = effects ? spread * user.covariance()[i][j] : i == j ? spread * spread : 0;
      }
    }
    for (int i = unseen; i < n; i++) {
      map[i] = seen.get(i - unseen).slope();
    }
    double[][] covariance =
        LinearAlgebra.multiply(LinearAlgebra.multiply(map, prior), LinearAlgebra.transpose(map));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < unseen; j++) {
        mean[i] += map[i][j] * (effects ? user.centre()[j] : 1);
      }
      for (int j = unseen; i >= unseen && j < n; j++) {
        covariance[i][j] += noise(seen.get(i - unseen), seen.get(j - unseen), i == j);
      }
    }
    return new MultivariateNormalCovariance(mean, covariance);
  }

  private static double[][] part(double[][] matrix, int fromRow, int toRow, int from, int to) {
    double[][] part = new double[toRow - fromRow][to - from];
    for (int i = fromRow; i < toRow; i++) {
      System.arraycopy(matrix[i], from, part[i - fromRow], 0, to - from);
    }
    return part;
  }

  /** The log density of what is seen. */
  private double marginal(double spread, List<Seen> seen, boolean effects) {
    MultivariateNormalCovariance joint = joint(spread, seen, effects);
    int n = joint.loc().length;
    int unseen = n - seen.size();
    double[] loc = part(new double[][] {joint.loc()}, 0, 1, unseen, n)[0];
    double[][] covariance = part(joint.covarianceMatrix(), unseen, n, unseen, n);
    return new MultivariateNormalCovariance(loc, covariance)
        .logProb(seen.stream().mapToDouble(Seen::value).toArray());
  }

  @Test
  void samplesNothingThatCanBeIntegrated() {
    assertThat(model.dimension()).isEqualTo(2);
    for (double[] q : new double[][] {{-1, 0.3}, {0.2, -0.4}, {0.7, 1}}) {
      double spread = Math.exp(q[0]);
      double sigma = Math.exp(q[1]);
      double expected = user.spread().logProb(spread) + q[0] + user.sigma().logProb(sigma) + q[1];
      expected += marginal(spread, seen(sigma, true), true);
      expected += marginal(spread, seen(sigma, false), false);
      assertThat(model.evaluator().logDensity(q))
          .isCloseTo(expected, within(1e-11 * Math.abs(expected)));
    }
  }

  @Test
  void pointwiseIsGivenAllOthers() {
    double[] q = {0.3, -0.2};
    double spread = Math.exp(q[0]);
    double[] pointwise = new double[2 * OBSERVATIONS + STUDIES];
    model.pointwiseLogDensity(q, pointwise);
    for (boolean effects : new boolean[] {true, false}) {
      List<Seen> all = seen(Math.exp(q[1]), effects);
      double whole = marginal(spread, all, effects);
      for (int i = 0; i < OBSERVATIONS; i++) {
        List<Seen> others = new ArrayList<>(all);
        others.remove(i);
        assertThat(pointwise[STUDIES + (effects ? 0 : OBSERVATIONS) + i])
            .isCloseTo(whole - marginal(spread, others, effects), within(1e-9));
      }
    }
    List<Seen> all = seen(Math.exp(q[1]), true);
    List<Seen> others = all.stream().filter(each -> each.block / COVARIATES != 2).toList();
    assertThat(others).hasSize(all.size() - COVARIATES);
    assertThat(pointwise[2])
        .isCloseTo(marginal(spread, all, true) - marginal(spread, others, true), within(1e-9));
    assertThat(pointwise[1]).isZero();
  }

  @Test
  void drawsFromWhatIsLeft() {
    double[] q = {-0.5, 0.1};
    for (boolean effects : new boolean[] {true, false}) {
      List<Seen> seen = seen(Math.exp(q[1]), effects);
      MultivariateNormalCovariance joint = joint(Math.exp(q[0]), seen, effects);
      int n = joint.loc().length;
      int d = n - seen.size();
      double[][] among = part(joint.covarianceMatrix(), d, n, d, n);
      double[][] cross = part(joint.covarianceMatrix(), 0, d, d, n);
      double[][] factor = LinearAlgebra.cholesky(among);
      double[] residual = new double[n - d];
      for (int i = 0; i < n - d; i++) {
        residual[i] = seen.get(i).value() - joint.loc()[d + i];
      }
      double[][] white = LinearAlgebra.solveTriangular(factor, LinearAlgebra.transpose(cross));
      double[] gain =
          LinearAlgebra.multiply(
              LinearAlgebra.transpose(white), LinearAlgebra.solveTriangular(factor, residual));
      moments(
          q,
          effects,
          d,
          i -> joint.loc()[i] + gain[i],
          (i, j) -> {
            double sum = joint.covarianceMatrix()[i][j];
            for (double[] row : white) {
              sum -= row[i] * row[j];
            }
            return sum;
          });
    }
  }

  private interface Mean {
    double of(int i);
  }

  private interface Covariance {
    double of(int i, int j);
  }

  private void moments(double[] q, boolean effects, int d, Mean mean, Covariance covariance) {
    int draws = 20_000;
    double[] store = new double[model.drawSize()];
    double[] first = new double[d];
    double[][] second = new double[d][d];
    for (int draw = 0; draw < draws; draw++) {
      model.constrain(q, RandomStream.of(3, draw), store, 0);
      TrialsModel.Draw drawn = model.draw(store, 0);
      for (int i = 0; i < d; i++) {
        double x = (effects ? drawn.effect(i) : drawn.level(i)) - mean.of(i);
        first[i] += x / draws;
        for (int j = 0; j <= i; j++) {
          second[i][j] += x * ((effects ? drawn.effect(j) : drawn.level(j)) - mean.of(j)) / draws;
        }
      }
    }
    for (int i = 0; i < d; i++) {
      double variance = covariance.of(i, i);
      assertThat(first[i]).isCloseTo(0, within(5 * Math.sqrt(variance / draws)));
      for (int j = 0; j <= i; j++) {
        double both = covariance.of(i, j);
        double error = Math.sqrt((variance * covariance.of(j, j) + both * both) / draws);
        assertThat(second[i][j]).isCloseTo(both, within(5 * error));
      }
    }
  }

  @Test
  void compiles() {
    Meaning<TrialsModel.Draw> meaning = new Meaning<>(model, (_, _) -> {});
    meaning.gradientIsItsDerivative();
    meaning.sitesAddUp();
    meaning.samplingRuns();
    assertThat(model.simulate(3).estimate()).hasDimensions(STUDIES, COVARIATES);
  }
}
