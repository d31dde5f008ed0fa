package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.distributions.BinomialLogit;
import dev.isotropy.distributions.Distribution;
import java.lang.reflect.Constructor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Density rules against the plain-Java meaning of a model: the runtime's value types. */
class ValueTypesTest {

  private static final int POINTS = 300;
  private static final double TOLERANCE = 1e-12;

  /** What the log odds are allowed for each trial of a binomial count. */
  private static final double EACH_TRIAL = 1e-15;

  /** Those that can be sampled. */
  static List<Family> families() {
    return Families.ofNumbers().stream().filter(Family::proper).toList();
  }

  static List<Family> counts() {
    return families().stream().filter(Family::isDiscrete).toList();
  }

  @ParameterizedTest
  @MethodSource("families")
  void agreeAtRandomPoints(Family family) throws ReflectiveOperationException {
    RandomStream random = RandomStream.of(1234, 0);
    for (int i = 0; i < POINTS; i++) {
      compare(family, arguments(family, 1, random), random);
    }
  }

  /** Where the terms of the usual formulas are of the size of {@code x log(x)}. */
  @ParameterizedTest
  @MethodSource("counts")
  void agreeAtLargeCounts(Family family) throws ReflectiveOperationException {
    RandomStream random = RandomStream.of(4321, 0);
    for (int i = 0; i < POINTS; i++) {
      compare(family, arguments(family, Math.pow(10, 6 * random.uniform()), random), random);
    }
  }

  private static void compare(Family family, double[] arguments, RandomStream random)
      throws ReflectiveOperationException {
    Distribution distribution = valueType(family, arguments);
    double x = distribution.sample(random);
    double expected = distribution.logProb(x);
    double ours = FamilyEvaluation.of(family.factory(), x, arguments).logProb();
    double allowed = TOLERANCE * Math.max(1, Math.abs(expected));
    if (distribution instanceof BinomialLogit(int trials, double logits)) {
      allowed += EACH_TRIAL * trials * Math.max(1, Math.abs(logits));
    }
    assertThat(ours).as("%s at %s", distribution, x).isCloseTo(expected, within(allowed));
  }

  /**
   * Arguments in the parameters' domains.
   *
   * @param scale the size of positive numbers, and of the exponentials of real ones
   */
  private static double[] arguments(Family family, double scale, RandomStream random) {
    double[] arguments = new double[family.parameters().size()];
    for (int j = 0; j < arguments.length; j++) {
      double size = random.uniform() < 0.5 ? 1 : scale;
      arguments[j] = argument(family.parameters().get(j).domain(), size, random);
    }
    if (family.factory().equals("uniform")) {
      arguments[1] = arguments[0] + Math.abs(arguments[1]) + 0.1;
    }
    return arguments;
  }

  private static double argument(Domain domain, double scale, RandomStream random) {
    return switch (domain) {
      case REAL, EXTENDED_REAL -> StrictMath.log(scale) + (scale > 1 ? 1 : 3) * random.normal();
      case POSITIVE, NON_NEGATIVE -> scale * StrictMath.exp(random.normal());
      case UNIT_INTERVAL, OPEN_UNIT_INTERVAL, CORRELATION -> random.uniform();
      case STABILITY -> 0.2 + 1.8 * random.uniform();
      case SKEW -> 2 * random.uniform() - 1;
      case COUNT, SIZE -> Math.rint(scale * 40 * random.uniform());
    };
  }

  private static Distribution valueType(Family family, double[] arguments)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName("dev.isotropy.distributions." + family.typeName());
    Constructor<?> constructor = type.getConstructors()[0];
    Object[] boxed = new Object[arguments.length];
    for (int i = 0; i < boxed.length; i++) {
      boolean integer = constructor.getParameterTypes()[i] == int.class;
      boxed[i] = integer ? (Object) (int) arguments[i] : (Object) arguments[i];
    }
    return (Distribution) constructor.newInstance(boxed);
  }
}
