package dev.isotropy.processor.ir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What routines compute, for the interpreter. */
public interface ArrayFunctions {

  /**
   * Runs a routine once.
   *
   * @param arguments the elements of each argument, row-major
   * @param sizes the sizes that the routine asks for
   * @param results receive the elements of each result, which an adjoint adds to; null for what is
   *     not wanted
   * @param scratch the arrays that the routine needs beside
   */
  void run(
      Routine routine,
      List<double[]> arguments,
      int[] sizes,
      List<double @Nullable []> results,
      List<double[]> scratch);
}
