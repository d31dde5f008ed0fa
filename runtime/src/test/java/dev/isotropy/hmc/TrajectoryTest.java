package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.LogDensity;
import dev.isotropy.RandomStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The transition of the sampler, seen from within. */
class TrajectoryTest {

  private static Trajectory trajectory(Supplier<LogDensity> density, double start, int maxDepth) {
    LogDensity evaluator = density.get();
    int dimension = evaluator.dimension();
    PhasePointPool pool = new PhasePointPool(dimension);
    Hamiltonian hamiltonian = new Hamiltonian(evaluator, new UnitMetric());
    PhasePoint point = pool.acquire(1);
    point.position[0] = start;
    hamiltonian.evaluate(point);
    return new Trajectory(hamiltonian, RandomStream.of(1, 0), pool, point, maxDepth);
  }

  @Test
  void leapfrogIsReversibleAndOfSecondOrder() {
    Hamiltonian hamiltonian =
        new Hamiltonian(Targets.autoregression(5, 0.5).get(), new DiagonalMetric(5));
    PhasePoint start = new PhasePoint(5);
    hamiltonian.evaluate(start);
    hamiltonian.refresh(start, RandomStream.of(2, 0));
    double previousError = 0;
    for (double step : new double[] {0.02, 0.01}) {
      int steps = (int) Math.round(0.2 / step);
      PhasePoint a = start;
      for (int i = 0; i < steps; i++) {
        PhasePoint b = new PhasePoint(5);
        hamiltonian.leapfrog(a, b, step);
        a = b;
      }
      double error = Math.abs(a.energy - start.energy);
      if (previousError != 0) {
        assertThat(previousError / error).isCloseTo(4, within(0.5));
      }
      previousError = error;
      for (int i = 0; i < steps; i++) {
        PhasePoint b = new PhasePoint(5);
        hamiltonian.leapfrog(a, b, -step);
        a = b;
      }
      assertThat(a.position).containsExactly(start.position, within(1e-12));
      assertThat(a.momentum).containsExactly(start.momentum, within(1e-12));
    }
  }

  @Test
  void costsOneGradientPerLeapfrogStep() {
    AtomicInteger gradients = new AtomicInteger();
    Supplier<LogDensity> counted =
        Targets.of(
            1,
            (q, gradient) -> {
              gradients.incrementAndGet();
              gradient[0] = -q[0];
              return -0.5 * q[0] * q[0];
            });
    Trajectory trajectory = trajectory(counted, 0, 10);
    gradients.set(0);
    Transition out = new Transition();
    int leapfrogs = 0;
    for (int i = 0; i < 100; i++) {
      trajectory.transition(0.3, out);
      leapfrogs += out.leapfrogs;
    }
    assertThat(gradients.get()).isEqualTo(leapfrogs);
  }

  @Test
  void depthAndLeapfrogsBelongTogether() {
    Trajectory trajectory = trajectory(Targets.standardNormal(4), 0, 10);
    Transition out = new Transition();
    for (int i = 0; i < 500; i++) {
      trajectory.transition(0.1, out);
      assertThat(out.divergent).isFalse();
      // Complete doublings cost 2^depth - 1; a last one that turned within costs more.
      assertThat(out.leapfrogs).isBetween((1 << out.depth) - 1, (1 << (out.depth + 1)) - 1);
      assertThat(out.acceptance).isBetween(0.9, 1.0);
      assertThat(out.energy).isGreaterThanOrEqualTo(-out.logDensity);
    }
  }

  @Test
  void aTooLargeStepDiverges() {
    Trajectory trajectory = trajectory(Targets.normal(1e-3), 0.001, 10);
    Transition out = new Transition();
    trajectory.transition(1, out);
    assertThat(out.divergent).isTrue();
    assertThat(out.leapfrogs).isEqualTo(1);
    assertThat(out.depth).isZero();
    assertThat(out.acceptance).isZero();
    assertThat(out.position[0]).isEqualTo(0.001);
  }

  @Test
  void aDensityOfNanOrPositiveInfinityDiverges() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Supplier<LogDensity> hole =
          Targets.of(
              1,
              (q, gradient) -> {
                gradient[0] = 0;
                return q[0] == 0 ? 0.0 : value;
              });
      Trajectory trajectory = trajectory(hole, 0, 10);
      Transition out = new Transition();
      trajectory.transition(1, out);
      assertThat(out.divergent).isTrue();
      assertThat(out.position[0]).isZero();
    }
  }

  @Test
  void aHugeGainInDensityDoesNotOverflow() {
    // From far out in the tail a long step lands 10⁸ higher: exp of it is infinite.
    Trajectory trajectory = trajectory(Targets.normal(1), 14_000, 10);
    Transition out = new Transition();
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < 200; i++) {
      trajectory.transition(1.4, out);
      assertThat(out.logDensity).isNotNaN();
      best = Math.max(best, out.logDensity);
    }
    assertThat(best).isGreaterThan(-1e8);
  }

  @Test
  void allocatesNothingOnceWarm() {
    Trajectory trajectory = trajectory(plainNormal(), 0, 10);
    Transition out = new Transition();
    for (int i = 0; i < 20_000; i++) {
      trajectory.transition(0.2, out);
    }
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 10_000; i++) {
      trajectory.transition(0.2, out);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    // Not a byte per transition; the deepest tree so far may still add a few points to the pool.
    assertThat(allocated).isLessThan(10_000);
  }

  /** Unlike {@link Targets#normal}, without boxing. */
  private static Supplier<LogDensity> plainNormal() {
    return () ->
        new LogDensity() {
          @Override
          public int dimension() {
            return 3;
          }

          @Override
          public double logDensity(double[] q) {
            return -0.5 * (q[0] * q[0] + q[1] * q[1] + q[2] * q[2]);
          }

          @Override
          public double logDensityAndGradient(double[] q, double[] gradient) {
            for (int i = 0; i < q.length; i++) {
              gradient[i] = -q[i];
            }
            return logDensity(q);
          }
        };
  }
}
