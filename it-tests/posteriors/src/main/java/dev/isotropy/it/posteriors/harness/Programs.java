package dev.isotropy.it.posteriors.harness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that are carried. */
public final class Programs {

  private static final List<Program> ALL =
      Stream.of(
              RegressionPrograms.all(),
              HierarchicalPrograms.all(),
              SeriesPrograms.all(),
              MatrixPrograms.all(),
              MixturePrograms.all())
          .flatMap(List::stream)
          .toList();

  private Programs() {}

  /** All of them. */
  public static List<Program> all() {
    return ALL;
  }

  /** The program of a name, if it is carried. */
  public static Optional<Program> named(String name) {
    return ALL.stream().filter(program -> program.name().equals(name)).findFirst();
  }
}
