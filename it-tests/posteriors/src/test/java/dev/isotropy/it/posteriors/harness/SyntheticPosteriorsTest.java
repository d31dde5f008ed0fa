package dev.isotropy.it.posteriors.harness;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Records on small data sets drawn at random have the log densities and gradients of the programs
 * that they stand for, computed from the programs' formulas with many digits.
 */
class SyntheticPosteriorsTest {

  static PosteriorFolder folder() {
    try {
      var root = SyntheticPosteriorsTest.class.getResource("/synthetic");
      return new PosteriorFolder(Path.of(Objects.requireNonNull(root).toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<StoredPosterior> posteriors() throws IOException {
    return folder().posteriors();
  }

  @ParameterizedTest
  @MethodSource("posteriors")
  void isThatOfTheProgram(StoredPosterior posterior) {
    PosteriorChecks.check(folder(), posterior);
  }
}
