package dev.isotropy.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Refusal;
import dev.isotropy.processor.passes.reparam.Reparameterizer;
import dev.isotropy.processor.passes.reparam.Rewrite;
import dev.isotropy.processor.passes.reparam.RewriteContext;
import dev.isotropy.processor.passes.reparam.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds, shells and the three outcomes: an error of the user's, a missing name, a bug. */
class RoundsTest {

  private static final String USER =
      """

      class User {
        static double use(double[] y) {
          MModel model = new MModel(new M(y));
          MModel.Draw draw = model.constrain(new double[model.dimension()]);
          return draw.mu() + draw.theta(0) + draw.theta()[1] + model.simulate(1).y()[0];
        }
      }
      """;

  private static final String MODEL =
      """
      @Model
      record M(double[] y) {
        @Sample
        Normal mu() {
          return normal(0, 1);
        }

        @Sample
        @Plate("n")
        Normal theta(double mu) {
          return normal(mu, %s);
        }

        @Sample
        @Plate("n")
        Normal y(double theta) {
          return normal(theta, 1);
        }
      }
      """;

  @Test
  void generatedClassIsUsedInTheSameFile() {
    Compilation compilation = Source.of(MODEL.formatted("1") + USER).compile(new ModelProcessor());
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.warnings()).isEmpty();
  }

  @Test
  void brokenModelGivesItsOwnMessageOnly() {
    Compilation compilation = Source.of(MODEL.formatted("mu") + USER).compile(new ModelProcessor());
    assertThat(Source.messages(compilation))
        .containsExactly(
            """
            [OutsideDomain] scale of normal must be positive, but 'mu' ranges over all reals
                site: theta
                fix: write exp(mu), or give 'mu' a distribution whose values are positive
            """);
  }

  @Test
  void brokenModelDoesNotBreakAnother() {
    Compilation compilation =
        Source.of(
                MODEL.formatted("mu")
                    + """

                    class Outer {
                      @Model
                      record Good(double y) {
                        @Sample
                        Normal y() {
                          return normal(0, 1);
                        }
                      }

                      @Model
                      record Fine(double y) {
                        @Sample
                        Normal y(double mu) {
                          return normal(mu, 1);
                        }

                        @Sample
                        Normal mu() {
                          return normal(0, 1);
                        }
                      }
                    }

                    class User {
                      double mu(Outer_FineModel model, double[] q) {
                        return model.constrain(q).mu();
                      }

                      Outer.Good again(Outer_GoodModel model) {
                        return model.simulate(1);
                      }
                    }
                    """)
            .compile(new ModelProcessor());
    assertThat(Source.tags(compilation)).containsExactly("OutsideDomain", "RecordAccessor");
    assertThat(compilation.errors()).hasSize(2);
  }

  @Test
  void bodiesMayMentionWhatLaterRoundsGenerate() {
    Source source = Source.of(MODEL.formatted("Late.half(2)"));
    assertThat(source.compile(List.of(new ModelProcessor(), new Generator())).errors()).isEmpty();
    assertThat(source.compile(List.of(new Generator(), new ModelProcessor())).errors()).isEmpty();
  }

  @Test
  void declarationsMayMentionWhatLaterRoundsGenerate() {
    Compilation compilation =
        Source.of(
                """
                @Model
                record M(double y) {
                  @Sample
                  Normal y(@Late.Marked double mu) {
                    return normal(mu, Late.TWO);
                  }

                  @Sample
                  Normal mu() {
                    return normal(0, 1);
                  }
                }
                """)
            .compile(List.of(new ModelProcessor(), new Generator()));
    assertThat(compilation.errors()).isEmpty();
  }

  @Test
  void javacReportsWhatIsNeverDeclared() {
    Compilation compilation =
        Source.of(MODEL.formatted("Never.half(mu)") + USER).compile(new ModelProcessor());
    assertThat(Source.messages(compilation))
        .containsExactly("cannot find symbol\n  symbol:   variable Never\n  location: class M\n");
  }

  @Test
  void otherProblemsAreReportedBesideMissingNames() {
    Compilation compilation =
        Source.of(MODEL.formatted("Never.half(mu), -1").replace("normal(0, 1)", "normal(0, -1)"))
            .compile(new ModelProcessor());
    assertThat(Source.tags(compilation)).contains("OutsideDomain");
    assertThat(compilation.errors()).hasSize(2);
  }

  @Test
  void brokenSyntaxIsJavacsAlone() {
    Compilation compilation = Source.of(MODEL.formatted("mu, ;")).compile(new ModelProcessor());
    assertThat(Source.tags(compilation)).isEmpty();
    assertThat(compilation.errors()).isNotEmpty();
  }

  @Test
  void bugsAreOurOwnFault(@TempDir Path folder) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(Reparameterizer.class.getName()), Broken.class.getName());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, RoundsTest.class.getClassLoader())) {
      Compilation compilation =
          Source.of(
                  MODEL.formatted("1").replace("@Sample\n", "@Sample @Reparam(Override.class)\n")
                      + USER)
              .compile(new ModelProcessor(Extensions.load(loader)));
      assertThat(Source.messages(compilation)).hasSize(1);
      assertThat(Source.messages(compilation).getFirst().replaceAll("java:\\d+", "java:0"))
          .isEqualTo(
              """
              [Internal] the processor failed on 'M'; this is its own fault, not the model's
                  stage: after 'read'
                  found: java.lang.AssertionError: as the test asks
                  at: RoundsTest.java:0, Application.java:0, Application.java:0, Chain.java:0
                  fix: report it with the model; -Aisotropy.dump=<folder> writes what the stages made of it
              """);
    }
  }

  @Test
  void generatedNameMayBeTaken() {
    Compilation compilation =
        Source.of(MODEL.formatted("1") + "class MModel {}").compile(new ModelProcessor());
    assertThat(Source.messages(compilation))
        .containsExactly(
            """
            [GeneratedName] the class 'MModel' that this model generates exists already
                fix: rename the model, or that class
            """);
  }

  @Test
  void unknownOptions() {
    Compilation compilation =
        Source.of(MODEL.formatted("1"))
            .process(new ModelProcessor(), "-Aisotropy.dmp=x", "-Aother=1");
    assertThat(Source.messages(compilation))
        .containsExactly(
            """
            [UnknownOption] there is no processor option 'isotropy.dmp'
                fix: did you mean 'isotropy.dump'?
                suppress: @SuppressWarnings("unknown-option")
            """);
  }

  /** A reparameterizer with a bug that its caller does not foresee. */
  public static final class Broken implements Reparameterizer {

    @Override
    public String annotation() {
      return "java.lang.Override";
    }

    @Override
    public Optional<Refusal> refusal(
        Quantity.Site site, Settings settings, RewriteContext context) {
      throw new AssertionError("as the test asks");
    }

    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      throw new AssertionError("as the test asks");
    }
  }

  /** Generates a class {@code Late} in the first round. */
  private static final class Generator extends AbstractProcessor {

    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile("Late").openWriter()) {
          writer.write(
              """
              final class Late {
                static final double TWO = 2;
                static double half(double x) { return x / TWO; }
                @interface Marked {}
              }
              """);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
