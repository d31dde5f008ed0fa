package dev.isotropy.draws;

import dev.isotropy.CompiledModel;
import dev.isotropy.SiteInfo;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a fit as CmdStan does: comments with the settings, a header, the draws of warm-up if kept,
 * the adaptation, the draws (CmdStan User's Guide, "Stan CSV file format").
 *
 * <p>Indices are 1-based and joined by dots, matrices are column-major. Every number is the
 * shortest that reads back as the same double.
 */
final class StanCsv {

  private static final String STATISTICS =
      "lp__,accept_stat__,stepsize__,treedepth__,n_leapfrog__,divergent__,energy__";

  private final Fit<?, ?> fit;
  private final CompiledModel<?, ?> model;
  private final List<StanColumn> columns = new ArrayList<>();
  private final List<StanColumn> logLikelihoods = new ArrayList<>();

  StanCsv(Fit<?, ?> fit, boolean logLikelihood) {
    this.fit = fit;
    model = fit.model();
    for (SiteInfo site : model.sites()) {
      if (site.drawOffset() >= 0) {
        columns.addAll(StanColumn.of(site.name(), site.shape(), site.drawOffset()));
      }
    }
    List<SiteInfo> observed = logLikelihood ? model.observedSites() : List.of();
    int offset = 0;
    for (SiteInfo site : observed) {
      String name = observed.size() == 1 ? "log_lik" : "log_lik_" + site.name();
      logLikelihoods.addAll(StanColumn.of(name, site.shape(), offset));
      offset += site.size();
    }
  }

  List<Path> write(Path directory, String name) throws IOException {
    Files.createDirectories(directory);
    List<Path> files = new ArrayList<>();
    for (ChainDraws chain : fit.chainDraws()) {
      Path file = directory.resolve(name + "_" + (chain.number() + 1) + ".csv");
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        writeChain(writer, chain, file);
      }
      files.add(file);
    }
    return files;
  }

  private void writeChain(Writer writer, ChainDraws chain, Path file) throws IOException {
    // Readers take the first num_warmup rows for warm-up, so a part of it must not be written.
    boolean warmup = fit.run().saveWarmup() && !Double.isNaN(chain.stepSize());
    StanCsvComments comments = new StanCsvComments(fit.run(), chain, warmup);
    comments.settings(writer, file);
    writer.append(STATISTICS);
    for (StanColumn column : columns) {
      writer.append(',').append(column.name());
    }
    for (StanColumn column : logLikelihoods) {
      writer.append(',').append(column.name());
    }
    writer.append('\n');
    if (warmup) {
      writeRows(writer, chain, 0, chain.warmupSize());
    }
    comments.adaptation(writer);
    writeRows(writer, chain, chain.warmupSize(), chain.warmupSize() + chain.size());
    comments.times(writer);
  }

  private void writeRows(Writer writer, ChainDraws chain, int from, int to) throws IOException {
    SamplerStatistics statistics = chain.statistics();
    double[] lp = statistics.logDensity();
    double[] acceptance = statistics.acceptance();
    double[] stepSize = statistics.stepSize();
    int[] depth = statistics.treeDepth();
    int[] leapfrogs = statistics.leapfrogs();
    boolean[] divergent = statistics.divergent();
    double[] energy = statistics.energy();
    double[] pointwise = new double[PointwiseLogDensity.size(model)];
    double[] q = new double[model.dimension()];
    StringBuilder line = new StringBuilder();
    for (int row = from; row < to; row++) {
      line.setLength(0);
      append(line, lp[row]);
      append(line.append(','), acceptance[row]);
      append(line.append(','), stepSize[row]);
      line.append(',').append(depth[row]).append(',').append(leapfrogs[row]);
      line.append(divergent[row] ? ",1," : ",0,");
      append(line, energy[row]);
      for (StanColumn column : columns) {
        append(line.append(','), chain.values().get(row, column.index()));
      }
      if (!logLikelihoods.isEmpty()) {
        chain.point(row, q);
        model.pointwiseLogDensity(q, pointwise);
        for (StanColumn column : logLikelihoods) {
          append(line.append(','), pointwise[column.index()]);
        }
      }
      writer.append(line.append('\n'));
    }
  }

  static void append(StringBuilder line, double value) {
    if (Double.isFinite(value)) {
      line.append(value);
    } else if (Double.isNaN(value)) {
      line.append("nan");
    } else {
      line.append(value > 0 ? "inf" : "-inf");
    }
  }
}
