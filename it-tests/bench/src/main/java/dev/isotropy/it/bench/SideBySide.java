package dev.isotropy.it.bench;

import dev.isotropy.it.BenchmarkModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Compares gradients with Stan's: first their values, which must agree, then their times.
 *
 * <p>Of each side the fastest repetition counts, so that other work on the machine weighs least.
 *
 * <p>Arguments: {@code --values} to stop after the values; {@code --stan FILE} for Stan's times on
 * this machine ({@link StanTimes}); then any of JMH's own.
 */
public final class SideBySide {

  private SideBySide() {}

  /** Runs the comparison; the exit status is 1 where values differ. */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    PrintStream out = System.out;
    String[] rest = arguments;
    boolean values = rest.length > 0 && rest[0].equals("--values");
    StanTimes stan = new StanTimes();
    if (rest.length > 1 && rest[0].equals("--stan")) {
      stan = new StanTimes(Path.of(rest[1]));
      rest = Arrays.copyOfRange(rest, 2, rest.length);
    }
    CommandLineOptions jmh = new CommandLineOptions(values ? new String[0] : rest);
    if (jmh.shouldHelp()) {
      jmh.showHelp();
      return;
    }
    if (!new FixedPoint(out).compare()) {
      out.println("Values differ from Stan's: nothing is timed.");
      System.exit(1);
    }
    if (!values) {
      print(time(jmh), stan, out);
    }
  }

  private static Collection<RunResult> time(CommandLineOptions commandLine) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().parent(commandLine).addProfiler(GCProfiler.class);
    if (commandLine.getIncludes().isEmpty()) {
      options.include(GradientBenchmark.class.getSimpleName());
    }
    return new Runner(options.build()).run();
  }

  private static void print(Collection<RunResult> results, StanTimes stan, PrintStream out) {
    out.printf(
        "%n%-18s %-12s %14s %12s %12s %10s%n",
        "program", "form", "ns/gradient", "B/gradient", "Stan, ns", "Stan/ours");
    for (RunResult result : results) {
      String method = result.getParams().getBenchmark();
      if (!method.startsWith(GradientBenchmark.class.getName())) {
        continue;
      }
      String model = result.getParams().getParam("model");
      BenchmarkModel timed =
          model == null ? BenchmarkModel.EIGHT_SCHOOLS : BenchmarkModel.valueOf(model);
      for (BenchmarkModel benchmark : BenchmarkModel.values()) {
        if (benchmark.sameDensity(timed)) {
          print(
              benchmark.program(),
              method.substring(method.lastIndexOf('.') + 1),
              result,
              stan,
              out);
        }
      }
    }
  }

  private static void print(
      String program, String form, RunResult result, StanTimes times, PrintStream out) {
    double ours = result.getPrimaryResult().getStatistics().getMin();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    OptionalDouble stan = times.of(program);
    out.printf(
        "%-18s %-12s %14.1f %12s %12s %10s%n",
        program,
        form,
        ours,
        allocated == null ? "" : "%.3f".formatted(allocated.getScore()),
        stan.isEmpty() ? "" : "%.0f".formatted(stan.getAsDouble()),
        stan.isEmpty() ? "" : "%.1f".formatted(stan.getAsDouble() / ours));
  }
}
