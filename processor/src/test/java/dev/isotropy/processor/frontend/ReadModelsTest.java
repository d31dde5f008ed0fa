package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What models mean, as the intermediate form prints it. */
class ReadModelsTest {

  private static final String LOC_SCALE = "dev.isotropy.reparam.LocScale";

  @Test
  void platesBroadcastByName() {
    assertThat(
            Source.record(
                    "@Plate({\"item\", \"person\"}) boolean[][] y",
                    """
                    @Sample @Plate("item") Normal a() { return normal(0, 1); }
                    @Sample @Plate("person") Normal theta() { return normal(0, 1); }
                    @Sample @Plate({"item", "person"}) BernoulliLogit y(double theta, double a) {
                      return bernoulliLogit(theta - a);
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate item
            plate person
            boolean data.y[item, person]
            a[item] ~ normal(0, 1)
            theta[person] ~ normal(0, 1)
            y[item, person] ~ bernoulliLogit(theta[person] - a[item]) observed data.y[item, person]
            """);
  }

  @Test
  void wholeArraysAreIndexedByData() {
    assertThat(
            Source.record(
                    "int J, int[] county, double[] y",
                    """
                    @Sample @Plate(value = "county", size = "J") Normal alpha() {
                      return normal(0, 1);
                    }
                    @Sample @Plate("home") Normal y(double[] alpha, int county) {
                      return normal(alpha[county], 1);
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate county of J
            plate home
            int data.J
            int data.county[home]
            double data.y[home]
            alpha[county] ~ normal(0, 1)
            y[home] ~ normal(alpha[county: data.county[home]], 1) observed data.y[home]
            """);
  }

  @Test
  void dimensionsSummedWithPlatesAreThosePlates() {
    assertThat(
            Source.record(
                    "double[][] x, int[] y",
                    """
                    @Sample @Plate("k") Normal beta() { return normal(0, 1); }
                    @Sample @Plate("n") BernoulliLogit y(double[] x, double[] beta) {
                      return bernoulliLogit(dot(x, beta));
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate k
            plate n
            double data.x[n, k]
            int data.y[n]
            beta[k] ~ normal(0, 1)
            y[n] ~ bernoulliLogit(sum[k](data.x[n, k] * beta[k])) observed data.y[n]
            """);
  }

  @Test
  void classesHoldDataInFields() {
    assertThat(
            Source.of(
                    """
                    @Model
                    class M {
                      @Data final double[] y;
                      @Data int J;
                      @Sample Normal mu = normal(0, scale());
                      @Sample @Plate(value = "j", size = "J") final Normal theta = new Normal(0, 1);
                      @Sample Normal nu = normal(y[0] + this.J, y.length);

                      M(int J, double[] y) {
                        this.y = y;
                        this.J = J;
                      }

                      static double scale() { return 2.5; }

                      @Sample @Plate("n") Normal y(double mu, double[] theta, @Index("n") int n) { return normal(mu + theta[0] + n, 1); }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate j of J
            plate n
            double data.y[n]
            int data.J
            mu ~ normal(0, 2.5)
            theta[j] ~ normal(0, 1)
            nu ~ normal(data.y[n: 0] + data.J, size(n))
            y[n] ~ normal(mu + theta[j: 0] + position(n), 1) observed data.y[n]
            """);
  }

  @Test
  void rowsAndMatrices() {
    assertThat(
            Source.of(
                    """
                    @Model
                    record M(@Plate({"n", "k"}) double[][] x, @Plate("n") double[][] z, double[][][] w, double[] y) {
                      @Sample @Plate("k") Normal beta() { return normal(0, 1); }
                      @Sample @Plate("n") Normal y(double[] x, double[] beta, double[] z, double[][] w) {
                        return normal(dot(x, beta) + sum(z) + w[0][1] + x[2], 1);
                      }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate n
            plate k
            double data.x[n, k]
            double data.z[n, z.1]
            double data.w[n, w.1, w.2]
            double data.y[n]
            beta[k] ~ normal(0, 1)
            y[n] ~ normal(sum[k](data.x[n, k] * beta[k]) + sum[z.1](data.z[n, z.1]) + data.w[n, w.1: 0, w.2][w.2: 1] + data.x[n, k: 2], 1) observed data.y[n]
            """);
  }

  @Test
  void arraysOfTheOwnPlateHaveAxesOfTheirOwn() {
    assertThat(
            Source.of(
                    """
                    @Model
                    record M(@Plate({"n", "n"}) double[][] distance, double[] y) {
                      @Sample @Plate("n") Normal u() { return normal(0, 1); }
                      @Deterministic @Plate("n") double field(@Index("n") int n, double[][] distance, double[] u) {
                        return dot(distance[n], u) + u[n] + distance[n][n];
                      }
                      @Sample @Plate("n") Normal y(double field) { return normal(field, 1); }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate n
            double data.distance[n, n]
            double data.y[n]
            u[n] ~ normal(0, 1)
            field[n] = sum[n_3](data.distance[n, n_3] * u[n_3]) + u[n] + data.distance[n, n_3: position(n)]
            y[n] ~ normal(field[n], 1) observed data.y[n]
            """);
  }

  @Test
  void quantitiesOfDataAloneAreData() {
    assertThat(
            Source.of(
                    """
                    @Model
                    record M(double[] x, boolean[] treated, int[] g, int J, double[] y) {
                      @Deterministic double mean(double[] x) { return sum(x) / x.length; }
                      @Deterministic @Plate("n") double centred(double x, double mean) { return x - mean; }
                      @Deterministic @Plate("n") int index(int g) { return g - 1; }
                      @Deterministic @Plate("n") double effect(double[] alpha, int index) { return alpha[index]; }
                      @Sample @Plate(value = "g", size = "J") Normal alpha() { return normal(0, 1); }
                      @Sample @Plate("n") Normal y(double centred, double effect, double treated, double centredAgain) {
                        return normal(centred + effect * treated, 1);
                      }
                      @Deterministic double centredAgain(double[] centred) { return centred[0]; }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate n
            plate g of J
            double data.x[n]
            boolean data.treated[n]
            int data.g[n]
            int data.J
            double data.y[n]
            mean = sum[n](data.x[n]) / size(n)
            centred[n] = data.x[n] - mean
            index[n] = data.g[n] - 1
            effect[n] = alpha[g: index[n]]
            alpha[g] ~ normal(0, 1)
            y[n] ~ normal(centred[n] + effect[n] * data.treated[n], 1) observed data.y[n]
            centredAgain = centred[n: 0]
            """);
  }

  @Test
  void observedSitesAreReadAsData() {
    assertThat(
            Source.of(
                    """
                    @Model
                    record M(int[] counts, double[] y) {
                      @Sample Exponential rate() { return exponential(1); }
                      @Sample(observed = "counts") @Plate("n") Poisson count(double rate) { return poisson(rate); }
                      @Sample @Plate("n") Normal y(int count, double counts) { return normal(count / 2 + counts / 2, 1); }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate n
            int data.counts[n]
            double data.y[n]
            rate ~ exponential(1)
            count[n] ~ poisson(rate) observed data.counts[n]
            t1[n] = data.counts[n] / 2
            y[n] ~ normal(trunc(t1[n]) + t1[n], 1) observed data.y[n]
            """);
  }

  @Test
  void factorsAddLogDensities() {
    assertThat(
            Source.of(
                    """
                    @Model
                    record M(@Plate("n") double[] y) {
                      @Sample Normal mu() { return normal(0, 1); }
                      @Factor @Plate("n") double likelihood(double y, double mu) {
                        Normal d = normal(mu, 1);
                        return logSumExp(d.logProb(y), prior(mu).logProb(y));
                      }
                      @Factor double penalty(double mu) { return -square(mu); }
                      static Cauchy prior(double m) { return cauchy(m, 1); }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate n
            double data.y[n]
            mu ~ normal(0, 1)
            yResidual[n] = data.y[n] - mu
            t1[n] = yResidual[n] * yResidual[n]
            t2[n] = -0.5 * t1[n] - 0.9189385332046728
            t3[n] = -log(1 + t1[n]) - 1.1447298858494002
            t4[n] = t2[n] < t3[n]
            t5[n] = t4[n] ? t3[n] : t2[n]
            factor likelihood[n] += t5[n] + log1pExp(abs(t5[n]) < Infinity ? (t4[n] ? t2[n] : t3[n]) - t5[n] : 0)
            factor penalty += -(mu * mu)
            """);
  }

  @Test
  void pathsOfOneFamilyAreJoined() {
    assertThat(
            Source.of(
                    """
                    @Model
                    record M(int[] kind, double[] y) {
                      @Sample Normal mu() { return normal(0, 1); }
                      @Sample @Plate("n") Normal y(int kind, double mu, @Index("n") int n) {
                        if (kind == 0) {
                          return normal(mu, 1);
                        }
                        double scale = kind > 1 ? 2 : 3;
                        return n == 0 ? normal(0, scale) : normal(mu, scale);
                      }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate n
            int data.kind[n]
            double data.y[n]
            mu ~ normal(0, 1)
            t1[n] = data.kind[n] == 0
            scale[n] = 1 < data.kind[n] ? 2 : 3
            y[n] ~ normal(t1[n] ? mu : position(n) == 0 ? 0 : mu, t1[n] ? 1 : scale[n]) observed data.y[n]
            """);
  }

  @Test
  void indicesCountOnlyWhereTheyAreReached() {
    assertThat(
            Source.of(
                    """
                    @Model
                    record M(int[] g, int J, double[] y) {
                      @Sample @Plate(value = "g", size = "J") Normal alpha() { return normal(0, 1); }
                      @Sample @Plate("n") Normal y(int g, double[] alpha) {
                        return normal(g < 0 ? 0 : alpha[g], 1);
                      }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            plate g of J
            plate n
            int data.g[n]
            int data.J
            double data.y[n]
            alpha[g] ~ normal(0, 1)
            t1[n] = data.g[n] < 0
            y[n] ~ normal(t1[n] ? 0 : alpha[g: !t1[n] ? data.g[n] : 0], 1) observed data.y[n]
            """);
  }

  @Test
  void requestsKeepTheirOrderAndDefaults() {
    Model model =
        read(
            """
            @Model
            @Auto(centered = 0.5)
            record M(double y) {
              @Sample
              @LocScale(centered = 0.25)
              @Reparam(LocScale.class)
              @LocScale(on = "x")
              Normal a() { return normal(0, 1); }

              @Sample @Reparam({}) Normal b() { return normal(0, 1); }

              @Sample Normal c() { return normal(0, 1); }
            }
            """);
    assertThat(model.strategy().orElseThrow().settings()).isEqualTo(Map.of("centered", 0.5));
    assertThat(requests(model, "a").orElseThrow())
        .extracting(Quantity.Request::annotation, Quantity.Request::settings)
        .containsExactly(
            tuple(LOC_SCALE, Map.of("centered", List.of(0.25), "on", "")),
            tuple(LOC_SCALE, Map.of("centered", List.of(-1.0), "on", "")),
            tuple(LOC_SCALE, Map.of("centered", List.of(-1.0), "on", "x")));
    assertThat(requests(model, "b")).contains(List.of());
    assertThat(requests(model, "c")).isEmpty();
  }

  @Test
  void typesAreNamed() {
    Model.ModelType nested =
        read("""
        class Outer {
          @Model
          public static class M {
            @Data int b;
            @Data int a;

            private M(int b) {}

            M(int a, int b) {}

            @Sample Normal x() { return normal(a, b); }
          }
        }
        """)
            .type();
    assertThat(nested)
        .isEqualTo(new Model.ModelType("", "Outer.M", "Outer_MModel", false, List.of("a", "b")));
  }

  private static Model read(String types) {
    ReadingProcessor processor = new ReadingProcessor();
    assertThat(Source.messages(Source.of(types).process(processor))).isEmpty();
    return processor.model();
  }

  private static Optional<List<Quantity.Request>> requests(Model model, String site) {
    return ((Quantity.Site) model.quantity(site)).requests();
  }
}
