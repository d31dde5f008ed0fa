package dev.isotropy.it.discrete;

import static dev.isotropy.it.discrete.Enumerated.latent;
import static dev.isotropy.it.discrete.Enumerated.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each form of summing out against the sum over all assignments in plain Java. */
class EnumeratedTest {

  private static int[] twos(int count) {
    int[] twos = new int[count];
    Arrays.fill(twos, 2);
    return twos;
  }

  @Test
  void anElementOfAPlate() {
    Guessing exam = new Guessing(new int[] {19, 11, 8, 17, 10}, 20);
    new Enumerated<GuessingModel.Draw>(
            new GuessingModel(exam),
            twos(5),
            new int[5],
            (draw, guesses, elements) -> {
              double sum =
                  latent(exam.rate(), draw.rate()) + latent(exam.ability(), draw.ability());
              for (int i = 0; i < guesses.length; i++) {
                sum += exam.guesses(draw.rate()).logProb(guesses[i]);
                sum +=
                    observed(
                        exam.correct(guesses[i], draw.ability(), 20), exam.correct()[i], elements);
              }
              return sum;
            })
        .holds();
  }

  @Test
  void isTheMixtureWrittenByHand() {
    int[] correct = new Random(4).ints(100, 0, 21).toArray();
    var summed = new GuessingModel(new Guessing(correct, 20)).evaluator();
    var byHand = new GuessingByHandModel(new GuessingByHand(correct, 20)).evaluator();
    double[] q = {0.3, -0.7};
    double[] gradient = new double[2];
    double[] other = new double[2];
    double expected = byHand.logDensityAndGradient(q, other);
    assertThat(summed.logDensityAndGradient(q, gradient))
        .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    assertThat(gradient).containsExactly(other, within(1e-11));
  }

  @Test
  void groupsAndTheirMembers() {
    Species data =
        new Species(
            new int[] {0, 0, 1, 2, 1, 0},
            new double[] {1, 3, 2.5, 0.2, 3.3, 1.7},
            new double[] {2.5, 0.1, 1});
    new Enumerated<SpeciesModel.Draw>(
            new SpeciesModel(data),
            twos(9),
            new int[9],
            (draw, values, elements) -> {
              double sum =
                  latent(data.highland(), draw.highland())
                      + latent(data.valley(), draw.valley())
                      + latent(data.shorter(), draw.shorter())
                      + latent(data.spread(), draw.spread());
              for (int s = 0; s < 3; s++) {
                sum += data.high(draw.highland()).logProb(values[s]);
                sum += observed(data.height(values[s], draw.valley()), data.height()[s], elements);
              }
              for (int n = 0; n < 6; n++) {
                int large = values[3 + n];
                sum += data.large(values, data.site()[n]).logProb(large);
                double mean = data.mean(large, draw.shorter());
                sum +=
                    observed(
                        data.length(mean, draw.spread(), values, data.site()[n]),
                        data.length()[n],
                        elements);
              }
              return sum;
            })
        .holds();
  }

  @Test
  void countsAsIndicesAndParameters() {
    Litters data =
        new Litters(
            new int[] {2, 3, 1},
            new int[] {1, 2, 0},
            new double[] {0.3, 1.2, -0.4},
            new double[] {0, 0.5, 1, 2});
    new Enumerated<LittersModel.Draw>(
            new LittersModel(data),
            new int[] {4, 4, 4, 4},
            new int[] {0, 0, 0, 1},
            (draw, values, elements) -> {
              double sum =
                  latent(data.survival(), draw.survival()) + latent(data.stop(), draw.stop());
              double[] effect = draw.effect();
              for (int k = 0; k < 4; k++) {
                sum += latent(data.effect(data.food()[k]), effect[k]);
              }
              int visits = values[3];
              for (int i = 0; i < 3; i++) {
                sum += data.alive(data.size()[i], draw.survival()).logProb(values[i]);
              }
              sum += data.visits(draw.stop()).logProb(visits);
              for (int i = 0; i < 3; i++) {
                sum += observed(data.seen(values[i], visits), data.seen()[i], elements);
              }
              for (int i = 0; i < 3; i++) {
                sum +=
                    observed(
                        data.weight(values[i], effect, data.size()[i]), data.weight()[i], elements);
              }
              return sum;
            })
        .holds();
  }

