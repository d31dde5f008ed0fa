package dev.isotropy.it.failures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.isotropy.DataException;
import dev.isotropy.it.EightSchools;
import dev.isotropy.it.EightSchoolsModel;
import dev.isotropy.it.ItemResponse;
import dev.isotropy.it.ItemResponseModel;
import dev.isotropy.it.LogisticRegression;
import dev.isotropy.it.LogisticRegressionModel;
import dev.isotropy.it.language.BirdCounts;
import dev.isotropy.it.language.BirdCountsModel;
import dev.isotropy.it.language.Examples;
import dev.isotropy.it.language.Panel;
import dev.isotropy.it.language.PanelModel;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Generated constructors refuse bad data, and name component, position and value. */
class BadDataTest {

  private static final double[] Y = {28, 8, -3, 7};
  private static final double[] SIGMA = {15, 10, 16, 11};

  private static void refused(ThrowingCallable constructor, String message) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(constructor)
        .withMessage("%s", message);
  }

  private static void schools(double[] y, double[] sigma, String message) {
    refused(() -> new EightSchoolsModel(new EightSchools(y, sigma)), message);
  }

  private static double[] with(double[] values, int position, double value) {
    double[] copy = values.clone();
    copy[position] = value;
    return copy;
  }

  @Test
  void lengthsThatDisagree() {
    schools(
        Y,
        new double[] {1, 2, 3},
        "axis 'school' has two sizes: y.length = 4, but sigma.length = 3");
    regression(
        new double[][] {{1, 2}, {3, 4}},
        new int[] {0, 1, 1},
        "axis 'observation' has two sizes: x.length = 2, but y.length = 3");
  }

  @Test
  void sizeThatDisagreesWithAnArray() {
    Panel panel = Examples.panel();
    refused(
        () ->
            new PanelModel(
                new Panel(
                    panel.x(),
                    panel.sector(),
                    panel.region(),
                    panel.sales(),
                    new double[10][3][2],
                    panel.regions())),
        "axis 'year' has two sizes: sales[0].length = 4, but price[0].length = 3");
  }

  @Test
  void numbersThatAreNotFinite() {
    schools(
        with(Y, 2, Double.NaN),
        SIGMA,
        "y[2] is NaN; data must be finite; if it is missing, annotate the site that observes 'y'"
            + " with @Impute");
    schools(
        Y, with(SIGMA, 1, Double.POSITIVE_INFINITY), "sigma[1] is Infinity; data must be finite");
    regression(
        new double[][] {{1, 2}, {3, Double.NaN}},
        new int[] {0, 1},
        "x[1][1] is NaN; data must be finite");
    new Strict().cap(Double.NaN).refused("cap is NaN; data must be finite");
  }

  @Test
  void scaleThatIsNotPositive() {
    schools(Y, with(SIGMA, 3, 0), "sigma[3] is 0; as the scale of 'y' it must be positive");
    schools(Y, with(SIGMA, 0, -2.5), "sigma[0] is -2.5; as the scale of 'y' it must be positive");
  }

  @Test
  void argumentsComputedFromData() {
    new Strict()
        .cap(1.5)
        .refused("cap - size[1] is -0.5; as the scale of 'drift' it must be positive");
    new Strict()
        .trials(-1, 4)
        .refused("trials[0] is -1; as the totalCount of 'hits' it must be a non-negative integer");
    new Strict()
        .rate(0, 1)
        .refused("rate[0] is 0; as the concentration1 of 'share' it must be positive");
  }

  @Test
  void argumentsOfDerivedQuantities() {
    known(
        LOW,
        HIGH,
        new double[] {2, 1, 0.25},
        9,
        "2 * exposure[2] - 1 is -0.5; as the rate of 'count' it must be non-negative");
    known(
        LOW,
        HIGH,
        new double[] {2, 1, 1},
        -2,
        "the bounds of 'share' must ascend, but 0 and top is -2");
  }

  @Test
  void boundsThatDoNotAscend() {
    known(
        with(LOW, 1, 7),
        HIGH,
        new double[] {2, 1, 1},
        9,
        "the bounds of 'level' must ascend, but low[1] is 7 and high[1] is 5");
    known(
        LOW,
        with(HIGH, 0, 1),
        new double[] {2, 1, 1},
        9,
        "the bounds of 'level' must ascend, but low[0] is 1 and high[0] is 1");
  }

  @Test
  void locationThatIsNoNumber() {
    known(
        LOW,
        HIGH,
        new double[] {2, 0.5, 1},
        9,
        "log(exposure[1] - 0.75) is NaN; as the loc of 'shift' it must be real");
  }

  private static final double[] LOW = {1, 2, 3};
  private static final double[] HIGH = {4, 5, 6};

  private static void known(
      double[] low, double[] high, double[] exposure, double top, String message) {
    int[] count = {1, 0, 3};
    new Troubled_KnownModel(new Troubled.Known(LOW, HIGH, new double[] {2, 1, 1}, count, 9));
    refused(
        () -> new Troubled_KnownModel(new Troubled.Known(low, high, exposure, count, top)),
        message);
  }

  @Test
  void indicesOutOfRange() {
    BirdCounts data = Examples.birdCounts(3);
    refused(
        () -> new BirdCountsModel(birds(data, new int[] {0, 6, 5}, 6)),
        "site[1] is 6, which is no index along 'site': expected 0 to 5");
    refused(
        () -> new BirdCountsModel(birds(data, new int[] {0, 1, -1}, 6)),
        "site[2] is -1, which is no index along 'site': expected 0 to 5");
    new Strict()
        .member(new int[][] {{0, 1, 2}, {2, 3, 0}})
        .refused("member[1][1] is 3, which is no index along 'group': expected 0 to 2");
    new Strict()
        .member(new int[][] {{0}, {1}})
        .refused("the index into member is 1, which is no index along 'k': expected 0 to 0");
    Panel panel = Examples.panel();
    panel.sector()[7] = 3;
    panel.region()[3] = 9;
    refused(
        () -> new PanelModel(panel),
        "region[sector["
            + first(panel.sector(), 3)
            + "]] is 9, which is no index along 'region': expected 0 to 2");
  }

  private static int first(int[] values, int value) {
    int i = 0;
    while (values[i] != value) {
      i++;
    }
    return i;
  }

  private static BirdCounts birds(BirdCounts data, int[] site, int sites) {
    return new BirdCounts(
        data.birds(), site, data.year(), data.depth(), data.hours(), sites, data.years());
  }

  @Test
  void emptyPlates() {
    schools(new double[0], new double[0], "axis 'school' is empty: y.length = 0");
    BirdCounts data = Examples.birdCounts(3);
    refused(
        () -> new BirdCountsModel(birds(data, data.site(), 0)), "axis 'site' is empty: sites = 0");
    refused(
        () -> new BirdCountsModel(birds(data, data.site(), -1)),
        "axis 'site' has a negative size: sites = -1");
    regression(
        new double[][] {{}, {}}, new int[] {0, 1}, "axis 'predictor' is empty: x[0].length = 0");
  }

  @Test
  void dataOutsideTheSupport() {
    regression(
        new double[][] {{1, 2}, {3, 4}},
        new int[] {0, 2},
        "y[1] is 2, outside the support of bernoulliLogit: expected an integer from 0 to 1");
    refused(
        () -> new ItemResponseModel(new ItemResponse(new int[][] {{0, 1, 1}, {1, 0, -1}})),
        "y[1][2] is -1, outside the support of bernoulliLogit: expected an integer from 0 to 1");
    BirdCounts data = Examples.birdCounts(3);
    data.birds()[2] = -4;
    refused(
        () -> new BirdCountsModel(data),
        "birds[2] is -4, outside the support of poisson: expected an integer from 0");
    new Strict()
        .hits(1, 5)
        .refused("hits[1] is 5, outside the support of binomial: expected an integer from 0 to 4");
    new Strict()
        .share(0.5, 1.25)
        .refused("share[1] is 1.25, outside the support of beta: expected a number from 0 to 1");
    new Strict()
        .size(-0.5, 1)
        .refused("size[0] is -0.5, outside the support of gamma: expected a number from 0");
  }

  @Test
  void raggedArrays() {
    regression(
        new double[][] {{1, 2}, {3, 4, 5}},
        new int[] {0, 1},
        "'x' is ragged: row 1 has length 3, row 0 has length 2");
    regression(new double[][] {null, {1, 2}}, new int[] {0, 1}, "'x' is ragged: row 0 is null");
    Panel panel = Examples.panel();
    panel.price()[4][2] = new double[] {1};
    refused(
        () -> new PanelModel(panel),
        "'price[4]' is ragged: row 2 has length 1, row 0 has length 3");
  }

  @Test
  void nullComponents() {
    schools(Y, null, "'sigma' is null");
    schools(null, null, "'sigma' is null");
  }

  @Test
  void dataAreCopied() {
    double[] sigma = SIGMA.clone();
    EightSchoolsModel model = new EightSchoolsModel(new EightSchools(Y, sigma));
    double[] q = {1, 0.5, 1, -1, 2, 0};
    double before = model.evaluator().logDensity(q);
    sigma[0] = -1;

    assertThat(model.evaluator().logDensity(q)).isEqualTo(before);
    assertThat(model.simulate(1).sigma()).isEqualTo(SIGMA);
  }

  private static void regression(double[][] x, int[] y, String message) {
    refused(() -> new LogisticRegressionModel(new LogisticRegression(x, y)), message);
  }

  /** Good data of {@link Troubled.Strict}, of which a test spoils one component. */
  private static final class Strict {

    private int[] trials = {3, 4};
    private int[] hits = {1, 4};
    private double[] share = {0.25, 0.5};
    private double[] size = {1, 2};
    private double[] rate = {1, 3};
    private int[][] member = {{0, 1, 2}, {2, 1, 0}};
    private double cap = 5;

    Strict() {
      new Troubled_StrictModel(model());
    }

    private Troubled.Strict model() {
      return new Troubled.Strict(
          trials, hits, share, size, rate, member, new double[] {0, 1, 2}, cap);
    }

    Strict trials(int... trials) {
      this.trials = trials;
      return this;
    }

    Strict hits(int... hits) {
      this.hits = hits;
      return this;
    }

    Strict share(double... share) {
      this.share = share;
      return this;
    }

    Strict size(double... size) {
      this.size = size;
      return this;
    }

    Strict rate(double... rate) {
      this.rate = rate;
      return this;
    }

    Strict member(int[][] member) {
      this.member = member;
      return this;
    }

    Strict cap(double cap) {
      this.cap = cap;
      return this;
    }

    void refused(String message) {
      BadDataTest.refused(() -> new Troubled_StrictModel(model()), message);
    }
  }
}
