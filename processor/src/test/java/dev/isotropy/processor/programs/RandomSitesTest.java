package dev.isotropy.processor.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.LogDensity;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import dev.isotropy.processor.frontend.CompiledClasses;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Models that seeds choose, of masked, imputed and enumerated sites, sequences and blocks: their
 * gradients are derivatives, their parts add up, draws lead back to coordinates, and what they
 * simulate is data for them.
 *
 * <p>The system property {@code isotropy.random.sites} sets how many, {@code isotropy.random.from}
 * the first seed.
 */
class RandomSitesTest {

  private static final int FIRST = Integer.getInteger("isotropy.random.from", 0);
  private static final int COUNT = Integer.getInteger("isotropy.random.sites", 16);
  private static final int TOGETHER = 8;

  /** Of the first derivative, 8th order. */
  private static final double[] WEIGHTS = {4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280};

  private static final double STEP = 1e-3;

  @Test
  void theyMeanWhatTheySay() throws ReflectiveOperationException {
    for (int from = FIRST; from < FIRST + COUNT; from += TOGETHER) {
      StringBuilder text = new StringBuilder();
      int to = Math.min(FIRST + COUNT, from + TOGETHER);
      for (int seed = from; seed < to; seed++) {
        text.append(new RandomSites(seed).source("Sites" + seed));
      }
      Compilation compiled = Source.of(text.toString()).compile(new ModelProcessor());
      assertThat(compiled.errors()).as(text.toString()).isEmpty();
      CompiledClasses classes = new CompiledClasses(compiled);
      for (int seed = from; seed < to; seed++) {
        check(
            seed,
            constructor(classes, "Sites" + seed),
            constructor(classes, "Sites" + seed + "Model"));
      }
    }
  }

  private static Constructor<?> constructor(CompiledClasses classes, String name) {
    Constructor<?> constructor = classes.load(name).getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    return constructor;
  }

  private static void check(int seed, Constructor<?> user, Constructor<?> made)
      throws ReflectiveOperationException {
    Random random = new Random(seed);
    CompiledModel<?, ?> model =
        (CompiledModel<?, ?>) made.newInstance(user.newInstance(data(seed, random)));
    LogDensity density = model.evaluator();
    double[] q = random.doubles(model.dimension(), -1, 1).toArray();
    double[] gradient = new double[q.length];
    double value = density.logDensityAndGradient(q, gradient);
    assertThat(value).as("density of %s", seed).isFinite();
    assertThat(density.logDensity(q)).isEqualTo(value);
    double[] scalarGradient = new double[q.length];
    LogDensity scalar = scalar(model);
    assertThat(scalar.logDensityAndGradient(q, scalarGradient)).isEqualTo(value);
    assertThat(scalarGradient).as("gradient of %s", seed).isEqualTo(gradient);
    for (int i = 0; i < q.length; i++) {
      double slope = slope(density, q, i);
      assertThat(gradient[i])
          .as("derivative %s of %s", i, seed)
          .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
    }
    double sum = model.siteLogDensities(q).values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(sum)
        .as("sites of %s", seed)
        .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    assertThat(roundTrip(model, q)).as("coordinates of %s", seed).containsExactly(q, within(1e-9));
    Object drawn = model.simulate(seed);
    CompiledModel<?, ?> again = (CompiledModel<?, ?>) made.newInstance(drawn);
    assertThat(again.dimension()).as("dimension of %s", seed).isEqualTo(q.length);
    assertThat(again.evaluator().logDensity(new double[q.length]))
        .as("drawn by %s", seed)
        .isFinite();
    LogDensity same = ((CompiledModel<?, ?>) made.newInstance(model.simulate(seed))).evaluator();
    assertThat(same.logDensity(q)).isEqualTo(again.evaluator().logDensity(q));
  }

  private static LogDensity scalar(CompiledModel<?, ?> model) throws ReflectiveOperationException {
    for (Class<?> nested : model.getClass().getDeclaredClasses()) {
      if (nested.getSimpleName().equals("Evaluator")) {
        Constructor<?> constructor = nested.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return (LogDensity) constructor.newInstance(model);
      }
    }
    throw new AssertionError("no evaluator");
  }

  private static double slope(LogDensity density, double[] q, int i) {
    double slope = 0;
    double at = q[i];
    for (int j = 0; j < WEIGHTS.length; j++) {
      q[i] = at + (j + 1) * STEP;
      double above = density.logDensity(q);
      q[i] = at - (j + 1) * STEP;
      slope += WEIGHTS[j] * (above - density.logDensity(q)) / STEP;
    }
    q[i] = at;
    return slope;
  }

  private static <D> double[] roundTrip(CompiledModel<?, D> model, double[] q) {
    return model.unconstrain(model.constrain(q));
  }

  private static Object[] data(int seed, Random random) {
    RandomSites sites = new RandomSites(seed);
    int n = 1 + random.nextInt(9);
    int groups = 1 + random.nextInt(3);
    int series = 1 + random.nextInt(3);
    int length = 1 + random.nextInt(7);
    List<Object> data = new ArrayList<>();
    data.add(random.doubles(n, -1, 1).toArray());
    data.add(random.ints(n, 0, groups).toArray());
    data.add(groups);
    boolean[] seen = flags(random, n);
    data.add(lacking(random, seen, sites.imputesY));
    data.add(seen);
    data.add(random.ints(n, 0, 5).toArray());
    double[][] w = new double[series][];
    boolean[][] there = new boolean[series][];
    for (int s = 0; s < series; s++) {
      there[s] = flags(random, length);
      w[s] = lacking(random, there[s], sites.imputesW);
    }
    data.add(w);
    data.add(there);
    return data.toArray();
  }

  private static boolean[] flags(Random random, int size) {
    boolean[] flags = new boolean[size];
    for (int i = 0; i < size; i++) {
      flags[i] = random.nextInt(4) > 0;
    }
    return flags;
  }

  /** Numbers, some of which are missing where a mask does not leave them out, if they may be. */
  private static double[] lacking(Random random, boolean[] seen, boolean may) {
    double[] numbers = random.doubles(seen.length, -2, 2).toArray();
    for (int i = 0; i < numbers.length; i++) {
      if (may && seen[i] && random.nextInt(3) == 0) {
        numbers[i] = Double.NaN;
      }
    }
    return numbers;
  }
}
