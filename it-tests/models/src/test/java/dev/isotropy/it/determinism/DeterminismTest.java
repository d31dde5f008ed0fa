package dev.isotropy.it.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same seed gives the same bytes of draws, however and wherever they are computed. */
class DeterminismTest {

  private static final String MODULE = "--add-modules=jdk.incubator.vector";

  private static final int DRAWS = 5;

  private static String expected;

  @BeforeAll
  static void sample() {
    expected = DrawBits.digests(1, DRAWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void drawsDoNotDependOnThreads(int threads) {
    assertThat(DrawBits.digests(threads, DRAWS)).isEqualTo(expected);
  }

  @Test
  void drawsDoNotDependOnCompilation() throws IOException, InterruptedException {
    // The interpreter is slow: chains of few transitions.
    assertThat(run(List.of(MODULE, "-Xint"), 1)).isEqualTo(DrawBits.digests(2, 1));
  }

  static Stream<List<String>> machines() {
    return Stream.of(
        List.of(MODULE, "-XX:-TieredCompilation", "-XX:CompileThreshold=500"),
        List.of(MODULE, "-Disotropy.lanes=2"),
        List.of(MODULE, "-Disotropy.lanes=4"),
        List.of(MODULE, "-Disotropy.lanes=8"),
        List.of(MODULE, "-Disotropy.vector=false"),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("machines")
  void drawsDoNotDependOnTheVirtualMachine(List<String> options)
      throws IOException, InterruptedException {
    assertThat(run(options, DRAWS)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:UseAVX=2", "-XX:UseAVX=1"})
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
  void drawsDoNotDependOnInstructions(String option) throws IOException, InterruptedException {
    assertThat(run(List.of(MODULE, option), DRAWS)).isEqualTo(expected);
  }

  private static String run(List<String> options, int draws)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(DrawBits.class.getName(), "2", Integer.toString(draws)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit status with %s", options).isZero();
    return text.replace(System.lineSeparator(), "\n");
  }
}
