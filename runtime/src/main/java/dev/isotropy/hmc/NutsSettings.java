package dev.isotropy.hmc;

import dev.isotropy.draws.RunDescription;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The checked settings of one run; {@link Nuts} says what each of them means. */
record NutsSettings(
    long seed,
    int chains,
    int threads,
    int warmup,
    int draws,
    int thin,
    boolean saveWarmup,
    double targetAcceptance,
    int maxDepth,
    double stepSize,
    double stepSizeJitter,
    MetricKind metric,
    int initBuffer,
    int baseWindow,
    int termBuffer,
    Map<String, double[]> initialValues,
    ProgressListener progress,
    int refresh,
    BooleanSupplier cancelled) {

  RunDescription describe() {
    return new RunDescription(
        seed,
        warmup,
        draws,
        thin,
        saveWarmup,
        targetAcceptance,
        maxDepth,
        metric.stanName(),
        stepSize,
        stepSizeJitter,
        initBuffer,
        baseWindow,
        termBuffer);
  }
}
