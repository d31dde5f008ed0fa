package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.distributions.Cumulative;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.distributions.Normal;
import dev.isotropy.distributions.Truncated;
import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Distribution functions and truncation against the value types and reference values. */
class CumulativesTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static List<Family> known() {
    return Families.all().stream().filter(Cumulatives::has).toList();
  }

  static List<GoldenCase> truncatedNormal() {
    return GoldenCase.of("truncatedNormal");
  }

  /** Those of the families whose value types have them. */
  @Test
  void areThoseOfTheValueTypes() throws ClassNotFoundException {
    for (Family family : Families.all()) {
      Class<?> type = Class.forName("dev.isotropy.distributions." + family.typeName());
      assertThat(Cumulatives.has(family))
          .as(family.factory())
          .isEqualTo(Cumulative.class.isAssignableFrom(type));
    }
  }

  @ParameterizedTest
  @MethodSource("known")
  void agreeWithTheValueTypes(Family family) throws ReflectiveOperationException {
    double[] arguments = arguments(family);
    Distribution distribution = valueType(family, arguments);
    Cumulative cumulative = (Cumulative) distribution;
    for (double x : new double[] {-INFINITY, -40, -1.5, 0, 0.25, 0.6, 1, 2.5, 33, INFINITY}) {
      Graph graph = new Graph();
      Tails tails = tails(graph, family, graph.literal(x), arguments);
      Interpreter interpreter = new Interpreter(new Environment(), new RuntimeFunctions());
      assertClose(interpreter.scalar(tails.below()), cumulative.logCdf(x), family + " at " + x);
      assertClose(interpreter.scalar(tails.above()), cumulative.logCcdf(x), family + " at " + x);
    }
  }

  /** The derivative of the distribution function is the density. */
  @ParameterizedTest
  @MethodSource("known")
  void differentiateToTheDensity(Family family) throws ReflectiveOperationException {
    double[] arguments = arguments(family);
    Distribution distribution = valueType(family, arguments);
    if (distribution.support().isDiscrete()) {
      return;
    }
    for (double x : new double[] {0.3, 0.55, 0.9}) {
      if (!distribution.support().contains(x)) {
        continue;
      }
      Graph graph = new Graph();
      Tails tails = tails(graph, family, graph.coordinate("x", List.of()), arguments);
      Environment environment = new Environment().coordinate("x", x);
      double density = Math.exp(distribution.logProb(x));
      double below = Math.exp(((Cumulative) distribution).logCdf(x));
      double above = Math.exp(((Cumulative) distribution).logCcdf(x));
      double ofBelow = slope(graph, tails.below(), environment);
      double ofAbove = slope(graph, tails.above(), environment);
      assertThat(ofBelow).isCloseTo(density / below, within(1e-10 * (1 + density / below)));
      assertThat(ofAbove).isCloseTo(-density / above, within(1e-10 * (1 + density / above)));
    }
  }

  @ParameterizedTest
  @MethodSource("truncatedNormal")
  void truncationAgreesWithReferenceValues(GoldenCase golden) {
    Family family = Wrappers.TRUNCATED.of(Families.byFactory("normal").orElseThrow());
    Graph graph = new Graph();
    Environment environment = new Environment().coordinate("x", golden.x());
    List<Expr> arguments = new ArrayList<>();
    for (GoldenCase.Argument argument : golden.arguments()) {
      arguments.add(graph.parameter(argument.name(), List.of()));
      environment.set(LeafKind.PARAMETER, argument.name(), argument.value());
    }
    Expr density = family.logProb().logProb(graph, graph.coordinate("x", List.of()), arguments);
    Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
    assertThat(interpreter.scalar(density))
        .isCloseTo(golden.logProb(), within(1e-11 * Math.max(1, Math.abs(golden.logProb()))));
    Map<String, Double> expected = new HashMap<>();
    expected.put("x", golden.derivative());
    golden.arguments().forEach(each -> expected.put(each.name(), each.derivative()));
    Differentiate.gradient(graph, density, List.of(LeafKind.COORDINATE, LeafKind.PARAMETER))
        .forEach(
            (variable, adjoint) -> {
              double exact = expected.get(variable.name());
              assertThat(interpreter.scalar(adjoint))
                  .as("by " + variable.name())
                  .isCloseTo(exact, within(1e-9 * Math.max(1, Math.abs(exact))));
            });
  }

  /** Bounds that are data may be infinite, or lie outside the support; derivatives stay finite. */
  @Test
  void boundsOfData() {
    for (double[] bounds :
        new double[][] {{-INFINITY, 1}, {0.2, INFINITY}, {-INFINITY, INFINITY}, {-3, 2}}) {
      for (String base : List.of("normal", "exponential", "weibull", "kumaraswamy", "cauchy")) {
        Family family = Wrappers.TRUNCATED.of(Families.byFactory(base).orElseThrow());
        Graph graph = new Graph();
        Environment environment =
            new Environment().data("low", bounds[0]).data("high", bounds[1]).data("x", 0.5);
        List<Expr> arguments = new ArrayList<>();
        for (Family.Parameter parameter :
            family.parameters().subList(0, family.parameters().size() - 2)) {
          arguments.add(graph.parameter(parameter.name(), List.of()));
          environment.set(LeafKind.PARAMETER, parameter.name(), 0.7);
        }
        arguments.add(graph.data("low", List.of(), dev.isotropy.processor.ir.Type.DOUBLE));
        arguments.add(graph.data("high", List.of(), dev.isotropy.processor.ir.Type.DOUBLE));
        Expr x = graph.data("x", List.of(), dev.isotropy.processor.ir.Type.DOUBLE);
        Expr density = family.logProb().logProb(graph, x, arguments);
        Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
        assertThat(interpreter.scalar(density)).as(base).isFinite();
        Differentiate.gradient(graph, density, List.of(LeafKind.PARAMETER))
            .values()
            .forEach(adjoint -> assertThat(interpreter.scalar(adjoint)).as(base).isFinite());
      }
    }
  }

  @Test
  void truncatedFamiliesAreOnePerBase() {
    Family normal = Families.byFactory("normal").orElseThrow();
    assertThat(Wrappers.TRUNCATED.of(normal)).isSameAs(Wrappers.TRUNCATED.of(normal));
    assertThat(Derivation.of(Wrappers.TRUNCATED.of(normal)).orElseThrow().bases())
        .containsExactly(normal);
    assertThat(Derivation.of(normal)).isEmpty();
    assertThat(new Truncated<>(new Normal(0, 1), -1, 1).support().contains(0)).isTrue();
  }

  private static Tails tails(Graph graph, Family family, Expr x, double[] arguments) {
    List<Expr> literals = new ArrayList<>();
    for (double argument : arguments) {
      literals.add(graph.literal(argument));
    }
    return Cumulatives.of(graph, family, x, literals).orElseThrow();
  }

  private static double slope(Graph graph, Expr value, Environment environment) {
    return Differentiate.gradient(graph, value, List.of(LeafKind.COORDINATE)).values().stream()
        .mapToDouble(
            adjoint -> new Interpreter(environment, new RuntimeFunctions()).scalar(adjoint))
        .sum();
  }

  private static void assertClose(double ours, double expected, String what) {
    if (Double.isInfinite(expected)) {
      assertThat(ours).as(what).isEqualTo(expected);
    } else {
      assertThat(ours)
          .as(what)
          .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }
  }

  private static double[] arguments(Family family) {
    double[] arguments = new double[family.parameters().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          switch (family.parameters().get(i).domain()) {
            case REAL, EXTENDED_REAL -> 0.1 + 2 * i;
            case POSITIVE, NON_NEGATIVE -> 0.4 + 0.3 * i;
            case UNIT_INTERVAL, OPEN_UNIT_INTERVAL, CORRELATION, STABILITY, SKEW -> 0.3;
            case COUNT, SIZE -> 5;
          };
    }
    return arguments;
  }

  private static Distribution valueType(Family family, double[] arguments)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName("dev.isotropy.distributions." + family.typeName());
    Object[] boxed = new Object[arguments.length];
    for (int i = 0; i < boxed.length; i++) {
      boolean count = family.parameters().get(i).domain() == Domain.COUNT;
      boxed[i] = count ? (Object) (int) arguments[i] : (Object) arguments[i];
    }
    return (Distribution) type.getConstructors()[0].newInstance(boxed);
  }
}
