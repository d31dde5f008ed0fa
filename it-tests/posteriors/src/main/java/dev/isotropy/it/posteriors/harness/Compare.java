package dev.isotropy.it.posteriors.harness;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Prints how far every record of a folder is from Stan: the folder, then names of posteriors. */
public final class Compare {

  private Compare() {}

  /** Runs the comparison. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    PosteriorFolder folder = new PosteriorFolder(Path.of(arguments[0]));
    for (StoredPosterior posterior : folder.posteriors()) {
      Optional<Program> program = Programs.named(posterior.program());
      if (program.isEmpty() || (arguments.length > 1 && !posterior.name().contains(arguments[1]))) {
        continue;
      }
      try {
        DataSet data = folder.data(posterior);
        var model = program.get().compiled(data);
        for (StoredPoint point : posterior.points()) {
          Comparison c = Comparison.of(model, program.get(), posterior, data, point);
          out.printf(
              "%-60s lp %.1e  difference %.12g of %.12g  gradient %.1e  parameters %.1e%n",
              posterior.name(),
              c.logDensityError(),
              c.difference(),
              c.excess(),
              c.gradientError(),
              c.parameterError());
        }
      } catch (RuntimeException e) {
        out.println(posterior.name() + ": " + e);
      }
    }
  }
}
