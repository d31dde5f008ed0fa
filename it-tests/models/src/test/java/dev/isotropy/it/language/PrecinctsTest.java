package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.DataException;
import dev.isotropy.SiteInfo;
import dev.isotropy.VectorSets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sites whose elements are vectors or matrices. */
class PrecinctsTest {

  private static final int[] BALLOTS = {9, 4};
  private static final double[] PRIOR = {1.5, 1, 0.5};
  private static final int[] PRECINCT = {0, 1, 1, 0, 1};
  private static final int[] CHOICE = {2, 0, 1, 0, 0};
  private static final double[][] TRAITS = {{1, 0.5}, {0, -1}, {-0.7, 1}, {0.3, 0.2}, {2, 1}};
  private static final int[] MOOD = {0, 3, 1, 2, 3};

  private final Precincts user = user(new int[][] {{4, 3, 2}, {0, 1, 3}}, PRIOR);
  private final PrecinctsModel model = new PrecinctsModel(user);

  private static Precincts user(int[][] votes, double[] prior) {
    return new Precincts(prior, BALLOTS, votes, PRECINCT, CHOICE, TRAITS, MOOD);
  }

  @Test
  void meansWhatItSays() {
    new Meaning<>(model, this::plain).holds();
  }

  private void plain(PrecinctsModel.Draw draw, Joint joint) {
    for (int p = 0; p < BALLOTS.length; p++) {
      joint.latent(user.share(PRIOR), draw.share(p));
    }
    for (int p = 0; p < BALLOTS.length; p++) {
      joint.observed(user.votes(draw.share(p), BALLOTS[p]).logProb(user.votes()[p]));
    }
    for (int v = 0; v < CHOICE.length; v++) {
      joint.observed(user.choice(draw.share(), PRECINCT[v]), CHOICE[v]);
    }
    for (int t = 0; t < 2; t++) {
      joint.latent(user.centre(), draw.centre(t));
      joint.latent(user.spread(), draw.spread(t));
    }
    double correlation = draw.correlation(1, 0);
    joint.factor(user.correlation(draw.centre()).logProb(draw.correlation()));
    joint.factor(Math.log1p(-correlation * correlation)); // tanh
    for (int v = 0; v < MOOD.length; v++) {
      joint.observed(
          user.traits(draw.centre(), draw.spread(), draw.correlation()).logProb(TRAITS[v]));
    }
    joint.latent(user.cutpoints(), draw.cutpoints());
    for (int v = 0; v < MOOD.length; v++) {
      joint.observed(user.mood(TRAITS[v], draw.cutpoints()), MOOD[v]);
    }
  }

  @Test
  void sitesHaveTheDimensionsOfTheirElements() {
    SiteInfo share = model.sites().getFirst();
    assertThat(share.axes()).containsExactly("precinct", "party");
    assertThat(share.shape()).containsExactly(2, 3);
    assertThat(share.elements()).contains(VectorSets.SIMPLEX);
    assertThat(model.columnNames()).contains("share[1][2]", "correlation[1][0]", "cutpoints[2]");
    assertThat(model.observedSites().getFirst().shape()).containsExactly(2);
    assertThat(model.dimension()).isEqualTo(2 * 2 + 2 + 2 + 1 + 3);
  }

  @Test
  void drawsGiveVectorsAndNumbers() {
    PrecinctsModel.Draw draw = model.constrain(new double[model.dimension()]);
    assertThat(draw.share()[1]).isEqualTo(draw.share(1));
    assertThat(draw.share(1)[2]).isEqualTo(draw.share(1, 2)).isEqualTo(1.0 / 3);
    assertThat(draw.lead(0)).isEqualTo(draw.share(0, 0) - draw.share(0, 1));
    assertThat(draw.correlation()).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    assertThat(draw.cutpoints()).containsExactly(0, 1, 2);
  }

  @Test
  void simulatesVectors() {
    Precincts simulated = model.simulate(3);
    for (int p = 0; p < BALLOTS.length; p++) {
      assertThat(Arrays.stream(simulated.votes()[p]).sum()).isEqualTo(BALLOTS[p]);
    }
    assertThat(simulated.traits()).hasDimensions(5, 2);
    assertThat(Arrays.stream(simulated.mood()).allMatch(mood -> mood >= 0 && mood <= 3)).isTrue();
  }

  @Test
  void observedCountsMustHaveTheirSum() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> new PrecinctsModel(user(new int[][] {{4, 3, 2}, {0, 1, 4}}, PRIOR)))
        .withMessage(
            "votes[1] is [0, 1, 4], outside the support of multinomial: expected counts that sum to"
                + " 4");
  }

  @Test
  void parametersFromDataMustBeInTheirDomain() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                new PrecinctsModel(
                    user(new int[][] {{4, 3, 2}, {0, 1, 3}}, new double[] {1, 0, 1})))
        .withMessage("prior[1] is 0; as the concentration of 'share' it must be positive");
  }

  @Test
  void initialValuesMustBeInTheirSet() {
    double[] q = new double[model.dimension()];
    model.unconstrain(Map.of("share", new double[] {0.2, 0.3, 0.5, 0.6, 0.3, 0.1}), q);
    double[] set = model.constrain(q).share(1);
    assertThat(set[0]).isCloseTo(0.6, within(1e-12));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                model.unconstrain(
                    Map.of("share", new double[] {0.2, 0.3, 0.5, 0.6, 0.3, 0.2}), q.clone()))
        .withMessage("the value [0.6, 0.3, 0.2] given for share[1] lies outside its support");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> model.unconstrain(Map.of("cutpoints", new double[] {0, 2, 1}), q.clone()))
        .withMessage("the value [0.0, 2.0, 1.0] given for cutpoints lies outside its support");
  }
}
