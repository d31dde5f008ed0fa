package dev.isotropy.it.calibration;

import dev.isotropy.CompiledModel;
import dev.isotropy.RandomStream;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.it.calibration.Calibration.Truth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The models that are calibrated, each with its prior as plain Java. */
final class Cases {

  private Cases() {}

  /** All of them. */
  static List<Calibration<?>> all() {
    return List.of(
        new Calibration<>("Effects", random -> effects(random, 3), Groups_EffectsModel::new),
        new Calibration<>("Shares", Cases::shares, Groups_SharesModel::new),
        new Calibration<>("Pairs", Cases::pairs, Groups_PairsModel::new),
        new Calibration<>("Blend", Cases::blend, Groups_BlendModel::new),
        new Calibration<>("Kinds", Cases::kinds, Groups_KindsModel::new),
        new Calibration<>("Gaps", Cases::gaps, Groups_GapsModel::new),
        new Calibration<>("Rates", Cases::rates, Groups_RatesModel::new),
        new Calibration<>("Limits", Cases::limits, Groups_LimitsModel::new),
        new Calibration<>("Heavy", Cases::heavy, Groups_HeavyModel::new),
        new Calibration<>("Walk", Cases::walk, Series_WalkModel::new),
        new Calibration<>("Frequencies", Cases::frequencies, Series_FrequenciesModel::new),
        new Calibration<>("Regimes", Cases::regimes, Series_RegimesModel::new),
        new Calibration<>("Growth", Cases::growth, Series_GrowthModel::new));
  }