  @Test
  void categoriesOfCategories() {
    Schools data =
        new Schools(
            new double[][] {{0.2, 0.8}, {0.7, 0.3}},
            new int[] {0, 1, 0},
            new double[] {0.3, -1, 2},
            new double[] {1, 2, 1.5});
    new Enumerated<SchoolsModel.Draw>(
            new SchoolsModel(data),
            new int[] {2, 2, 2, 3, 3, 3},
            new int[6],
            (draw, values, elements) -> {
              double sum = data.strict().logProb(values[0]);
              int[] kind = {values[1], values[2]};
              for (int s = 0; s < 2; s++) {
                sum += data.kind(data.offer()[s]).logProb(kind[s]);
              }
              for (int n = 0; n < 3; n++) {
                int type = values[3 + n];
                sum += data.type(kind, data.school()[n], draw.types()).logProb(type);
                sum +=
                    observed(data.score(type, draw.level(), values[0]), data.score()[n], elements);
              }
              return sum;
            },
            List.of("types", "level"))
        .holds();
  }

  @Test
  void hiddenMarkovChain() {
    Weather data = new Weather(new double[] {-2, 0.1, 3, 3.5, -1}, new double[] {1, 1.5, 2});
    new Enumerated<WeatherModel.Draw>(
            new WeatherModel(data),
            new int[] {3, 3, 3, 3, 3},
            new int[5],
            (draw, weather, elements) -> {
              double sum = 0;
              for (int t = 0; t < 5; t++) {
                sum += data.weather(t, weather, draw.first(), draw.next()).logProb(weather[t]);
                sum +=
                    observed(
                        data.temperature(weather[t], draw.mean()), data.temperature()[t], elements);
              }
              return sum;
            },
            List.of("first", "next", "mean"))
        .holds();
  }

  @Test
  void longHiddenMarkovChain() {
    double[] temperature = new Random(6).doubles(50, -3, 3).toArray();
    Weather data = new Weather(temperature, new double[] {1, 1.5, 2});
    WeatherModel model = new WeatherModel(data);
    double[] q = new Random(7).doubles(model.dimension(), -1, 1).toArray();
    WeatherModel.Draw draw = model.constrain(q);
    double[] forward = new double[3];
    for (int t = 0; t < 50; t++) {
      double[] next = new double[3];
      for (int k = 0; k < 3; k++) {
        double sum = 0;
        for (int j = 0; j < 3; j++) {
          sum += t == 0 ? draw.first()[k] / 3 : Math.exp(forward[j]) * draw.next()[j][k];
        }
        next[k] = Math.log(sum) + data.temperature(k, draw.mean()).logProb(temperature[t]);
      }
      forward = next;
    }
    double total =
        Math.log(Arrays.stream(forward).map(Math::exp).sum())
            + Stream.of("first", "next", "mean").mapToDouble(model.siteLogDensities(q)::get).sum();
    assertThat(model.evaluator().logDensity(q)).isCloseTo(total, within(1e-11 * Math.abs(total)));
  }

  @Test
  void chainsThatVary() {
    Switching data =
        new Switching(
            new double[] {0.5, -1, 2, 0.3},
            new double[] {1, 0.2, 1.5, 2},
            new int[] {2, 0, 2},
            new double[] {0.3, -0.4, 1});
    new Enumerated<SwitchingModel.Draw>(
            new SwitchingModel(data),
            twos(4),
            new int[4],
            (draw, on, elements) -> {
              double sum = latent(data.slope(), draw.slope()) + latent(data.level(), draw.level());
              for (int t = 0; t < 4; t++) {
                sum += data.on(t, on, data.x()[t], draw.slope()).logProb(on[t]);
              }
              for (int t = 0; t < 4; t++) {
                sum += observed(data.y(t, on, draw.level()), data.y()[t], elements);
              }
              for (int n = 0; n < 3; n++) {
                sum += observed(data.z(on, data.at()[n], draw.level()), data.z()[n], elements);
              }
              return sum;
            })
        .holds();
  }

