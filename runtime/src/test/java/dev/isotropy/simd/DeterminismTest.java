package dev.isotropy.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bits in the interpreter, compiled, with any number of lanes, and without the incubator
 * module.
 */
class DeterminismTest {

  private static final String MODULE = "--add-modules=jdk.incubator.vector";
  private static final int MILLISECONDS = 1500;

  static Stream<List<String>> machines() {
    return Stream.of(
        List.of(MODULE),
        List.of(MODULE, "-Xint"),
        List.of(MODULE, "-XX:TieredStopAtLevel=1"),
        List.of(MODULE, "-Disotropy.lanes=2"),
        List.of(MODULE, "-Disotropy.lanes=4"),
        List.of(MODULE, "-Disotropy.lanes=8"),
        List.of(MODULE, "-Disotropy.vector=false"),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("machines")
  void checksumsAreTheSame(List<String> options) throws Exception {
    assertSameBits(options);
  }

  @Test
  @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
  void checksumsAreTheSameWithNarrowerInstructions() throws Exception {
    assertSameBits(List.of(MODULE, "-XX:UseAVX=2"));
  }

  private static void assertSameBits(List<String> options) throws Exception {
    boolean vectors = options.contains(MODULE) && !options.contains("-Disotropy.vector=false");
    List<String> expected = new ArrayList<>();
    expected.add("scalar " + FunctionBits.scalar());
    if (vectors) {
      expected.add("vector " + FunctionBits.scalar());
    }
    expected.add("products " + FunctionBits.products());
    expected.add("variates " + FunctionBits.variates());
    Output output = run(options);
    assertThat(output.status()).as(output.errors()).isZero();
    assertThat(output.lines().stream().distinct().toList()).isEqualTo(expected);
  }

  @Test
  void saysOnceWhichFlagIsMissing() throws Exception {
    String flag = "--add-modules jdk.incubator.vector";
    assertThat(run(List.of()).errors()).containsOnlyOnce(flag);
    assertThat(run(List.of("-Disotropy.vector=false")).errors()).doesNotContain(flag);
  }

  private record Output(int status, List<String> lines, String errors) {}

  private static Output run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FunctionBits.class.getName(), Integer.toString(MILLISECONDS)));
    Path errors = Files.createTempFile("isotropy", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      return new Output(status, text.lines().toList(), Files.readString(errors));
    } finally {
      Files.delete(errors);
    }
  }
}
