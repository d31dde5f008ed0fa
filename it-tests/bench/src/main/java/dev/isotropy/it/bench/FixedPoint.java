package dev.isotropy.it.bench;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.it.BenchmarkModel;
import dev.isotropy.it.StanComparison;
import java.io.PrintStream;

/** Prints log densities and gradients at Stan's fixed point, beside Stan's, and judges them. */
final class FixedPoint {

  /** The largest relative error that counts as agreement with Stan. */
  static final double TOLERANCE = 1e-10;

  private final PrintStream out;
  private boolean agreed = true;

  FixedPoint(PrintStream out) {
    this.out = out;
  }

  /**
   * Compares every benchmark model, and the hand-written density.
   *
   * @return whether all agree with Stan
   */
  boolean compare() {
    for (BenchmarkModel benchmark : BenchmarkModel.values()) {
      CompiledModel<?, ?> model = benchmark.compiled();
      print(benchmark, "", model, model.evaluator());
      if (!model.parameters().isEmpty()) {
        var general = model.parameterizedEvaluator();
        general.setParameters(new double[general.parameterCount()]);
        print(benchmark, ", general", model, general);
      }
    }
    BenchmarkModel schools = BenchmarkModel.EIGHT_SCHOOLS;
    print(schools, ", by hand", schools.compiled(), HandWrittenEightSchools.ofBenchData());
    return agreed;
  }

  private void print(
      BenchmarkModel benchmark, String form, CompiledModel<?, ?> model, LogDensity density) {
    StanComparison comparison = benchmark.compare(model, density);
    boolean agrees = comparison.error() <= TOLERANCE;
    agreed &= agrees;
    out.printf(
        "%-26s parameters %4d  log density %.12g (Stan %.12g %+.12g)  gradient[0] %.12g"
            + " (Stan %.12g)  largest relative error %.1e%s%n",
        benchmark.program() + form,
        density.dimension(),
        comparison.logDensity(),
        comparison.expectedLogDensity() - benchmark.excess(),
        benchmark.excess(),
        comparison.gradient()[0],
        comparison.expectedGradient()[0],
        comparison.error(),
        agrees ? "" : "  DIFFERS");
  }
}
