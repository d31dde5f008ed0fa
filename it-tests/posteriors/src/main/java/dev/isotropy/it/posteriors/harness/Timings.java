package dev.isotropy.it.posteriors.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prints how long gradients take beside Stan's times in {@code stan.csv} of the folder.
 *
 * <p>Arguments: the folder; by what to multiply Stan's times, which were taken on another machine;
 * then, optionally, parts of posteriors' names.
 */
public final class Timings {

  private static final int PASSES = 7;

  private Timings() {}

  /** Times every posterior whose program is carried. */
  public static void main(String[] arguments) throws IOException {
    PosteriorFolder folder = new PosteriorFolder(Path.of(arguments[0]));
    double scale = Double.parseDouble(arguments[1]);
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    Map<String, Double> stan = stanTimes(folder);
    PrintStream out = System.out;
    out.printf("%-56s %12s %12s %8s %8s%n", "posterior", "ns", "Stan, ns", "ratio", "bytes");
    for (StoredPosterior posterior : folder.posteriors()) {
      Optional<Program> program = Programs.named(posterior.program());
      if (program.isPresent()
          && (wanted.isEmpty() || wanted.stream().anyMatch(posterior.name()::contains))) {
        Timing timing = time(folder, posterior, program.get());
        double theirs = stan.get(posterior.name()) * scale;
        out.printf(
            "%-56s %12.0f %12.0f %8.2f %8.1f%n",
            posterior.name(),
            timing.nanoseconds(),
            theirs,
            timing.nanoseconds() / theirs,
            timing.bytes());
      }
    }
  }

  private static Timing time(PosteriorFolder folder, StoredPosterior posterior, Program program) {
    var model = program.compiled(folder.data(posterior));
    double[] q = new Coordinates(model, program, posterior).point(posterior.points().getFirst());
    return Timing.of(model.evaluator(), q, PASSES);
  }

  private static Map<String, Double> stanTimes(PosteriorFolder folder) throws IOException {
    Map<String, Double> times = new HashMap<>();
    for (String line : Files.readAllLines(folder.root().resolve("stan.csv"))) {
      String[] fields = line.split(",", -1);
      if (!fields[0].equals("posterior")) {
        times.put(fields[0], Double.valueOf(fields[5]));
      }
    }
    return times;
  }
}
