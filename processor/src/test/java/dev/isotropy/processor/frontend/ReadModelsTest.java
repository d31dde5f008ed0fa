package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.Source;
import org.junit.jupiter.api.Test;

/** What models mean, as the intermediate form prints it. */
class ReadModelsTest {

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
}
