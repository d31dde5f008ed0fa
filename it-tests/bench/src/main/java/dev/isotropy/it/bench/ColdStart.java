package dev.isotropy.it.bench;

import dev.isotropy.it.EightSchoolsMain;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Arrays;

/**
 * Times {@link EightSchoolsMain} in Java processes of its own, from their start to their end: what
 * a user waits for the first summary of a compiled model.
 *
 * <p>The argument is how many to start, 10 unless given.
 */
public final class ColdStart {

  private ColdStart() {}

  /** Prints the fastest, the median and the slowest run in seconds. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    double[] seconds = new double[runs];
    for (int run = 0; run < runs; run++) {
      seconds[run] = seconds();
    }
    Arrays.sort(seconds);
    System.out.printf(
        "cold start, %d runs: fastest %.2f s, median %.2f s, slowest %.2f s%n",
        runs, seconds[0], seconds[runs / 2], seconds[runs - 1]);
  }

  private static double seconds() throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "--add-modules",
            "jdk.incubator.vector",
            "-classpath",
            System.getProperty("java.class.path"),
            EightSchoolsMain.class.getName());
    java.redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
    long start = System.nanoTime();
    int status = java.start().waitFor();
    double seconds = (System.nanoTime() - start) * 1e-9;
    if (status != 0) {
      throw new IllegalStateException("the run ended with status " + status);
    }
    return seconds;
  }
}
