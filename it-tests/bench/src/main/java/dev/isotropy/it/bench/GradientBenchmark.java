package dev.isotropy.it.bench;

import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import dev.isotropy.it.BenchmarkModel;
import java.util.concurrent.TimeUnit;
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

/** Times one log density with its gradient, at the fixed point at which Stan's is timed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 10, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class GradientBenchmark {

  /** A generated evaluator, specialised to fixed centerings. */
  @State(Scope.Thread)
  public static class Generated {
    /** The models, each density once. */
    @Param({"EIGHT_SCHOOLS", "RADON", "LOGISTIC", "ITEM_RESPONSE"})
    public BenchmarkModel model;

    private LogDensity density;
    private double[] q;
    private double[] gradient;

    /** Builds the model. */
    @Setup
    public void setUp() {
      CompiledModel<?, ?> compiled = model.compiled();
      density = compiled.evaluator();
      q = model.point(compiled);
      gradient = new double[q.length];
    }
  }

  /** A generated evaluator of the general form, with the gradient in the centerings. */
  @State(Scope.Thread)
  public static class General {
    /** The models that have learnable centerings. */
    @Param({"EIGHT_SCHOOLS", "RADON"})
    public BenchmarkModel model;

    private ParameterizedLogDensity density;
    private double[] q;
    private double[] gradient;
    private double[] parameterGradient;

    /** Builds the model. */
    @Setup
    public void setUp() {
      CompiledModel<?, ?> compiled = model.compiled();
      density = compiled.parameterizedEvaluator();
      q = model.point(compiled);
      gradient = new double[q.length];
      parameterGradient = new double[density.parameterCount()];
      density.setParameters(parameterGradient);
    }
  }

  /** The hand-written eight schools. */
  @State(Scope.Thread)
  public static class HandWritten {
    private LogDensity density;
    private double[] q;
    private double[] gradient;

    /** Builds the density. */
    @Setup
    public void setUp() {
      density = HandWrittenEightSchools.ofBenchData();
      q = BenchmarkModel.EIGHT_SCHOOLS.point(BenchmarkModel.EIGHT_SCHOOLS.compiled());
      gradient = new double[q.length];
    }
  }

  /** The form that NUTS uses. */
  @Benchmark
  public double generated(Generated state) {
    return state.density.logDensityAndGradient(state.q, state.gradient);
  }

  /** The form for whoever learns the centerings. */
  @Benchmark
  public double general(General state) {
    return state.density.logDensityAndGradient(state.q, state.gradient, state.parameterGradient);
  }

  /** The limit. */
  @Benchmark
  public double handWritten(HandWritten state) {
    return state.density.logDensityAndGradient(state.q, state.gradient);
  }
}
