package dev.isotropy.draws;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/** The comments of a Stan CSV file: the settings, what warm-up arrived at, and the times. */
final class StanCsvComments {

  private final RunDescription run;
  private final ChainDraws chain;
  private final boolean warmup;

  /**
   * Of one chain.
   *
   * @param warmup whether the file has the draws of warm-up
   */
  StanCsvComments(RunDescription run, ChainDraws chain, boolean warmup) {
    this.run = run;
    this.chain = chain;
    this.warmup = warmup;
  }

  void settings(Writer writer, Path file) throws IOException {
    String text =
        """
        # Written by Isotropy in CmdStan's format
        # method = sample
        #   sample
        #     num_samples = %d
        #     num_warmup = %d
        #     save_warmup = %d
        #     thin = %d
        #     adapt
        #       engaged = %d
        #       gamma = 0.05
        #       delta = %s
        #       kappa = 0.75
        #       t0 = 10
        #       init_buffer = %d
        #       term_buffer = %d
        #       window = %d
        #     algorithm = hmc
        #       hmc
        #         engine = nuts
        #           nuts
        #             max_depth = %d
        #         metric = %s
        #         stepsize = %s
        #         stepsize_jitter = %s
        # id = %d
        # random
        #   seed = %d
        # output
        #   file = %s
        """;
    writer.append(
        text.formatted(
            run.draws(),
            run.warmup(),
            warmup ? 1 : 0,
            run.thin(),
            run.warmup() > 0 ? 1 : 0,
            run.targetAcceptance(),
            run.initBuffer(),
            run.termBuffer(),
            run.baseWindow(),
            run.maxDepth(),
            run.metric(),
            run.stepSize(),
            run.stepSizeJitter(),
            chain.number() + 1,
            run.seed(),
            file.getFileName()));
  }

  void adaptation(Writer writer) throws IOException {
    StringBuilder text = new StringBuilder("# Adaptation terminated\n# Step size = ");
    StanCsv.append(text, chain.stepSize());
    double[][] rows = chain.inverseMetric();
    text.append(
        switch (rows.length) {
          case 0 -> "\n# No free parameters for unit metric\n";
          case 1 -> "\n# Diagonal elements of inverse mass matrix:\n";
          default -> "\n# Elements of inverse mass matrix:\n";
        });
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        StanCsv.append(text.append(i == 0 ? "# " : ", "), row[i]);
      }
      text.append('\n');
    }
    writer.append(text);
  }

  void times(Writer writer) throws IOException {
    double warmupSeconds = chain.warmupNanoseconds() * 1e-9;
    double samplingSeconds = chain.samplingNanoseconds() * 1e-9;
    writer
        .append("#\n#  Elapsed Time: " + seconds(warmupSeconds) + " seconds (Warm-up)\n")
        .append("#                " + seconds(samplingSeconds) + " seconds (Sampling)\n")
        .append("#                ")
        .append(seconds(warmupSeconds + samplingSeconds) + " seconds (Total)\n#\n");
  }

  private static double seconds(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
