package dev.isotropy.it.bench;

import dev.isotropy.LogDensity;
import dev.isotropy.it.reparam.Hierarchies;
import dev.isotropy.it.reparam.Hierarchies_FunnelByHandModel;
import dev.isotropy.it.reparam.Hierarchies_FunnelRewrittenModel;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times a model that a strategy rewrites beside the same model rewritten by hand in its source. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@State(Scope.Thread)
public class RewriteBenchmark {

  private static final int SIZE = 1000;

  private LogDensity rewritten;
  private LogDensity byHand;
  private double[] q;
  private double[] gradient;

  /** Builds both models. */
  @Setup
  public void setUp() {
    rewritten =
        new Hierarchies_FunnelRewrittenModel(new Hierarchies.FunnelRewritten(SIZE)).evaluator();
    byHand = new Hierarchies_FunnelByHandModel(new Hierarchies.FunnelByHand(SIZE)).evaluator();
    q = new Random(1).doubles(SIZE + 1, -1, 1).toArray();
    gradient = new double[SIZE + 1];
  }

  /** By the strategy. */
  @Benchmark
  public double rewritten() {
    return rewritten.logDensityAndGradient(q, gradient);
  }

  /** In the source. */
  @Benchmark
  public double byHand() {
    return byHand.logDensityAndGradient(q, gradient);
  }
}
