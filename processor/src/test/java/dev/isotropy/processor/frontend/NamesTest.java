package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mean nothing, too much, or each other. */
class NamesTest {

  @Test
  void unknownParameter() {
    Source.record(
            "double[] y",
            """
              @Sample
              HalfCauchy tau() {
                return halfCauchy(5);
              }

              @Sample
              Normal theta(double ▶tua) {
                return normal(0, tua);
              }

              @Sample
              Normal eta(double ▶zz) {
                return normal(0, zz);
              }
            """)
        .reports(
            """
            [UnknownName] 'theta' takes 'tua', but the model has no site, quantity or data of that name
                fix: did you mean 'tau'?
            """,
            """
            [UnknownName] 'eta' takes 'zz', but the model has no site, quantity or data of that name
                fix: use one of tau, theta, y, or declare it as a site, a @Deterministic quantity, or data
            """);
  }

  @Test
  void unknownComponents() {
    Source.record(
            "double[] counts",
            """
              @Sample(observed = ▶"count")
              @Plate("n")
              Normal y() {
                return normal(0, 1);
              }

              @Sample
              @Plate(value = "g", size = ▶"J")
              Normal z() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [UnknownComponent] observed = "count" on 'y' names no data component
                fix: did you mean 'counts'?
            """,
            """
            [UnknownSize] size = "J" on 'z' names nothing that holds a size
                fix: declare it: a component, int J, or a constant, static final int J
            """);
  }

  @Test
  void unknownPlate() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Plate("day")
              Normal y(@Index(▶"dya") int t, @Plate(▶"k") double beta) {
                return normal(t, 1);
              }

              @Sample
              Normal z(@Plate(▶"days") double[] beta) {
                return normal(sum(beta), 1);
              }

              @Sample
              @Plate("day")
              Normal beta() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [UnknownPlate] 'y' has no plate 'dya'
                fix: did you mean 'day'?
            """,
            """
            [UnknownPlate] 'beta' has no plate 'k'
                fix: use day
            """,
            """
            [UnknownPlate] 'beta' has no plate 'days'
                fix: did you mean 'day'?
            """);
  }

  @Test
  void cycle() {
    Source.record(
            "double[] y",
            """
              @Sample
              Normal a(double c) {
                return normal(c, 1);
              }

              @Sample
              Normal b(double ▶a) {
                return normal(a, 1);
              }

              @Sample
              Normal c(double b) {
                return normal(b, 1);
              }
            """)
        .reports(
            """
            [Cycle] sites depend on each other in a circle: a → b → c → a
                expected: sites that can be drawn one after another
                fix: remove one of these parameters
            """);
  }

  @Test
  void cycleThroughAllOfWhatIsObserved() {
    Source.record(
            "double[] y",
            """
              @Sample Normal mu() { return normal(0, 1); }

              @Deterministic
              double[] scale(double[] y, double mu) {
                double[] scale = new double[y.length];
                for (int t = 1; t < y.length; t++) scale[t] = scale[t - 1] + square(y[t - 1] - mu);
                return scale;
              }

              @Sample @Plate("t") Normal y(double mu, double ▶scale) { return normal(mu, 1 + scale); }
            """)
        .reports(
            """
            [Cycle] sites depend on each other in a circle: scale → y → scale
                expected: sites that can be drawn one after another
                fix: write it as a factor, which draws no data: @Factor @Plate("t") double yFactor(double mu, double scale, double y) { return normal(mu, 1 + scale).logProb(y); }
            """);
  }

  private static final String CENTRED =
      """
        @Sample HalfNormal spread() { return halfNormal(1); }

        @Deterministic double centre(double[] counts) { return mean(counts); }

        %s
      """;

  /** The factor that a message proposes compiles as it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Sample(observed = \"counts\") @Plate(\"n\") Poisson c(double ▶centre, double spread)"
            + " { return centre > 1 ? poisson(centre) : poisson(spread); }",
        "@Sample @Plate(\"n\") PoissonLog counts(final double ▶centre, double spread)"
            + " { return new PoissonLog(spread + centre); }",
        "@Sample @Plate(\"n\") Poisson counts(double ▶centre, @Index(\"n\") int i, double spread)"
            + " { return poisson(Math.exp(spread * i + centre)); }"
      })
  void theFactorThatIsProposed(String site) {
    String data = "int[] counts";
    List<String> said =
        Source.messages(Source.record(data, CENTRED.formatted(site)).compile(new ModelProcessor()));
    assertThat(said).singleElement().asString().startsWith("[Cycle]").contains("draws no data: ");
    String factor = said.getFirst().substring(said.getFirst().indexOf("@Factor")).strip();
    String model =
        CENTRED.formatted(factor) + "  @Sample Normal other() { return normal(0, 1); }\n";
    assertThat(Source.messages(Source.record(data, model).compile(new ModelProcessor()))).isEmpty();
  }

  @Test
  void cycleThroughALongBody() {
    Source.record(
            "double[] y",
            """
              @Deterministic double centre(double[] y) { return mean(y); }

