package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.ReadingProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.ir.IrPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Helpers are inlined wherever their source is. */
class HelpersTest {

  private static Source calling(String helper) {
    return Source.record(
        "double y",
        """
          @Sample
          Normal y(double mu) {
            return normal(%s(mu), 1);
          }

          @Sample
          Normal mu() {
            return normal(0, 1);
          }
        """
            .formatted(helper));
  }

  @Test
  void ofTheInstanceReadItsData() {
    String text =
        Source.record(
                "@Plate(\"n\") double[] x, double scale, @Plate(\"n\") double[] y",
                """
                  private double scaled(double v) { return v / scale; }
                  double centred(double v) { return this.scaled(v - mean(x())) + x[0]; }
                  static double twice(double v) { return 2 * v; }
                  @Sample Normal mu() { return normal(0, 1); }
                  @Sample @Plate("n") Normal y(double x, double mu) {
                    return normal(twice(centred(x)) * mu, 1);
                  }
                  @Factor double walk(double[] y, double mu) {
                    double level = 0;
                    for (double each : y) {
                      level = mu * level + scaled(each);
                    }
                    return -level * level;
                  }
                """)
            .read();
    assertThat(text)
        .contains("(data.x[n] - sum[n_2](data.x[n_2]) / size(n)) / data.scale + data.x[n_2: 0]")
        .contains("factor walk += ");
  }

  @Test
  void onTheSourcePath(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("demo"));
    Files.writeString(
        folder.resolve("demo/Links.java"),
        """
        package demo;

        import static java.lang.Math.exp;

        public class Links {
          private static final double SLOPE = 3;

          public static double link(double x) {
            return exp(SLOPE * x);
          }
        }
        """);
    ReadingProcessor processor = new ReadingProcessor();
    assertThat(
            Source.messages(
                calling("demo.Links.link").process(processor, "-sourcepath", folder.toString())))
        .isEmpty();
    assertThat(IrPrinter.model(processor.model())).contains("y ~ normal(exp(3 * mu), 1)");
  }

  @Test
  void arraysAndConstantsInOtherFiles(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("demo"));
    Files.writeString(
        folder.resolve("demo/Shapes.java"),
        """
        package demo;

        public final class Shapes {
          public static final double UNIT = Units.BASE * 2;

          public static double[] scaled(double[] x, double by) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
              y[i] = x[i] * by;
            }
            return y;
          }

          public static double scaled(double x, double by) {
            return Units.twice(x) * by;
          }
        }
        """);
    Files.writeString(
        folder.resolve("demo/Units.java"),
        """
        package demo;

        final class Units {
          static final int BASE = 3;

          static double twice(double x) {
            return 2 * x;
          }
        }
        """);
    ReadingProcessor processor = new ReadingProcessor();
    Source source =
        new Source(
            "M",
            """
            import static demo.Shapes.*;
            import static dev.isotropy.Distributions.*;
            import static dev.isotropy.MathFunctions.sum;
            import dev.isotropy.distributions.*;
            import dev.isotropy.model.*;

            @Model
            record M(@Plate("n") double[] x) {
              @Sample Normal mu() { return normal(0, UNIT); }
              @Sample Normal nu(double[] x, double mu) { return normal(sum(scaled(x, mu)) + scaled(mu, 5), 1); }
            }
            """);
    assertThat(Source.messages(source.process(processor, "-sourcepath", folder.toString())))
        .isEmpty();
    assertThat(IrPrinter.model(processor.model()))
        .contains("mu ~ normal(0, 6)")
        .contains("nu ~ normal(sum[n](data.x[n] * mu) + 2 * mu * 5, 1)");
  }

  @Test
  void inClassFilesTheyHaveNoSource() {
    calling("▶dev.isotropy.processor.frontend.Precompiled.half")
        .reports(
            """
            [HelperWithoutSource] 'y' calls 'Precompiled.half', whose source is not in this compilation
                expected: helpers are inlined, so their source must be compiled together with the model
                fix: move it into the model's file, or put its source on the source path
            """);
  }

  @Test
  void throughEveryKindOfImport() {
    assertThat(
            new Source(
                    "M",
                    """
                    import module java.base;
                    import static dev.isotropy.Distributions.normal;
                    import static java.lang.Math.*;
                    import dev.isotropy.MathFunctions;
                    import dev.isotropy.distributions.*;
                    import dev.isotropy.model.Model;
                    import dev.isotropy.model.Sample;

                    @Model
                    record M(double x) {
                      @Sample
                      Normal mu() {
                        double a = max(x, PI) + StrictMath.abs(x) + java.lang.Math.sqrt(x);
                        double b = MathFunctions.square(x) + dev.isotropy.MathFunctions.exp(x);
                        return new dev.isotropy.distributions.Normal(a + b, M.SCALE);
                      }

                      @Sample
                      Cauchy nu() {
                        return dev.isotropy.Distributions.cauchy(Nested.twice(Nested.Inner.ONE), 1);
                      }

                      static final int SCALE = Nested.Inner.ONE + Nested.LAST;

                      interface Nested {
                        int LAST = 4;

                        static double twice(double x) {
                          return 2 * x;
                        }

                        class Inner {
                          static final int ONE = 1;
                        }
                      }
                    }
                    """)
                .read())
        .isEqualTo(
            """
            double data.x
            a = max(data.x, 3.141592653589793) + abs(data.x) + sqrt(data.x)
            b = data.x * data.x + exp(data.x)
            mu ~ normal(a + b, 5)
            nu ~ cauchy(2, 1)
            """);
  }
}
