package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.RandomStream;
import dev.isotropy.Support;
import dev.isotropy.distributions.Cumulative;
import dev.isotropy.distributions.Distribution;
import dev.isotropy.processor.families.Cumulatives.Tails;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mixtures, wrappers and transforms against reference values and against the value types. */
class DerivedFamiliesTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  static List<Family> families() {
    return DerivedFamilies.all();
  }

  static List<String> golden() throws IOException {
    try (InputStream file = DerivedFamiliesTest.class.getResourceAsStream("/golden/derived.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void agreeWithReferenceValues(String line) {
    List<String> fields = Arrays.asList(line.split("; "));
    Family family = DerivedFamilies.of(fields.getFirst());
    Graph graph = new Graph();
    Environment environment = new Environment();
    Map<String, Double> expected = new HashMap<>();
    List<Expr> arguments = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 4; i < fields.size(); i++) {
      String[] parts = fields.get(i).split(":");
      String name = "p" + i;
      double value = Double.parseDouble(parts[0]);
      values.add(value);
      if (parts[1].equals("-")) {
        arguments.add(graph.data(name, List.of(), Type.INT));
        environment.data(name, value);
      } else {
        arguments.add(graph.parameter(name, List.of()));
        environment.set(LeafKind.PARAMETER, name, value);
        expected.put(name, Double.parseDouble(parts[1]));
      }
    }
    double x = Double.parseDouble(fields.get(1));
    boolean discrete = fields.get(3).equals("-");
    Expr at = discrete ? graph.data("x", List.of(), Type.INT) : graph.coordinate("x", List.of());
    environment.data("x", x).coordinate("x", x);
    if (!discrete) {
      expected.put("x", Double.parseDouble(fields.get(3)));
    }
    Expr density = family.logProb().logProb(graph, at, arguments);
    Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
    double logProb = Double.parseDouble(fields.get(2));
    check("log density", interpreter.scalar(density), logProb, 1e-12);
    check("value type", DerivedFamilies.value(family, values).logProb(x), logProb, 1e-12);
    Map<String, Double> found = new HashMap<>();
    Differentiate.gradient(graph, density, List.of(LeafKind.COORDINATE, LeafKind.PARAMETER))
        .forEach((variable, adjoint) -> found.put(variable.name(), interpreter.scalar(adjoint)));
    expected.forEach(
        (name, value) -> check("by " + name, found.getOrDefault(name, 0.0), value, 1e-10));
  }

  private static void check(String what, double ours, double expected, double tolerance) {
    assertThat(ours)
        .as(what)
        .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
  }

  @ParameterizedTest
  @MethodSource("families")
  void agreeWithTheValueTypes(Family family) {
    RandomStream random = RandomStream.of(99, families().indexOf(family));
    for (int i = 0; i < 100; i++) {
      List<Double> values = arguments(family, random);
      Distribution distribution = DerivedFamilies.value(family, values);
      double x = distribution.sample(random);
      Graph graph = new Graph();
      List<Expr> literals = values.stream().<Expr>map(value -> graph.literal(value)).toList();
      Interpreter interpreter = new Interpreter(new Environment(), new RuntimeFunctions());
      Expr density = family.logProb().logProb(graph, graph.literal(x), literals);
      String what = distribution + " at " + x;
      check(what, interpreter.scalar(density), distribution.logProb(x), 1e-11);
      assertThat(distribution.support().contains(x)).as(what).isTrue();
      support(family, graph, literals, interpreter, distribution);
      if (Cumulatives.has(family)) {
        for (double at : new double[] {x, x + 0.3, -x, 0, 1, -INFINITY, INFINITY}) {
          Tails tails = Cumulatives.of(graph, family, graph.literal(at), literals).orElseThrow();
          Cumulative cumulative = (Cumulative) distribution;
          close(what + at, interpreter.scalar(tails.below()), cumulative.logCdf(at));
          close(what + at, interpreter.scalar(tails.above()), cumulative.logCcdf(at));
        }
      }
    }
  }

  private static void support(
      Family family,
      Graph graph,
      List<Expr> literals,
      Interpreter interpreter,
      Distribution distribution) {
    SiteSupport support = family.support().support(graph, literals);
    double low = interpreter.scalar(Bounds.lower(graph, support));
    double high = interpreter.scalar(Bounds.upper(graph, support));
    switch (distribution.support()) {
      case Support.Interval(double lower, double upper) -> {
        assertThat(low).isEqualTo(lower);
        assertThat(high).isEqualTo(upper);
      }
      case Support.Integers(double lower, double upper) -> {
        assertThat(low).isEqualTo(lower);
        assertThat(high).isEqualTo(upper);
      }
    }
  }

  private static void close(String what, double ours, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(ours).as(what).isEqualTo(expected);
    } else {
      check(what, ours, expected, 1e-10);
    }
  }

  private static List<Double> arguments(Family family, RandomStream random) {
    List<Double> arguments = new ArrayList<>();
    for (Family.Parameter parameter : family.parameters()) {
      arguments.add(
          switch (parameter.domain()) {
            case REAL -> random.normal();
            case EXTENDED_REAL -> parameter.name().equals("lower") ? -0.7 : 1.2;
            case POSITIVE, NON_NEGATIVE -> StrictMath.exp(0.7 * random.normal());
            case UNIT_INTERVAL, OPEN_UNIT_INTERVAL, CORRELATION, SKEW -> random.uniform();
            case STABILITY -> 0.3 + 1.7 * random.uniform();
            case COUNT, SIZE -> Math.rint(9 * random.uniform());
          });
    }
    return arguments;
  }

  /** One derivation is one family, whose type says what it is derived from. */
  @Test
  void areOnePerDerivation() {
    Family mixture = DerivedFamilies.of("mixture(share, normal, normal)");
    assertThat(mixture).isSameAs(DerivedFamilies.of("mixture(share, normal, normal)"));
    assertThat(mixture.typeName()).isEqualTo("Mixture<Normal>");
    assertThat(mixture.factory()).isEqualTo("mixture(normal, normal)");
    assertThat(DerivedFamilies.of("mixture(share, normal, studentT)").typeName())
        .isEqualTo("Mixture<Distribution>");
    Family transformed = DerivedFamilies.of("transformed(normal, affine, exp)");
    assertThat(transformed.factory()).isEqualTo("transformed(normal, affine, exp)");
    assertThat(transformed.parameters())
        .extracting(Family.Parameter::name)
        .containsExactly("loc", "scale", "loc", "scale");
  }

  @Test
  void wrappersSayWhatTheyTake() {
    Graph graph = new Graph();
    Applied normal =
        new Applied(
            Families.byFactory("normal").orElseThrow(),
            List.of(graph.literal(0), graph.literal(1)));
    assertThat(Wrappers.TRUNCATED.refusal(graph, normal)).isEmpty();
    assertThat(Wrappers.FOLDED.refusal(graph, normal)).isEmpty();
    assertThat(Wrappers.HURDLE.refusal(graph, normal)).isPresent();
    assertThat(Wrappers.ZERO_INFLATED.refusal(graph, normal)).isPresent();
    assertThat(TransformKind.LOG.refuses(graph, normal.support(graph))).isTrue();
    assertThat(TransformKind.EXP.refuses(graph, normal.support(graph))).isFalse();
  }
}
