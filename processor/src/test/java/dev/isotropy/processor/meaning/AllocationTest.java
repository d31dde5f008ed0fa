package dev.isotropy.processor.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No form of a gradient allocates once HotSpot has compiled it; in the interpreter vectors are
 * objects.
 *
 * <p>Each model runs in a virtual machine of its own, as users' models do: what HotSpot inlines
 * depends on what ran before. The system property {@code isotropy.allocation} takes other models of
 * the table, by a pattern of their names; all of them, {@code .*}, take minutes.
 */
class AllocationTest {

  /** The ways in which loops are written, as few models as hold them all. */
  private static final String PATTERN =
      System.getProperty(
          "isotropy.allocation",
          "Along(Exp|Lgamma|Lbeta)|LatentBounds|LogSumExpOfRows|Mixture|Radon"
              + "|CrossedEffectsWithLatents|ManyResponses|Learned(Normal|Masked)");

  private static Map<String, CompiledExample> compiled = Map.of();

  static List<Example> examples() {
    return Examples.all().stream().filter(one -> one.name().matches(PATTERN)).toList();
  }

  @BeforeAll
  static void compile() {
    compiled = CompiledExample.all(examples(), Options.of(Map.of()));
  }

  @AfterAll
  static void forget() {
    compiled = Map.of();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void gradientsAllocateNothing(Example example, @TempDir Path folder)
      throws IOException, InterruptedException {
    compiled.get(example.name()).write(folder);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--add-modules",
            "jdk.incubator.vector",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            AllocationProbe.class.getName(),
            example.name(),
            folder.toString());
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).as(() -> read(output)).isZero();
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
