package dev.isotropy.it.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Models inside other types, with two plates. */
class SurveyTest {

  private static final int PERSONS = 5;
  private static final int QUESTIONS = 9;

  private final Random random = new Random(6);

  @Test
  void answers() {
    boolean[][] yes = new boolean[PERSONS][QUESTIONS];
    for (boolean[] row : yes) {
      for (int q = 0; q < QUESTIONS; q++) {
        row[q] = random.nextBoolean();
      }
    }
    Survey.Answers user = new Survey.Answers(yes);
    Survey_AnswersModel model = new Survey_AnswersModel(user);

    new Meaning<>(
            model,
            (draw, joint) -> {
              for (int p = 0; p < PERSONS; p++) {
                joint.latent(user.leaning(), draw.leaning(p));
              }
              for (int q = 0; q < QUESTIONS; q++) {
                joint.latent(user.bias(), draw.bias(q));
              }
              for (int p = 0; p < PERSONS; p++) {
                for (int q = 0; q < QUESTIONS; q++) {
                  joint.observed(user.yes(draw.leaning(p), draw.bias(q)), yes[p][q] ? 1 : 0);
                }
              }
            })
        .holds();
    assertThat(model.simulate(1).yes()).hasDimensions(PERSONS, QUESTIONS);
  }

  @Test
  void modelTwoLevelsDeep() {
    int[][] yes = new int[PERSONS][];
    for (int p = 0; p < PERSONS; p++) {
      yes[p] = random.ints(QUESTIONS, 0, 2).toArray();
    }
    double[] weight = random.doubles(PERSONS).toArray();
    Survey.Inner.Turned user = new Survey.Inner.Turned(yes, weight);

    new Meaning<>(
            new Survey_Inner_TurnedModel(user),
            (draw, joint) -> {
              for (int p = 0; p < PERSONS; p++) {
                joint.latent(user.leaning(weight[p]), draw.leaning(p));
              }
              for (int q = 0; q < QUESTIONS; q++) {
                joint.latent(user.bias(), draw.bias(q));
              }
              for (int p = 0; p < PERSONS; p++) {
                for (int q = 0; q < QUESTIONS; q++) {
                  joint.observed(user.answer(draw.bias(q), draw.leaning(p)), yes[p][q]);
                }
              }
            })
        .holds();
  }
}
