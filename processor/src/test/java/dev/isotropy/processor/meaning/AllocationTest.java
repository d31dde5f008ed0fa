package dev.isotropy.processor.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.processor.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No form of a gradient allocates once HotSpot has compiled it; in the interpreter vectors are
 * objects.
 *
 * <p>Each model runs in a virtual machine of its own: what HotSpot inlines depends on what ran
 * before. With a number as the system property {@code isotropy.allocation.order} they all run in
 * one, in an order that the number decides. The property {@code isotropy.allocation} takes other
 * models of the table, by a pattern of their names; all of them, {@code .*}, take minutes.
 */
class AllocationTest {

  private static Map<String, CompiledExample> compiled = Map.of();

  /** The ways in which loops are written, as few models as hold them all. */
  private static final String PATTERN =
      System.getProperty(
          "isotropy.allocation",
          "Along(Exp|Lgamma|Lbeta)|LatentBounds|LogSumExpOfRows|Mixture|Radon"
              + "|CrossedEffectsWithLatents|ManyResponses|Learned(Normal|Masked)");

  /** The models of each virtual machine. */
  static List<List<Example>> runs() {
    List<Example> examples =
        Examples.all().stream().filter(one -> one.name().matches(PATTERN)).toList();
    Long order = Long.getLong("isotropy.allocation.order");
    if (order == null) {
      return examples.stream().map(List::of).toList();
    }
    List<Example> shuffled = new ArrayList<>(examples);
    Collections.shuffle(shuffled, new Random(order));
    return List.of(shuffled);
  }

  @BeforeAll
  static void compile() {
    List<Example> all = runs().stream().flatMap(List::stream).toList();
    compiled = CompiledExample.all(all, Options.of(Map.of()));
  }

  @AfterAll
  static void forget() {
    compiled = Map.of();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void gradientsAllocateNothing(List<Example> examples, @TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AllocationProbe.class.getName(),
                folder.toString()));
    for (Example example : examples) {
      command.add(example.name());
      compiled.get(example.name()).write(Files.createDirectory(folder.resolve(example.name())));
    }
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
