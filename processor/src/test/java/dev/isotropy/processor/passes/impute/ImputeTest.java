package dev.isotropy.processor.passes.impute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Model;
import org.junit.jupiter.api.Test;

/** Missing elements become a site, and what reads the data reads the completed array. */
class ImputeTest {

  private static Model read(Source source) {
    ReadingProcessor processor = new ReadingProcessor();
    assertThat(Source.messages(source.process(processor))).isEmpty();
    return processor.model();
  }

  private static String imputed(String data, String body) {
    Model model = Impute.apply(read(Source.record(data, body)));
    assertThat(IrChecker.model(model)).isEmpty();
    return IrPrinter.model(model);
  }

  @Test
  void leavesOtherModelsAlone() {
    Model model =
        read(
            Source.record(
                "double[] y",
                "@Sample @Plate(\"n\") Normal y(@Index(\"n\") int n) { return normal(n, 1); }\n"));
    assertThat(Impute.apply(model)).isSameAs(model);
  }

  @Test
  void argumentsAreReadAtThePositions() {
    assertThat(
            imputed(
                "double[] x, int[] group, int groups, double[] y",
                """
                  @Sample @Plate(value = "g", size = "groups") Normal a() { return normal(0, 1); }
                  @Sample @Impute @Plate("n")
                  Normal y(@Index("n") int n, double x, double[] a, int group) {
                    return normal(a[group] * x + sum(a), 1 + n);
                  }
                """))
        .isEqualTo(
            """
            model M
            plate g of groups
            plate n
            double data.x[n]
            int data.group[n]
            int data.groups
            double data.y[n]
            int data.yMissingCount
            int data.yMissingAt[yMissing]
            int data.yMissingAt0[yMissing]
            a[g] ~ normal(0, 1)
            t1 = sum[g](a[g])
            yMissing[yMissing] ~ normal(a[g: data.group[n: data.yMissingAt0[yMissing]]] * data.x[n: data.yMissingAt0[yMissing]] + t1, 1 + data.yMissingAt0[yMissing])
            y[n] ~ normal(a[g: data.group[n]] * data.x[n] + t1, 1 + position(n)) observed data.y[n] where data.y[n] == data.y[n]
            """);
  }

  @Test
  void readersReadTheCompletedArray() {
    assertThat(
            imputed(
                "@Plate({\"r\", \"t\"}) double[][] y, @Plate(\"r\") double[] z",
                """
                  @Sample @Impute @Plate({"r", "t"})
                  Normal y(@Index("t") int t, double[] y) { return normal(t == 0 ? 0 : y[t - 1], 1); }
                  @Sample @Plate("r") Normal z(double[] y) { return normal(sum(y), 1); }
                """))
        .isEqualTo(
            """
            model M
            plate r
            plate t
            double data.y[r, t]
            double data.z[r]
            int data.yMissingCount
            int data.yMissingAt[yMissing]
            int data.yMissingAt0[yMissing]
            int data.yMissingAt1[yMissing]
            t1[yMissing] = data.yMissingAt1[yMissing] == 0
            t2[r, t] = data.y[r, t] == data.y[r, t]
            t3[r, t] = t2[r, t] ? data.y[r, t] : 0
            yCompleted[r, t_2] = complete.0[r, t_2](t3[r, t] over [r, t], yMissing[yMissing] over [yMissing], data.yMissingAt[yMissing] over [yMissing])
            yCompleted_2[t_2, yMissing] = yCompleted[r: data.yMissingAt0[yMissing], t_2]
            yMissing[yMissing] ~ normal(t1[yMissing] ? 0 : yCompleted_2[t_2: !t1[yMissing] ? data.yMissingAt1[yMissing] - 1 : 0, yMissing], 1)
            t4[t] = position(t) == 0
            y[r, t] ~ normal(t4[t] ? 0 : yCompleted[r, t_2: !t4[t] ? position(t) - 1 : 0], 1) observed data.y[r, t] where t2[r, t]
            yCompleted_3[r, t] = complete.0[r, t](t3[r, t] over [r, t], yMissing[yMissing] over [yMissing], data.yMissingAt[yMissing] over [yMissing])
            z[r] ~ normal(sum[t](yCompleted_3[r, t]), 1) observed data.z[r]
            """);
  }
}
