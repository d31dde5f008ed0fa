package dev.isotropy.it.bench;

import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.BenchData;
import dev.isotropy.it.EightSchoolsModel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Times a whole run of NUTS on eight schools, 4 chains of 1000 warm-up and 1000 draws, warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@State(Scope.Thread)
public class SamplingBenchmark {

  /** How many chains run at a time. */
  @Param({"1", "2"})
  public int threads;

  private final EightSchoolsModel model = new EightSchoolsModel(BenchData.eightSchools());
  private long seed;

  /** Every run has a seed of its own, so that their lengths average out. */
  @Benchmark
  public Object eightSchools() {
    return Nuts.on(model).chains(4).draws(1000).threads(threads).seed(seed++).run();
  }
}
