package dev.isotropy.it.bench;

import dev.isotropy.internal.transform.DiscreteCosine;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jtransforms.dct.DoubleDCT_1D;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times an orthonormal cosine transform with its inverse, beside that of JTransforms. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@State(Scope.Thread)
public class CosineBenchmark {

  /** The length: powers of two, of ten, of larger factors, and a prime. */
  @Param({"256", "1000", "1021", "1024", "1155", "2310"})
  public int length;

  private final DiscreteCosine ours = new DiscreteCosine(0);
  private DoubleDCT_1D theirs;
  private double[] series;
  private double[] transformed;

  /** Makes a series, and checks that both give the same. */
  @Setup
  public void prepare() {
    theirs = new DoubleDCT_1D(length);
    series = new SplittableRandom(1).doubles(length, -1, 1).toArray();
    transformed = series.clone();
    double[] expected = series.clone();
    theirs.forward(expected, true);
    ours.forward(series, 0, length, transformed, 0);
    for (int k = 0; k < length; k++) {
      if (Math.abs(transformed[k] - expected[k]) > 1e-12) {
        throw new IllegalStateException("coefficient " + k + " differs");
      }
    }
  }

  @Benchmark
  public double[] isotropy() {
    ours.forward(series, 0, length, transformed, 0);
    ours.inverse(transformed, 0, length, series, 0);
    return series;
  }

  @Benchmark
  public double[] jtransforms() {
    theirs.forward(transformed, true);
    theirs.inverse(transformed, true);
    return transformed;
  }
}
