package dev.isotropy.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sources that are not Java: javac says so, and the processor says nothing beside it.
 *
 * <p>javac runs processors on such sources where {@code --should-stop} tells it to go on, as Error
 * Prone asks for.
 */
class SyntaxErrorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Sample Normal 1e300() { return normal(0, 1); }",
        "@Sample Normal (int) x() { return normal(0, 1); }",
        "@Sample Normal x() { == normal(0, 1); }",
        "@Sample Normal x(int { return normal(0, 1); }",
        "@Sample @)(LocScale.class) Normal x() { return normal(0, 1); }",
        "@Sample Normal x() { return normal(0, 1;) } }",
        "@Sample Normal x() { return normal(0, 1",
      })
  void nothingOfOursIsSaid(String member) {
    Compilation compilation =
        Source.record("double[] y", member)
            .process(new ModelProcessor(), "--should-stop=ifError=FLOW");
    assertThat(compilation.errors()).isNotEmpty();
    assertThat(Source.tags(compilation)).doesNotContain("Internal");
  }

  @Test
  void modelsAreTypes() {
    Compilation compilation =
        Source.of("class M { @Model void m() {} }").process(new ModelProcessor());
    assertThat(Source.tags(compilation)).isEmpty();
    assertThat(compilation.errors()).isNotEmpty();
  }
}
