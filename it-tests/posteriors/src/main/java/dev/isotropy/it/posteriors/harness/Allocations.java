package dev.isotropy.it.posteriors.harness;

import dev.isotropy.CompiledModel;
import java.nio.file.Path;

/**
 * Prints the bytes that a gradient of one record allocates once it is warm. A program of its own,
 * because HotSpot compiles a function for all that it has been called with so far.
 *
 * <p>Arguments: the folder, and the name of the posterior.
 */
public final class Allocations {

  private Allocations() {}

  /** Prints the number of bytes. */
  public static void main(String[] arguments) {
    PosteriorFolder folder = new PosteriorFolder(Path.of(arguments[0]));
    StoredPosterior posterior = folder.posterior(arguments[1]);
    Program program = Programs.named(posterior.program()).orElseThrow();
    CompiledModel<?, ?> model = program.compiled(folder.data(posterior));
    double[] q = new Coordinates(model, program, posterior).point(posterior.points().getFirst());
    System.out.println(Timing.of(model.evaluator(), q, 1).bytes());
  }
}
