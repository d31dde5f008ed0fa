package dev.isotropy.it.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.CompiledModel;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The forms of one model have one density, but for the volumes of their coordinates. */
class VolatilityTest {

  private static final int SIZE = 37;

  private final double[] changes = Volatility.changes(SIZE);

  @Test
  void formsDifferByTheirJacobian() {
    for (double step : new double[] {0.05, 0.4, 2}) {
      double[] level = new Random(1).doubles(SIZE, -1, 1).toArray();
      double elements =
          density(new Volatility_ElementsModel(new Volatility.Elements(changes)), step, level);
      double frequencies =
          density(
              new Volatility_FrequenciesModel(new Volatility.Frequencies(changes)), step, level);
      double wavelets =
          density(new Volatility_WaveletsModel(new Volatility.Wavelets(changes)), step, level);
      double meanSquare = (1 + (SIZE - 1) * step * step) / SIZE;
      double volume = 0.5 * SIZE * Math.log(meanSquare);
      assertThat(frequencies - elements).isCloseTo(volume, within(1e-10 * Math.abs(elements)));
      assertThat(wavelets - elements).isCloseTo(volume, within(1e-10 * Math.abs(elements)));
    }
  }

  private static double density(CompiledModel<?, ?> model, double step, double[] level) {
    double[] q = new double[model.dimension()];
    model.unconstrain(Map.of("step", new double[] {step}, "level", level), q);
    return model.evaluator().logDensity(q);
  }
}
