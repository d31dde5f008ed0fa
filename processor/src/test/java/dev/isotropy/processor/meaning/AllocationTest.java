package dev.isotropy.processor.meaning;

import com.sun.management.ThreadMXBean;
import dev.isotropy.LogDensity;
import dev.isotropy.ParameterizedLogDensity;
import dev.isotropy.processor.Options;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes minutes of a quiet machine, so it runs on request ({@code -Disotropy.allocations}).
 *
 * <p>No form of a gradient allocates once HotSpot has compiled it; in the interpreter vectors are
 * objects. In one virtual machine with many other models HotSpot may decide otherwise.
 *
 * <p>The system property {@code isotropy.allocation} takes other models of the table, by a pattern
 * of their names; all of them, {@code .*}, take minutes.
 */
@EnabledIfSystemProperty(named = "isotropy.allocations", matches = ".*")
class AllocationTest {

  /** Every way in which loops are written, once. */
  private static final String PATTERN =
      System.getProperty(
          "isotropy.allocation",
          "Bounded|ChoiceOnLatents|Along(Exp|Lgamma|Lbeta)|OnePlate513|TwoPlates|ThreePlates"
              + "|LogSumExpOfRows|Mixture|MaximumAlongPlates|Masks|LatentBounds|Radon"
              + "|CrossedEffectsWithLatents|GatherOfGather|GatheredRegression|MatrixRows"
              + "|MatrixColumns|ManyResponses|Learned(Normal|AlongTwoPlates|Gathered|Masked)");

  private static final int WARM_UP = 3000;
  private static final int MEASURED = 200;
  private static final long PATIENCE = 20_000_000_000L;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static Map<String, CompiledExample> compiled = Map.of();

  static List<Example> examples() {
    return Examples.all().stream().filter(one -> one.name().matches(PATTERN)).toList();
  }

  @BeforeAll
  static void compile() {
    compiled = CompiledExample.all(examples(), Options.of(Map.of()));
  }

  @AfterAll
  static void forget() {
    compiled = Map.of();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void gradientsAllocateNothing(Example example) {
    CompiledExample mine = compiled.get(example.name());
    LogDensity scalar = mine.scalar();
    double[] q = new Random(1).doubles(scalar.dimension(), -1, 1).toArray();
    double[] gradient = new double[q.length];
    becomesFree("scalar form", () -> scalar.logDensityAndGradient(q, gradient));
    becomesFree("scalar form, value", () -> scalar.logDensity(q));
    LogDensity vector = mine.chosen();
    becomesFree("vector form", () -> vector.logDensityAndGradient(q, gradient));
    if (!mine.model().parameters().isEmpty()) {
      ParameterizedLogDensity learned = mine.scalarParameterized();
      double[] by = new double[learned.parameterCount()];
      double[] centered = new Random(2).doubles(by.length).toArray();
      becomesFree(
          "learned scalar form",
          () -> {
            learned.setParameters(centered);
            learned.logDensityAndGradient(q, gradient, by);
          });
      ParameterizedLogDensity both = mine.model().parameterizedEvaluator();
      both.setParameters(centered);
      becomesFree("learned vector form", () -> both.logDensityAndGradient(q, gradient, by));
    }
  }

  /** Nothing once it is compiled, which another thread does at a time of its own. */
  private static void becomesFree(String form, Runnable evaluation) {
    long start = System.nanoTime();
    long allocated;
    do {
      for (int i = 0; i < WARM_UP; i++) {
        evaluation.run();
      }
      allocated = allocated(evaluation);
      if (allocated == 0) {
        return;
      }
    } while (System.nanoTime() - start < PATIENCE);
    throw new AssertionError(form + ": " + (double) allocated / MEASURED + " bytes a call");
  }

  private static long allocated(Runnable evaluation) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      evaluation.run();
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
