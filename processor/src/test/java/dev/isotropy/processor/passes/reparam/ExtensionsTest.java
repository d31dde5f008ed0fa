package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.passes.Problems;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How reparameterizers and strategies are found, and what happens where one is broken. */
class ExtensionsTest {

  @TempDir Path jar;

  @Test
  void findsTheBuiltInOnes() {
    Extensions extensions = Extensions.load();
    assertThat(extensions.reparameterizer(dev.isotropy.reparam.LocScale.class.getName()))
        .containsInstanceOf(LocScale.class);
    assertThat(extensions.strategy(dev.isotropy.strategy.Auto.class.getName()))
        .containsInstanceOf(AutoStrategy.class);
    assertThat(extensions.strategy(dev.isotropy.strategy.Minimal.class.getName()))
        .containsInstanceOf(MinimalStrategy.class);
    assertThat(reported(extensions).tags()).isEmpty();
  }

  @Test
  void findsAUsersOneBesideThem() throws IOException {
    Extensions extensions = load(Good.class.getName());
    assertThat(extensions.reparameterizer("demo.Good")).containsInstanceOf(Good.class);
    assertThat(extensions.reparameterizer(LocScale.ANNOTATION)).isPresent();
  }

  @Test
  void aMissingClassDoesNotHideTheOthers() throws IOException {
    Extensions extensions = load("demo.Missing", Good.class.getName());
    assertThat(extensions.reparameterizer("demo.Good")).isPresent();
    Problems problems = reported(extensions);
    assertThat(problems.tags()).containsExactly(Problem.EXTENSION_NOT_LOADED);
    assertThat(problems.messages().getFirst()).contains("Provider demo.Missing not found");
  }

  @Test
  void aClassOfAnotherKindIsReported() throws IOException {
    Problems problems = reported(load(ExtensionsTest.class.getName()));
    assertThat(problems.tags()).containsExactly(Problem.EXTENSION_NOT_LOADED);
    assertThat(problems.messages().getFirst())
        .contains(ExtensionsTest.class.getName() + " not a subtype");
  }

  @Test
  void aConstructorThatThrowsIsReported() throws IOException {
    Problems problems = reported(load(Throwing.class.getName()));
    assertThat(problems.tags()).containsExactly(Problem.EXTENSION_NOT_LOADED);
    assertThat(problems.messages().getFirst()).contains("could not be instantiated");
  }

  @Test
  void aClassWithoutAnAnnotationTypeIsReported() throws IOException {
    Problems problems = reported(load(Nameless.class.getName()));
    assertThat(problems.tags()).containsExactly(Problem.EXTENSION_NOT_LOADED);
    assertThat(problems.messages().getFirst()).contains("IllegalStateException: no name");
  }

  @Test
  void ofTwoForOneAnnotationTheFirstIsUsed() throws IOException {
    Extensions extensions = load(Good.class.getName(), Second.class.getName());
    assertThat(extensions.reparameterizer("demo.Good")).containsInstanceOf(Good.class);
    Problems problems = reported(extensions);
    assertThat(problems.tags()).containsExactly(Problem.EXTENSION_AMBIGUOUS);
    assertThat(problems.messages().getFirst())
        .contains(Good.class.getName(), Second.class.getName());
  }

  private Extensions load(String... providers) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.write(services.resolve(Reparameterizer.class.getName()), List.of(providers));
    URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, getClass().getClassLoader());
    return Extensions.load(loader);
  }

  private static Problems reported(Extensions extensions) {
    Problems problems = new Problems();
    extensions.reportTo(problems);
    return problems;
  }

  /** A sound one. */
  public static class Good implements Reparameterizer {
    @Override
    public String annotation() {
      return "demo.Good";
    }

    @Override
    public Optional<Refusal> refusal(
        Quantity.Site site, Settings settings, RewriteContext context) {
      return Optional.of(Refusal.because("it is only a test", "none"));
    }

    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      throw new IllegalStateException("refused");
    }
  }

  /** Another one for the same annotation type. */
  public static final class Second extends Good {}

  /** One that can't be made. */
  public static final class Throwing extends Good {
    public Throwing() {
      throw new IllegalStateException("no");
    }
  }

  /** One that can't say what it is for. */
  public static final class Nameless extends Good {
    @Override
    public String annotation() {
      throw new IllegalStateException("no name");
    }
  }
}
