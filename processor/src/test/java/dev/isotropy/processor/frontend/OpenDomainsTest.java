package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.DataException;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Probabilities of what may and may not happen: neither 0 nor 1. */
class OpenDomainsTest {

  @Test
  void constants() {
    Source.record(
            "",
            """
              @Sample ContinuousBernoulli a() { return continuousBernoulli(▶1); }
              @Sample RelaxedBernoulli b() { return relaxedBernoulli(0.5, ▶0); }
              @Sample RelaxedBernoulli c() { return relaxedBernoulli(0.5, 0.2); }
            """)
        .reports(
            """
            [OutsideDomain] probs of continuousBernoulli must be in (0, 1), but '1' is 1
                site: a
                fix: write a value that is in (0, 1)
            """,
            """
            [OutsideDomain] probs of relaxedBernoulli must be in (0, 1), but '0' is 0
                site: b
                fix: write a value that is in (0, 1)
            """);
  }

  @Test
  void sitesBetweenZeroAndOneAreInside() {
    Source.record(
            "",
            """
              @Sample Normal l() { return normal(0, 1); }
              @Sample Beta p() { return beta(2, 2); }
              @Sample ContinuousBernoulli a(double p) { return continuousBernoulli(p); }
              @Sample RelaxedBernoulli b(double l) { return relaxedBernoulli(0.5, invLogit(l)); }
            """)
        .reports();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ContinuousBernoulli x(double p) { return continuousBernoulli(p); }",
        "RelaxedBernoulli x(double p) { return relaxedBernoulli(0.5, p); }"
      })
  void data(String site) throws ReflectiveOperationException {
    Compilation compiled =
        Source.record(
                "double[] p, double[] y",
                "@Sample @Plate(\"n\") "
                    + site
                    + "@Sample @Plate(\"n\") Normal y(double x) { return normal(x, 1); }")
            .compile(new ModelProcessor());
    assertThat(compiled.errors()).isEmpty();
    CompiledClasses classes = new CompiledClasses(compiled);
    Constructor<?> record = classes.load("M").getDeclaredConstructors()[0];
    Constructor<?> model = classes.load("MModel").getDeclaredConstructors()[0];
    record.setAccessible(true);
    model.setAccessible(true);
    double[] y = {0.3, -0.4};
    for (double p : new double[] {Double.MIN_VALUE, 0.5, Math.nextDown(1.0)}) {
      CompiledModel<?, ?> built =
          (CompiledModel<?, ?>) model.newInstance(record.newInstance(new double[] {0.4, p}, y));
      assertThat(built.evaluator().logDensity(new double[] {0.1, -0.2})).isFinite();
    }
    for (double p : new double[] {0, 1}) {
      assertThatThrownBy(() -> model.newInstance(record.newInstance(new double[] {0.4, p}, y)))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(DataException.class)
          .hasMessage("p[1] is " + (int) p + "; as the probs of 'x' it must be in (0, 1)");
    }
  }
}
