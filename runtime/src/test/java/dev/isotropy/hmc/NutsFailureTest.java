package dev.isotropy.hmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.isotropy.LogDensity;
import dev.isotropy.draws.Fit;
import dev.isotropy.draws.Warning;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Chains that fail, are cancelled, or cannot begin. */
class NutsFailureTest {

  /** Standard normal, but the evaluator made at a certain turn throws after some gradients. */
  private static Supplier<LogDensity> failing(int turn) {
    AtomicInteger made = new AtomicInteger();
    return () -> {
      boolean fails = made.getAndIncrement() == turn;
      AtomicInteger calls = new AtomicInteger();
      return Targets.of(
              2,
              (q, gradient) -> {
                if (fails && calls.incrementAndGet() > 500) {
                  throw new ArithmeticException("gradient overflow");
                }
                gradient[0] = -q[0];
                gradient[1] = -q[1];
                return -0.5 * (q[0] * q[0] + q[1] * q[1]);
              })
          .get();
    };
  }

  @Test
  void aFailingChainDoesNotLoseTheOthers() {
    // The first evaluator only tells the dimension, so that of chain 2 is number 3.
    Fit<Void, double[]> fit = Nuts.on(failing(3)).threads(1).seed(1).run();
    assertThat(fit.chainCount()).isEqualTo(3);
    assertThat(fit.drawCount()).isEqualTo(3000);
    assertThat(fit.chainNumber(2)).isEqualTo(3);
    assertThat(fit.failures()).hasSize(1);
    assertThat(fit.failures().getFirst().chain()).isEqualTo(2);
    assertThat(fit.warnings())
        .first()
        .satisfies(
            warning -> {
              assertThat(warning.kind()).isEqualTo(Warning.Kind.FAILED_CHAIN);
              assertThat(warning.message()).contains("chain 2", "gradient overflow");
            });
    Fit<Void, double[]> whole = Nuts.on(Targets.standardNormal(2)).threads(1).seed(1).run();
    assertThat(fit.values("q[0]")[2]).isEqualTo(whole.values("q[0]")[3]);
  }

  @Test
  void whereAllChainsFailTheFirstIsThrown() {
    Supplier<LogDensity> density =
        Targets.of(
            1,
            (q, gradient) -> {
              throw new IllegalStateException("y has no value");
            });
    assertThatExceptionOfType(SamplingException.class)
        .isThrownBy(() -> Nuts.on(density).chains(3).run())
        .withMessageContaining("y has no value")
        .withCauseInstanceOf(IllegalStateException.class)
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(2));
  }

  @Test
  void aDensityThatIsNowhereFiniteNamesTheSite() {
    Schools bad = new Schools(new double[] {1, Double.NaN}, new double[] {1, 1});
    assertThatExceptionOfType(SamplingException.class)
        .isThrownBy(() -> Nuts.on(new SchoolsModel(bad, false)).seed(1).run())
        .withMessageContaining("the log density is NaN in 100 tries")
        .withMessageContaining("site 'y' has log density NaN at mu = ");
  }

  @Test
  void aGradientThatIsNowhereFiniteNamesTheSite() {
    Supplier<LogDensity> density =
        Targets.of(
            2,
            (q, gradient) -> {
              gradient[0] = 0;
              gradient[1] = Double.POSITIVE_INFINITY;
              return 0.0;
            });
    assertThatExceptionOfType(SamplingException.class)
        .isThrownBy(() -> Nuts.on(density).run())
        .withMessageContaining("gradient is not finite (Infinity in a coordinate of site 'q')");
  }

  @Test
  void anImproperPosteriorIsSaidToBe() {
    Supplier<LogDensity> flat =
        Targets.of(
            1,
            (q, gradient) -> {
              gradient[0] = 0;
              return 0.0;
            });
    assertThatExceptionOfType(SamplingException.class)
        .isThrownBy(() -> Nuts.on(flat).run())
        .withMessageContaining("improper");
  }

  @Test
  void aBoundedRegionIsFoundByTrying() {
    // Finite only where the first coordinate exceeds 1.5: one try in eight.
    Supplier<LogDensity> density =
        Targets.of(
            1,
            (q, gradient) -> {
              gradient[0] = -q[0];
              return q[0] > 1.5 ? -0.5 * q[0] * q[0] : Double.NEGATIVE_INFINITY;
            });
    Fit<Void, double[]> fit = Nuts.on(density).seed(4).run();
    assertThat(fit.draws().mapToDouble(q -> q[0])).allMatch(x -> x > 1.5);
  }

  @Test
  void cancellationKeepsTheDrawsSoFar() {
    AtomicInteger transitions = new AtomicInteger();
    Fit<Void, double[]> fit =
        Nuts.on(Targets.standardNormal(2))
            .threads(1)
            .seed(1)
            .cancelWhen(() -> transitions.incrementAndGet() > 3300)
            .run();
    assertThat(fit.isCancelled()).isTrue();
    // The first chain has all its draws, the second a part, the others none.
    assertThat(fit.draws(0)).hasSize(1000);
    assertThat(fit.draws(1)).hasSizeBetween(290, 300);
    assertThat(fit.draws(2)).isEmpty();
    assertThat(fit.summary().row("q[0]").mean()).isFinite();
    assertThat(fit.warnings()).extracting(Warning::kind).contains(Warning.Kind.CANCELLED);
    Fit<Void, double[]> whole = Nuts.on(Targets.standardNormal(2)).threads(1).seed(1).run();
    assertThat(whole.values("q[1]")[1]).startsWith(fit.values("q[1]")[1]);
  }

  @Test
  void cancellationBeforeTheFirstDrawGivesAnEmptyFit() {
    Fit<Void, double[]> fit =
        Nuts.on(Targets.standardNormal(2)).cancelWhen(() -> true).seed(1).run();
    assertThat(fit.drawCount()).isZero();
    assertThat(fit.summary().toString()).contains("0 draws");
  }

  @Test
  void interruptionKeepsTheDrawsSoFar() {
    Thread caller = Thread.currentThread();
    Fit<Void, double[]> fit =
        Nuts.on(Targets.standardNormal(2))
            .draws(1_000_000)
            .chains(1)
            .seed(1)
            .progress(
                update -> {
                  if (update.completed() == 2000) {
                    caller.interrupt();
                  }
                })
            .run();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(fit.isCancelled()).isTrue();
    assertThat(fit.drawCount()).isBetween(1000, 999_999);
  }
}
