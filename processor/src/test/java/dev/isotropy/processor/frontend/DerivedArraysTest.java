package dev.isotropy.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.isotropy.CompiledModel;
import dev.isotropy.SiteInfo;
import dev.isotropy.processor.ModelProcessor;
import dev.isotropy.processor.Source;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Derived quantities whose elements are arrays: their axes, who reads them, and their draws. */
class DerivedArraysTest {

  @Test
  void dimensionsAreAxes() {
    String text =
        Source.record(
                "@Plate(\"t\") double[] y, double[] z, int[] group, int groups",
                """
                  @Sample @Plate("t") Normal e() { return normal(0, 1); }
                  @Deterministic double[] smooth(double[] e) { return cumulativeSum(e); }
                  @Sample @Plate("t") Normal y(double smooth) { return normal(smooth, 1); }
                  @Deterministic double[][] all(double[] e, double[] z) { return outerProduct(e, z); }
                  @Deterministic @Plate("t") double[] row(double e, double[] smooth) {
                    double[] row = smooth.clone();
                    row[0] = e;
                    return row;
                  }
                  @Factor double f(double[][] all, double[][] row, double[] smooth) {
                    return all[0][1] + row[1][2] + sum(smooth);
                  }
                  @Factor @Plate("t") double g(double[] all, double[] row) {
                    return sum(all) + row[0];
                  }
                """)
            .read();
    assertThat(text)
        .contains("smooth[t] = cumulativeSum.0[t](e[t] over [t])")
        .contains("y[t] ~ normal(smooth[t], 1) observed data.y[t]")
        .contains("all[t, z.0] = e[t] * data.z[z.0]")
        .contains("row[t, t_2] = position(t_2) == 0 ? e[t] : smooth[t_2]")
        .contains("factor g[t] += sum[z.0](all[t, z.0]) + row[t, t_2: 0]");
  }

  @Test
  void ranksThatDoNotFit() {
    Source.record(
            "@Plate(\"t\") double[] y, @Plate(\"k\") double[] z",
            """
              @Sample
              @Plate("t")
              Normal e() {
                return normal(0, 1);
              }

              @Deterministic
              double[][] all(double[] e, double[] z) {
                return outerProduct(e, z);
              }

              @Factor
              double f(double[] ▶all, double[][][] ▶all2) {
                return sum(all);
              }

              @Deterministic
              double[] other(double[] e) {
                return ▶e[0];
              }

              @Deterministic
              double[][][] ▶cube(double[][] all) {
                return null;
              }
            """)
        .reports(
            """
            [RankMismatch] 'f' cannot take 'all' as double[]: it varies along 't' and 'k'
                fix: take double[][] all, the whole array, or add @Plate("t") to the method
            """,
            """
            [UnknownName] 'f' takes 'all2', but the model has no site, quantity or data of that name
                fix: did you mean 'all'?
            """,
            """
            [WrongType] in 'other': found double where double[] is needed
            """,
            """
            [ReturnType] quantity 'cube' returns double[][][]
                expected: double, int or boolean, or an array of one or two dimensions; one value per element of its plates
            """);
  }

  @Test
  void sizesThatComponentsTell() {
    String text =
        Source.record(
                "int dims, @Plate({\"n\", \"d\"}) double[][] x, @Plate(\"n\") double[] y",
                """
                  @Sample LkjCholesky corr(int dims) { return lkjCholesky(2, dims); }
                  @Sample @Plate("d") Normal z() { return normal(0, 1); }
                  @Deterministic double[] effect(double[][] corr, double[] z) {
                    return multiply(corr, z);
                  }
                  @Sample @Plate("n") Normal y(double[] x, double[] effect) {
                    return normal(dot(x, effect), 1);
                  }
                """)
            .read();
    assertThat(text)
        .contains("corr[d, d_2] ~ lkjCholesky(")
        .contains("effect[d] = sum[d_3](corr[d, d_3] * z[d_3])");
  }

  private static final Source MODEL =
      Source.record(
          "int[] group, @Plate(\"n\") double[] x, @Plate(\"n\") double[] y, int groups",
          """
            @Deterministic @Plate("n") double standard(double x) {
              return (x - mean(x())) / standardDeviation(x());
            }
            @Deterministic int[] reversed(int[] group) {
              int[] reversed = new int[group.length];
              for (int i = 0; i < group.length; i++) {
                reversed[i] = groups - 1 - group[i];
              }
              return reversed;
            }
            @Deterministic double[][] factor(double[] x) {
              return cholesky(addDiagonal(outerProduct(x, x), 1));
            }
            @Sample @Plate(value = "g", size = "groups") Normal effect() { return normal(0, 1); }
            @Sample @Plate("n") Normal e() { return normal(0, 1); }
            @Deterministic double[] f(double[][] factor, double[] e) { return multiply(factor, e); }
            @Deterministic double[][] pair(double[] f, double[] effect) {
              return outerProduct(f, effect);
            }
            @Sample @Plate("n")
            Normal y(double f, double[] effect, int[] reversed, double standard, @Index("n") int n) {
              return normal(f + effect[reversed[n]] + standard, 1);
            }
          """);

