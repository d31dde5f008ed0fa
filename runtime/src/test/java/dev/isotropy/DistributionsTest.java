package dev.isotropy;

import static dev.isotropy.Distributions.asymmetricLaplace;
import static dev.isotropy.Distributions.beta;
import static dev.isotropy.Distributions.binomial;
import static dev.isotropy.Distributions.negativeBinomial2;
import static dev.isotropy.Distributions.normal;
import static dev.isotropy.Distributions.studentT;
import static dev.isotropy.Distributions.weibull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isotropy.distributions.AsymmetricLaplace;
import dev.isotropy.distributions.Beta;
import dev.isotropy.distributions.Binomial;
import dev.isotropy.distributions.Folded;
import dev.isotropy.distributions.Hurdle;
import dev.isotropy.distributions.HurdleLogit;
import dev.isotropy.distributions.Mixture;
import dev.isotropy.distributions.NegativeBinomial2;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Ordered;
import dev.isotropy.distributions.Poisson;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.distributions.Transformed;
import dev.isotropy.distributions.Truncated;
import dev.isotropy.distributions.Weibull;
import dev.isotropy.distributions.ZeroInflated;
import dev.isotropy.distributions.ZeroInflatedLogit;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The factories are the canonical constructors under their names in lower camel case. */
class DistributionsTest {

  private static List<Method> factories() {
    return Arrays.stream(Distributions.class.getMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()))
        // Made of other distributions; tested by hand.
        .filter(m -> m.getReturnType().getTypeParameters().length == 0)
        .toList();
  }

  @Test
  void factoriesPassTheirArgumentsOn() {
    assertThat(normal(1, 2)).isEqualTo(new Normal(1, 2));
    assertThat(studentT(3, 1, 2)).isEqualTo(new StudentT(3, 1, 2));
    assertThat(asymmetricLaplace(1, 2, 3)).isEqualTo(new AsymmetricLaplace(1, 2, 3));
    assertThat(beta(2, 3)).isEqualTo(new Beta(2, 3));
    assertThat(weibull(2, 3)).isEqualTo(new Weibull(2, 3));
    assertThat(binomial(7, 0.5)).isEqualTo(new Binomial(7, 0.5));
    assertThat(negativeBinomial2(4, 2)).isEqualTo(new NegativeBinomial2(4, 2));
    Truncated<Normal> truncated = new Truncated<>(new Normal(1, 2), -3, 4);
    assertThat(Distributions.truncated(normal(1, 2), -3, 4)).isEqualTo(truncated);
    assertThat(Distributions.truncatedNormal(1, 2, -3, 4)).isEqualTo(truncated);
  }

  @Test
  void factoriesOfOthersPassTheirBaseOn() {
    Poisson base = new Poisson(3);
    Normal normal = new Normal(1, 2);
    Normal other = new Normal(4, 5);
    double[] weights = {0.25, 0.75};
    assertThat(Distributions.mixture(0.25, normal, other))
        .isEqualTo(new Mixture<>(weights, List.of(normal, other)));
    assertThat(Distributions.mixture(weights, normal, other))
        .isEqualTo(new Mixture<>(weights, List.of(normal, other)));
    assertThat(Distributions.zeroInflated(0.2, base)).isEqualTo(new ZeroInflated<>(0.2, base));
    assertThat(Distributions.zeroInflatedLogit(-1, base))
        .isEqualTo(new ZeroInflatedLogit<>(-1, base));
    assertThat(Distributions.hurdle(0.2, base)).isEqualTo(new Hurdle<>(0.2, base));
    assertThat(Distributions.hurdleLogit(-1, base)).isEqualTo(new HurdleLogit<>(-1, base));
    assertThat(Distributions.folded(normal)).isEqualTo(new Folded<>(normal));
    assertThat(Distributions.ordered(normal, 3)).isEqualTo(new Ordered<>(normal, 3));
    assertThat(Distributions.transformed(normal, Transforms.exp()))
        .isEqualTo(new Transformed<>(normal, List.of(Transforms.exp())));
  }

  @Test
  void everyFactoryMirrorsTheConstructorOfItsType() throws ReflectiveOperationException {
    assertThat(factories()).hasSizeGreaterThanOrEqualTo(71);
    for (Method factory : factories()) {
      Class<?> type = factory.getReturnType();
      String name = type.getSimpleName();
      assertThat(factory.getName())
          .isEqualTo(Character.toLowerCase(name.charAt(0)) + name.substring(1));
      Constructor<?> constructor = type.getConstructor(factory.getParameterTypes());
      assertThat(factory.getParameters())
          .extracting(Parameter::getName)
          .isEqualTo(Arrays.stream(constructor.getParameters()).map(Parameter::getName).toList());
      Object[] arguments =
          Arrays.stream(constructor.getParameters())
              .map(parameter -> argument(parameter.getName(), parameter.getType()))
              .toArray();
      Object expected = constructor.newInstance(arguments);
      assertThat(factory.invoke(null, arguments)).isEqualTo(expected);
    }
  }

  /** An argument that differs from those of other names. */
  private static Object argument(String name, Class<?> type) {
    int number = 2 + name.length();
    if (type == int.class) {
      return number;
    }
    if (type == double.class) {
      return (double) number;
    }
    return type == double[].class
        ? new double[] {1, 2, number}
        : new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, number}};
  }
}
