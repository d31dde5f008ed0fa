package dev.isotropy.it.discrete;

import static dev.isotropy.Distributions.*;

import dev.isotropy.distributions.*;
import dev.isotropy.model.*;

/** Sites of two kinds, with animals of two kinds whose shares depend on the site's. */
@Model
public record Species(int[] site, double[] length, @Plate("site") double[] height) {

  @Sample
  Beta highland() {
    return beta(2, 2);
  }

  @Sample
  Normal valley() {
    return normal(0, 2);
  }

  @Sample
  Normal shorter() {
    return normal(1, 1);
  }

  @Sample
  HalfNormal spread() {
    return halfNormal(1);
  }

  @Sample
  @Enumerate
  @Plate("site")
  Bernoulli high(double highland) {
    return bernoulli(highland);
  }

  @Sample
  @Plate("site")
  Normal height(int high, double valley) {
    return normal(high == 1 ? 3 : valley, 1);
  }

  @Sample
  @Enumerate
  @Plate("animal")
  Bernoulli large(int[] high, int site) {
    return bernoulli(high[site] == 1 ? 0.8 : 0.3);
  }

  @Deterministic
  @Plate("animal")
  double mean(int large, double shorter) {
    return large == 1 ? shorter + 2 : shorter;
  }

  @Sample
  @Plate("animal")
  Normal length(double mean, double spread, int[] high, int site) {
    return normal(mean + 0.5 * high[site], spread);
  }
}
