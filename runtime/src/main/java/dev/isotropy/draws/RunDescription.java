package dev.isotropy.draws;

/**
 * How the draws of a fit were made, in the terms of the sampler's settings.
 *
 * @param seed the seed, given or chosen
 * @param warmup the warm-up transitions asked of each chain
 * @param draws the transitions asked of each chain after warm-up
 * @param thin one transition in so many was kept
 * @param saveWarmup whether draws of warm-up were kept
 * @param targetAcceptance the acceptance statistic that the step size was adapted to
 * @param maxDepth how often a trajectory could double
 * @param metric the form of the metric, by its name in CmdStan's files
 * @param stepSize the step size to begin with
 * @param stepSizeJitter by what share the step size varied
 * @param initBuffer the length of the first phase of warm-up
 * @param baseWindow the length of the first window of warm-up
 * @param termBuffer the length of the last phase of warm-up
 */
public record RunDescription(
    long seed,
    int warmup,
    int draws,
    int thin,
    boolean saveWarmup,
    double targetAcceptance,
    int maxDepth,
    String metric,
    double stepSize,
    double stepSizeJitter,
    int initBuffer,
    int baseWindow,
    int termBuffer) {}
