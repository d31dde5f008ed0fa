package dev.isotropy.it.posteriors.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients allocate nothing once they are warm. */
class AllocationsTest {

  /** One for each kind of loop: functions, gathers, products, sums within plates. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "seeds_stanified_model",
        "irt_2pl",
        "Mth_model",
        "Survey_model",
        "bym2_offset_only",
        "radon_variable_intercept_slope_noncentered",
      })
  void warmGradientAllocatesNothing(String program) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Allocations.class.getName());
    command.add(SyntheticPosteriorsTest.folder().root().toString());
    command.add("synthetic-" + program);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(text.strip()).isEqualTo("0.0");
  }
}
