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
import dev.isotropy.distributions.Distribution;
import dev.isotropy.distributions.NegativeBinomial2;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.StudentT;
import dev.isotropy.distributions.Weibull;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The factories are the canonical constructors under their names in lower camel case. */
class DistributionsTest {

  private static List<Method> factories() {
    return Arrays.stream(Distributions.class.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()))
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
  }

  @Test
  void everyFactoryMirrorsTheRecordItReturns() throws ReflectiveOperationException {
    assertThat(factories()).hasSize(23);
    for (Method factory : factories()) {
      Class<?> type = factory.getReturnType();
      String name = type.getSimpleName();
      assertThat(factory.getName())
          .isEqualTo(Character.toLowerCase(name.charAt(0)) + name.substring(1));
      RecordComponent[] components = type.getRecordComponents();
      Parameter[] parameters = factory.getParameters();
      assertThat(parameters).hasSameSizeAs(components);
      Object[] arguments = new Object[parameters.length];
      Class<?>[] types = new Class<?>[parameters.length];
      for (int i = 0; i < parameters.length; i++) {
        assertThat(parameters[i].getName()).isEqualTo(components[i].getName());
        types[i] = components[i].getType();
        assertThat(parameters[i].getType()).isEqualTo(types[i]);
        if (types[i] == int.class) {
          arguments[i] = i + 2;
        } else {
          arguments[i] = i + 2.0;
        }
      }
      Object expected = type.getDeclaredConstructor(types).newInstance(arguments);
      assertThat(factory.invoke(null, arguments))
          .isEqualTo(expected)
          .isInstanceOf(Distribution.class);
    }
  }
}
