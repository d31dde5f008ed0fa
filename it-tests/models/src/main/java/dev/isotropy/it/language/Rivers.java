package dev.isotropy.it.language;

import static dev.isotropy.Distributions.beta;
import static dev.isotropy.Distributions.halfNormal;
import static dev.isotropy.Distributions.logNormal;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.poissonLog;

import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.HalfNormal;
import dev.isotropy.distributions.LogNormal;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.PoissonLog;
import dev.isotropy.model.Index;
import dev.isotropy.model.Model;
import dev.isotropy.model.Plate;
import dev.isotropy.model.Sample;

/**
 * Sequences of every kind: a latent one that reads two elements back, a positive one, a latent
 * panel, an observed panel, counts that read themselves, and one that reads where data point.
 *
 * @param upstream for each gauge one that lies further up; the first has none
 * @param level the water by river and day
 * @param boats a day
 */
@Model
public record Rivers(
    @Plate("gauge") int[] upstream,
    @Plate({"river", "day"}) double[][] level,
    @Plate("day") int[] boats) {

  @Sample
  Beta persistence() {
    return beta(2, 2);
  }

  @Sample
  HalfNormal step() {
    return halfNormal(1);
  }

  @Sample
  @Plate("day")
  Normal weather(@Index("day") int day, double[] weather, double persistence) {
    double mean;
    if (day < 2) {
      mean = day == 0 ? 0.5 : 0.3 * weather[0];
    } else {
      mean = persistence * weather[day - 1] - 0.2 * weather[day - 2];
    }
    return normal(mean, 1);
  }

  @Sample
  @Plate("day")
  LogNormal volatility(@Index("day") int day, double[] volatility, double step) {
    return day == 0
        ? logNormal(0, 1)
        : logNormal(0.5 * Math.log(last(volatility, day)), step + 0.1);
  }

  private static double last(double[] series, int t) {
    return series[t - 1];
  }

  @Sample
  @Plate({"river", "day"})
  Normal rain(@Index("day") int day, double[] rain, @Index("river") int river, double weather) {
    return normal(day == 0 ? river : 0.6 * rain[day - 1] + weather, 0.7);
  }

  @Sample
  @Plate("gauge")
  Normal height(@Index("gauge") int g, int[] upstream, double[] height) {
    return normal(g == 0 ? 10 : height[upstream[g]] - 1, 2);
  }

  @Sample
  @Plate({"river", "day"})
  Normal level(@Index("day") int day, double[] level, double rain, double volatility, double step) {
    return day == 0 ? normal(rain, 3) : normal(0.8 * level[day - 1] + rain, volatility + step);
  }

  @Sample
  @Plate("day")
  PoissonLog boats(@Index("day") int day, int[] boats, double persistence) {
    return poissonLog(1 + (day == 0 ? 0 : 0.1 * persistence * boats[day - 1]));
  }
}