  /** What is drawn from one prior, taken for draws from a wider one. */
  static Calibration<Groups.Wrong> wrong() {
    return new Calibration<>(
        "Wrong",
        random -> {
          Truth<Groups.Effects> truth = effects(random, 1);
          return new Truth<>(truth.parameters(), new Groups.Wrong(truth.data().y()));
        },
        Groups_WrongModel::new);
  }

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static double[] each(
      int count, RandomStream random, IntFunction<? extends Distribution> of) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = of.apply(i).sample(random);
    }
    return values;
  }

  private static int[] integers(double[] values) {
    return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
  }

  /** Data that the compiled model draws, given parameters. */
  private static <M, D> M predicted(
      CompiledModel<M, D> model, Map<String, double[]> parameters, RandomStream random) {
    double[] q = new double[model.dimension()];
    model.unconstrain(parameters, q);
    return model.predict(model.constrain(q), random.nextInt(1 << 30));
  }

  private static Truth<Groups.Effects> effects(RandomStream random, int groups) {
    Groups.Effects form = new Groups.Effects(new double[groups]);
    double mean = form.mean().sample(random);
    double spread = form.spread().sample(random);
    double[] effect = each(groups, random, i -> form.effect(mean, spread));
    Map<String, double[]> parameters =
        Map.of("mean", one(mean), "spread", one(spread), "effect", effect);
    return new Truth<>(parameters, predicted(new Groups_EffectsModel(form), parameters, random));
  }

  private static Truth<Groups.Shares> shares(RandomStream random) {
    double[] prior = {1, 2, 0.8};
    Groups.Shares form = new Groups.Shares(new int[5], prior);
    double[] share = form.share(prior).sample(random);
    Map<String, double[]> parameters = Map.of("share", share);
    return new Truth<>(parameters, predicted(new Groups_SharesModel(form), parameters, random));
  }

  private static Truth<Groups.Pairs> pairs(RandomStream random) {
    Groups.Pairs form = new Groups.Pairs(new double[4][2], 2);
    double[][] factor = form.correlation().sample(random);
    double[] scale = each(2, random, i -> form.scale());
    double[] mean = each(2, random, i -> form.mean());
    double[][] y = new double[4][];
    for (int n = 0; n < y.length; n++) {
      y[n] = form.y(mean, scale, factor).sample(random);
    }
    // The other elements of the factor are constant, or follow from this one.
    double[] elements = {Double.NaN, Double.NaN, factor[1][0], Double.NaN};
    return new Truth<>(
        Map.of("correlation", elements, "scale", scale, "mean", mean), new Groups.Pairs(y, 2));
  }

  private static Truth<Groups.Blend> blend(RandomStream random) {
    Groups.Blend form = new Groups.Blend(new double[8]);
    double share = form.share().sample(random);
    double low = form.low().sample(random);
    double gap = form.gap().sample(random);
    double[] y = each(8, random, i -> form.y(share, low, gap));
    return new Truth<>(
        Map.of("share", one(share), "low", one(low), "gap", one(gap)), new Groups.Blend(y));
  }

  private static Truth<Groups.Kinds> kinds(RandomStream random) {
    double[] prior = {2, 1, 1.5};
    Groups.Kinds form = new Groups.Kinds(new double[6], prior);
    double[] share = form.share(prior).sample(random);
    double step = form.step().sample(random);
    double[] y = each(6, random, i -> form.y((int) form.of(share).sample(random), step));
    return new Truth<>(Map.of("share", share, "step", one(step)), new Groups.Kinds(y, prior));
  }

  private static Truth<Groups.Gaps> gaps(RandomStream random) {
    Groups.Gaps form = new Groups.Gaps(new double[6], new double[6]);
    double slope = form.slope().sample(random);
    double noise = form.noise().sample(random);
    double[] x = each(6, random, i -> form.x(slope));
    double[] y = each(6, random, i -> form.y(x[i], slope, noise));
    Map<String, double[]> parameters =
        Map.of(
            "slope",
            one(slope),
            "noise",
            one(noise),
            "xMissing",
            new double[] {x[1], x[4]},
            "yMissing",
            new double[] {y[2], y[4]});
    x[1] = x[4] = y[2] = y[4] = Double.NaN;
    return new Truth<>(parameters, new Groups.Gaps(x, y));
  }

  private static Truth<Groups.Rates> rates(RandomStream random) {
    Groups.Rates form = new Groups.Rates(new int[3]);
    double typical = form.typical().sample(random);
    double[] rate = each(3, random, i -> form.rate(typical));
    double[] events = each(3, random, i -> form.events(rate[i]));
    return new Truth<>(
        Map.of("typical", one(typical), "rate", rate), new Groups.Rates(integers(events)));
  }

  private static Truth<Groups.Limits> limits(RandomStream random) {
    Groups.Limits form = new Groups.Limits(new double[4]);
    double mean = form.mean().sample(random);
    double spread = form.spread().sample(random);
    double[] y = each(4, random, i -> form.y(mean, spread));
    return new Truth<>(Map.of("mean", one(mean), "spread", one(spread)), new Groups.Limits(y));
  }

  private static Truth<Groups.Heavy> heavy(RandomStream random) {
    Groups.Heavy form = new Groups.Heavy(new double[5]);
    double centre = form.centre().sample(random);
    double scale = form.scale().sample(random);
    double[] y = each(5, random, i -> form.y(centre, scale));
    return new Truth<>(Map.of("centre", one(centre), "scale", one(scale)), new Groups.Heavy(y));
  }

  private static Truth<Series.Walk> walk(RandomStream random) {
    Series.Walk form = new Series.Walk(new double[6]);
    double persistence = form.persistence().sample(random);
    double step = form.step().sample(random);
    double[] level = new double[6];
    for (int t = 0; t < level.length; t++) {
      level[t] = form.level(t, level, persistence, step).sample(random);
    }
    Map<String, double[]> parameters =
        Map.of("persistence", one(persistence), "step", one(step), "level", level);
    return new Truth<>(parameters, predicted(new Series_WalkModel(form), parameters, random));
  }

  private static Truth<Series.Frequencies> frequencies(RandomStream random) {
    Series.Frequencies form = new Series.Frequencies(new double[6]);
    double step = form.step().sample(random);
    double[] level = new double[6];
    for (int t = 0; t < level.length; t++) {
      level[t] = form.level(t, level, step).sample(random);
    }
    Map<String, double[]> parameters = Map.of("step", one(step), "level", level);
    return new Truth<>(
        parameters, predicted(new Series_FrequenciesModel(form), parameters, random));
  }

  private static Truth<Series.Regimes> regimes(RandomStream random) {
    Series.Regimes form = new Series.Regimes(new double[10]);
    double stay = form.stay().sample(random);
    double jump = form.jump().sample(random);
    int[] high = new int[10];
    for (int t = 0; t < high.length; t++) {
      high[t] = (int) form.high(t, high, stay).sample(random);
    }
    double[] y = each(10, random, t -> form.y(high[t], jump));
    return new Truth<>(Map.of("stay", one(stay), "jump", one(jump)), new Series.Regimes(y));
  }

  private static Truth<Series.Growth> growth(RandomStream random) {
    Series.Growth form = new Series.Growth(new double[5]);
    double rate = form.rate().sample(random);
    double capacity = form.capacity().sample(random);
    double[] size = each(5, random, t -> form.size(form.expected(t, rate, capacity)));
    return new Truth<>(
        Map.of("rate", one(rate), "capacity", one(capacity)), new Series.Growth(size));
  }
}
