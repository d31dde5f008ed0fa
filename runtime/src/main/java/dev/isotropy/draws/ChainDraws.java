package dev.isotropy.draws;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;

/** What one chain left behind: its draws, statistics and adaptation; written by samplers. */
public final class ChainDraws {

  private final int number;
  private final DrawStore values;
  private final DrawStore points;
  private final SamplerStatistics statistics;
  private int warmupSize;
  private double stepSize = Double.NaN;
  private double[][] inverseMetric = new double[0][];
  private long warmupNanoseconds;
  private long samplingNanoseconds;

  /**
   * Empty.
   *
   * @param number the chain's number, from 0
   * @param dimension the number of unconstrained coordinates
   * @param drawSize the number of values of a draw
   * @param capacity the number of draws that may come, those of warm-up included
   */
  public ChainDraws(int number, int dimension, int drawSize, int capacity) {
    this.number = number;
    values = new DrawStore(drawSize, capacity);
    points = new DrawStore(dimension, capacity);
    statistics = new SamplerStatistics(capacity);
  }

  /**
   * Adds a draw.
   *
   * @param model maps the point to the values of all sites
   * @param random what sites that were summed out are drawn from
   * @param point the unconstrained point; copied
   * @param warmup whether the draw is one of warm-up; those come first
   */
  public void add(CompiledModel<?, ?> model, double[] point, RandomStream random, boolean warmup) {
    int row = points.addRow();
    System.arraycopy(point, 0, points.block(row), points.offset(row), point.length);
    row = values.addRow();
    model.constrain(point, random, values.block(row), values.offset(row));
    if (warmup) {
      warmupSize++;
    }
  }

  /** Notes what warm-up arrived at. */
  public void setAdaptation(double stepSize, double[][] inverseMetric) {
    this.stepSize = stepSize;
    this.inverseMetric = inverseMetric;
  }

  /** Notes how long warm-up and sampling took. */
  public void setNanoseconds(long warmup, long sampling) {
    warmupNanoseconds = warmup;
    samplingNanoseconds = sampling;
  }

  /** The statistics of all kept transitions, those of warm-up first. */
  public SamplerStatistics statistics() {
    return statistics;
  }

  int number() {
    return number;
  }

  /** The number of kept draws of warm-up. */
  int warmupSize() {
    return warmupSize;
  }

  /** The number of kept draws after warm-up. */
  int size() {
    return values.rows() - warmupSize;
  }

  DrawStore values() {
    return values;
  }

  /** Copies the unconstrained point of a row; warm-up comes first. */
  void point(int row, double[] out) {
    System.arraycopy(points.block(row), points.offset(row), out, 0, out.length);
  }

  /** The adapted step size; NaN where warm-up did not end. */
  double stepSize() {
    return stepSize;
  }

  double[][] inverseMetric() {
    return inverseMetric;
  }

  long warmupNanoseconds() {
    return warmupNanoseconds;
  }

  long samplingNanoseconds() {
    return samplingNanoseconds;
  }

  /** One value of every draw after warm-up. */
  double[] column(int column, int draws) {
    double[] out = new double[draws];
    for (int i = 0; i < draws; i++) {
      out[i] = values.get(warmupSize + i, column);
    }
    return out;
  }
}