  @Test
  void kindsOfChains() {
    Funds data = new Funds(new double[][] {{0.1, -0.2, 2}, {0.5, 1, 0.1}});
    new Enumerated<FundsModel.Draw>(
            new FundsModel(data),
            new int[] {2, 2, 3, 3, 3, 3, 3, 3},
            new int[8],
            (draw, values, elements) -> {
              double sum = latent(data.stay(), draw.stay()) + latent(data.more(), draw.more());
              for (int f = 0; f < 2; f++) {
                int risky = values[f];
                int[] wild = Arrays.copyOfRange(values, 2 + 3 * f, 5 + 3 * f);
                sum += data.risky().logProb(risky);
                for (int t = 0; t < 3; t++) {
                  sum += data.wild(t, wild, risky, draw.stay()).logProb(wild[t]);
                  sum +=
                      observed(
                          data.returns(wild[t], draw.more(), risky),
                          data.returns()[f][t],
                          elements);
                }
              }
              return sum;
            })
        .holds();
  }

  @Test
  void countsUpToABound() {
    Abundance data = new Abundance(new int[][] {{1, 3, 2}, {0, 0, 1}}, 6);
    new Enumerated<AbundanceModel.Draw>(
            new AbundanceModel(data),
            new int[] {7, 7},
            new int[2],
            (draw, animals, elements) -> {
              double sum =
                  latent(data.rate(), draw.rate()) + latent(data.detection(), draw.detection());
              for (int i = 0; i < 2; i++) {
                sum += data.animals(draw.rate(), 6).logProb(animals[i]);
                for (int j = 0; j < 3; j++) {
                  sum +=
                      observed(
                          data.counts(animals[i], draw.detection()), data.counts()[i][j], elements);
                }
              }
              return sum;
            })
        .holds();
  }

  @Test
  void valuesThatAreNoIndex() {
    assertThatThrownBy(
            () ->
                new LittersModel(
                    new Litters(
                        new int[] {2, 4},
                        new int[] {1, 2},
                        new double[] {0, 0},
                        new double[] {1, 2, 3, 4})))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "an index that enumerated values tell is 4, which is no index along 'count': expected 0"
                + " to 3");
  }

  @Test
  void tablesThatAreTooLarge() {
    assertThatThrownBy(
            () ->
                new LittersModel(
                    new Litters(
                        new int[] {200_000}, new int[] {1}, new double[] {0}, new double[200_001])))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "summing out 'alive' needs a table of 800,004 combinations of values, more than"
                + " 100,000: let fewer enumerated sites meet in one site or factor, or give them"
                + " fewer values");
  }

  @Test
  void chainsInAPanel() {
    Regimes data = new Regimes(new double[][] {{0.1, -0.2, 2, -3, 0.4}, {0.5, 1, 0.1, 0, -2.5}});
    new Enumerated<RegimesModel.Draw>(
            new RegimesModel(data),
            twos(10),
            new int[10],
            (draw, values, elements) -> {
              double sum =
                  latent(data.stay(), draw.stay())
                      + latent(data.calm(), draw.calm())
                      + latent(data.more(), draw.more());
              for (int f = 0; f < 2; f++) {
                int[] wild = Arrays.copyOfRange(values, 5 * f, 5 * f + 5);
                for (int t = 0; t < 5; t++) {
                  sum += data.wild(t, wild, draw.stay()).logProb(wild[t]);
                  sum +=
                      observed(
                          data.returns(wild[t], draw.calm(), draw.more()),
                          data.returns()[f][t],
                          elements);
                }
              }
              return sum;
            })
        .holds();
  }
}