  /** The generated model and the user's record, for two groups and three elements. */
  private record Both(CompiledModel<Object, Object> model, Object user, Class<?> type) {

    @SuppressWarnings("unchecked")
    static Both of() throws ReflectiveOperationException {
      Compilation compilation = MODEL.compile(new ModelProcessor());
      assertThat(Source.messages(compilation)).isEmpty();
      CompiledClasses classes = new CompiledClasses(compilation);
      Class<?> type = classes.load("M");
      Constructor<?> made = type.getDeclaredConstructors()[0];
      made.setAccessible(true);
      Object user =
          made.newInstance(
              new int[] {0, 1, 1}, new double[] {1, 2, 4}, new double[] {0.5, -1, 2}, 2);
      Constructor<?> constructor = classes.load("MModel").getDeclaredConstructor(type);
      constructor.setAccessible(true);
      return new Both((CompiledModel<Object, Object>) constructor.newInstance(user), user, type);
    }

    Object call(String name, Object... arguments) throws ReflectiveOperationException {
      Method method =
          Arrays.stream(type.getDeclaredMethods())
              .filter(each -> each.getName().equals(name))
              .filter(each -> each.getParameterCount() == arguments.length)
              .findFirst()
              .orElseThrow();
      method.setAccessible(true);
      return method.invoke(user, arguments);
    }
  }

  @Test
  void drawsCarryThem() throws ReflectiveOperationException {
    Both both = Both.of();
    CompiledModel<Object, Object> model = both.model();
    assertThat(model.sites().stream().filter(site -> site.drawOffset() >= 0).map(SiteInfo::name))
        .containsExactly("effect", "e", "f", "pair");
    assertThat(model.columnNames())
        .containsSubsequence(
            List.of("f[0]", "f[1]", "f[2]", "pair[0][0]", "pair[0][1]", "pair[2][1]"));
    double[] q = {0.3, -0.7, 1.1, 0.4, -0.2};
    Object draw = model.constrain(q);
    double[][] factor = (double[][]) both.call("factor", new double[] {1, 2, 4});
    double[] e = {1.1, 0.4, -0.2};
    double[] f = (double[]) both.call("f", factor, e);
    double[][] pair = (double[][]) both.call("pair", f, new double[] {0.3, -0.7});
    assertThat((double[]) accessor(draw, "f")).isEqualTo(f);
    assertThat(accessor(draw, "f", 1)).isEqualTo(f[1]);
    assertThat((double[][]) accessor(draw, "pair")).isDeepEqualTo(pair);
    assertThat(accessor(draw, "pair", 2, 0)).isEqualTo(pair[2][0]);
  }

  private static Object accessor(Object draw, String name, Object... positions)
      throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[positions.length];
    Arrays.fill(types, int.class);
    Method method = draw.getClass().getMethod(name, types);
    method.setAccessible(true);
    return method.invoke(draw, positions);
  }

  @Test
  void densityIsThatOfPlainJava() throws ReflectiveOperationException {
    Both both = Both.of();
    double[] q = {0.3, -0.7, 1.1, 0.4, -0.2};
    double[] x = {1, 2, 4};
    double[] y = {0.5, -1, 2};
    double[][] factor = (double[][]) both.call("factor", x);
    double[] f = (double[]) both.call("f", factor, new double[] {1.1, 0.4, -0.2});
    int[] reversed = (int[]) both.call("reversed", new int[] {0, 1, 1});
    assertThat(reversed).containsExactly(1, 0, 0);
    double expected = 0;
    for (double value : q) {
      expected += dev.isotropy.Distributions.normal(0, 1).logProb(value);
    }
    for (int n = 0; n < 3; n++) {
      double standard = (double) both.call("standard", x[n]);
      double mean = f[n] + q[reversed[n]] + standard;
      expected += dev.isotropy.Distributions.normal(mean, 1).logProb(y[n]);
    }
    double[] gradient = new double[5];
    double actual = both.model().evaluator().logDensityAndGradient(q, gradient);
    assertThat(actual).isCloseTo(expected, org.assertj.core.api.Assertions.within(1e-12));
    both.model().simulate(3);
    both.model().predict(both.model().constrain(q), 3);
  }
}
