package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.distributions.DiscreteDistribution;
import dev.isotropy.distributions.Distribution;
import java.lang.reflect.Constructor;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Density rules against the plain-Java meaning of a model: the runtime's value types. */
class ValueTypesTest {

  private static final int POINTS = 200;

  /**
   * Beyond it the compiled forms of counts lose digits that the value types keep: they add terms of
   * the size of {@code x log(x)}.
   */
  private static final double LARGEST_COUNT = 5000;

  private static final double TOLERANCE = 1e-12;

  /** Those that can be sampled. */
  static List<Family> families() {
    return Families.ofNumbers().stream().filter(Family::proper).toList();
  }

  @ParameterizedTest
  @MethodSource("families")
  void agreeAtRandomPoints(Family family) throws ReflectiveOperationException {
    RandomStream random = RandomStream.of(1234, family.factory().hashCode());
    for (int i = 0; i < POINTS; i++) {
      double[] arguments = new double[family.parameters().size()];
      for (int j = 0; j < arguments.length; j++) {
        arguments[j] = argument(family.parameters().get(j).domain(), random);
      }
      if (family.factory().equals("uniform")) {
        arguments[1] = arguments[0] + Math.abs(arguments[1]) + 0.1;
      }
      Distribution distribution = valueType(family, arguments);
      double x = distribution.sample(random);
      if (distribution instanceof DiscreteDistribution && x > LARGEST_COUNT) {
        continue;
      }
      double expected = distribution.logProb(x);
      double ours = FamilyEvaluation.of(family.factory(), x, arguments).logProb();
      assertThat(ours)
          .as("%s at %s", distribution, x)
          .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }
  }

  private static double argument(Domain domain, RandomStream random) {
    return switch (domain) {
      case REAL, EXTENDED_REAL -> 3 * random.normal();
      case POSITIVE, NON_NEGATIVE -> StrictMath.exp(random.normal());
      case UNIT_INTERVAL, CORRELATION -> random.uniform();
      case COUNT, SIZE -> Math.rint(40 * random.uniform());
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
