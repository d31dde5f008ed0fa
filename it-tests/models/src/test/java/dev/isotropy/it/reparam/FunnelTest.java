package dev.isotropy.it.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.draws.Fit;
import dev.isotropy.hmc.Nuts;
import dev.isotropy.it.reparam.Hierarchies.Funnel;
import dev.isotropy.it.reparam.Hierarchies.FunnelByHand;
import dev.isotropy.it.reparam.Hierarchies.FunnelRewritten;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Neal's funnel in ten dimensions. */
class FunnelTest {

  private static final int SIZE = 9;

  @Test
  void autoSamplesTheNeck() {
    var model = new Hierarchies_FunnelRewrittenModel(new FunnelRewritten(SIZE));
    var fit = Nuts.on(model).chains(4).draws(1000).seed(3).run();
    assertThat(divergences(fit)).isZero();
    double[] squares = fit.draws().mapToDouble(draw -> draw.neck() * draw.neck()).toArray();
    double variance = Arrays.stream(squares).average().orElseThrow();
    double spread =
        Arrays.stream(squares).map(x -> (x - variance) * (x - variance)).average().orElseThrow();
    double ess = fit.summary().row("neck").essBulk();
    assertThat(variance).isCloseTo(9, within(4 * Math.sqrt(spread / ess)));
  }

  @Test
  void withoutItDoesNot() {
    var model = new Hierarchies_FunnelModel(new Funnel(SIZE));
    var fit = Nuts.on(model).chains(4).draws(1000).seed(3).run();
    assertThat(divergences(fit)).isPositive();
  }

  /** The rewrite leaves nothing behind: the same density, of the same coordinates. */
  @Test
  void isTheSameAsByHand() {
    var rewritten = new Hierarchies_FunnelRewrittenModel(new FunnelRewritten(SIZE)).evaluator();
    var byHand = new Hierarchies_FunnelByHandModel(new FunnelByHand(SIZE)).evaluator();
    double[] q = new Random(2).doubles(SIZE + 1, -2, 2).toArray();
    double[] one = new double[q.length];
    double[] other = new double[q.length];
    assertThat(rewritten.logDensityAndGradient(q, one))
        .isEqualTo(byHand.logDensityAndGradient(q, other));
    assertThat(one).containsExactly(other);
  }

  private static int divergences(Fit<?, ?> fit) {
    return IntStream.range(0, fit.chainCount())
        .map(chain -> fit.statistics(chain).divergences())
        .sum();
  }
}