              @Sample
              @Plate("n")
              Normal y(double ▶centre) {
                double twice = 2 * centre;
                return normal(twice, 1);
              }
            """)
        .reports(
            """
            [Cycle] sites depend on each other in a circle: centre → y → centre
                expected: sites that can be drawn one after another
                fix: write a @Factor of all of its data instead of the site: its log density, the logProb of each element
            """);
  }

  @Test
  void selfReference() {
    Source.record(
            "double[] y",
            """
              @Sample
              @Plate("t")
              Normal y(double ▶y) {
                return normal(y, 1);
              }
            """)
        .reports(
            """
            [SelfReference] 'y' takes itself as a parameter
                expected: other sites and quantities, and data; a site with a plate may read its own earlier elements
                fix: make what it depends on a site of its own, or take its array and @Index("t") int t, and read y[t - 1]
            """);
  }

  @Test
  void whatFollowsFromAHiddenFactoryIsNotReported() {
    Source.record(
            "double y",
            """
              @Sample
              Gamma gamma() {
                return ▶gamma(2, 2);
              }

              @Deterministic
              double scale(double gamma) {
                return gamma;
              }

              @Sample
              Normal x(double gamma) {
                return normal(0, gamma);
              }

              @Sample
              Normal y(double x, double scale) {
                return normal(x, scale);
              }
            """)
        .reports(
            """
            [HiddenByName] gamma(2, 2) means your site 'gamma' here; write new Gamma(2, 2)
                found: Java looks in the model first
            """);
  }

  @Test
  void hiddenFactoriesAndFunctions() {
    Source.record(
            "double[] beta",
            """
              @Sample
              Normal gamma() {
                return normal(0, 1);
              }

              @Sample
              Beta p() {
                return ▶beta(2, 2);
              }

              @Sample
              Gamma q() {
                return ▶gamma(2, 2);
              }

              @Deterministic
              double d(double[] beta) {
                return ▶dot(beta, beta);
              }

              double dot(double x) {
                return x;
              }
            """)
        .reports(
            """
            [HiddenByName] beta(2, 2) means your data 'beta' here; write new Beta(2, 2)
                found: Java looks in the model first
            """,
            """
            [HiddenByName] gamma(2, 2) means your site 'gamma' here; write new Gamma(2, 2)
                found: Java looks in the model first
            """,
            """
            [HiddenByName] dot(beta, beta) means your helper 'dot' here; write MathFunctions.dot(beta, beta)
                found: Java looks in the model first
            """);
  }

  /** Right names of which the import is missing. */
  @Test
  void importsForgotten() {
    Compilation compilation =
        new Source(
                "M",
                """
                import dev.isotropy.model.*;

                @Model
                record M(double[] y) {
                  @Sample Normal mu() { return normal(0, 1); }
                  @Factor double f(double[] y, double mu) { return mu * sum(y); }
                }
                """)
            .compile(new ModelProcessor());
    assertThat(Source.messages(compilation).stream().filter(message -> message.startsWith("[")))
        .containsExactly(
            """
            [UnknownSymbol] in 'mu': there is no 'Normal'
                fix: write import dev.isotropy.distributions.*; at the top of the file
            """,
            """
            [UnknownSymbol] in 'mu': there is no 'normal'
                fix: write import static dev.isotropy.Distributions.*; at the top of the file
            """,
            """
            [UnknownSymbol] in 'f': there is no 'sum'
                fix: write import static dev.isotropy.MathFunctions.*; at the top of the file
            """);
  }

  @Test
  void siteNamedAlmostLikeTheData() {
    Source.record(
            "double[] height",
            """
              @Sample
              @Plate("child")
              Normal ▶heights() {
                return normal(0, 1);
              }
            """)
        .reports(
            """
            [PlateWithoutSize] nothing tells how long plate 'child' of 'heights' is
                expected: data along the plate, or a component that holds its size
                fix: write @Sample(observed = "height") if these are the data of it
                fix: write @Plate(value = "child", size = "J") with an int component J
            """);
  }

  @Test
  void accessorOfADerivedType() {
    Source.record(
            "double y",
            """
              @Sample
              Transformed<Normal> ▶y() {
                return transformed(normal(0, 1), exp());
              }
            """)
        .reports(
            """
            [RecordAccessor] 'y()' is the accessor of the record component, so it cannot be a site
                fix: give the site another name: @Sample(observed = "y") Transformed<Normal> yValue()
                fix: or remove the component, if 'y' is sampled and not data
            """);
  }
}
