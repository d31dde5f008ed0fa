package dev.isotropy.it.posteriors.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.CompiledModel;
import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records on the data sets of posteriordb have the log densities and gradients that Stan computes,
 * and draws have the moments of the reference draws. Needs a folder of them: {@code
 * -Dposteriordb.dir}.
 */
@EnabledIfSystemProperty(named = "posteriordb.dir", matches = ".+")
class PosteriordbTest {

  /** The second one is for the rare draws that are off by chance. */
  private static final long[] SEEDS = {42, 43};

  private static PosteriorFolder folder() {
    return new PosteriorFolder(Path.of(System.getProperty("posteriordb.dir")));
  }

  private static Stream<StoredPosterior> carried() throws IOException {
    return folder().posteriors().stream()
        .filter(posterior -> Programs.named(posterior.program()).isPresent());
  }

  static Stream<StoredPosterior> posteriors() throws IOException {
    return carried();
  }

  @ParameterizedTest
  @MethodSource("posteriors")
  void isThatOfStan(StoredPosterior posterior) {
    PosteriorChecks.check(folder(), posterior);
  }

  static Stream<StoredPosterior> posteriorsWithDraws() throws IOException {
    Map<String, ReferenceDraws> references = ReferenceDraws.of(folder());
    return carried().filter(posterior -> references.containsKey(posterior.name()));
  }

  @ParameterizedTest
  @MethodSource("posteriorsWithDraws")
  void hasTheMomentsOfTheReferenceDraws(StoredPosterior posterior) {
    ReferenceDraws reference = ReferenceDraws.of(folder()).get(posterior.name());
    Program program = Programs.named(posterior.program()).orElseThrow();
    CompiledModel<?, ?> model = program.compiled(folder().data(posterior));
    Coordinates coordinates = new Coordinates(model, program, posterior);
    List<ReferenceDraws.Deviation> off = List.of();
    for (long seed : SEEDS) {
      Fit<?, ?> fit =
          Nuts.on(model)
              .initialValues(program.initialValues())
              .chains(4)
              .draws(2500)
              .seed(seed)
              .run();
      off =
          reference.compare(fit, coordinates).stream()
              .filter(d -> !(Math.abs(d.mean()) < 4 && Math.abs(d.sd()) < 4 && d.rHat() < 1.01))
              .toList();
      if (off.isEmpty()) {
        break;
      }
      System.out.println(posterior.name() + " with seed " + seed + " is off: " + off);
    }
    assertThat(off).isEmpty();
  }
}
