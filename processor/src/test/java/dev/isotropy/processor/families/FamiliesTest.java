package dev.isotropy.processor.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Interpreter;
import dev.isotropy.processor.ir.IrChecker;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.RuntimeFunctions;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.autodiff.Differentiate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FamiliesTest {

  private static final Axis PLATE = Axis.of("plate");

  static List<Family> families() {
    return Families.ofNumbers();
  }

  static List<GoldenCase> cases() {
    return Families.all().stream()
        .flatMap(family -> GoldenCase.of(family.factory()).stream().limit(4))
        .toList();
  }

  @Test
  void areFoundByFactoryAndByTypeName() {
    assertThat(Families.ofNumbers()).hasSize(55);
    assertThat(Families.ofArrays()).hasSize(32);
    assertThat(Families.byFactory("studentT")).isEqualTo(Families.byTypeName("StudentT"));
    assertThat(Families.byFactory("negativeBinomial2")).isPresent();
    assertThat(Families.byFactory("StudentT")).isEmpty();
    assertThat(Families.byTypeName("dirichlet")).isEmpty();
  }

  @Test
  void thoseWithLocationAndScaleAreKnown() {
    assertThat(Families.all().stream().filter(Family::isLocationScale).map(Family::factory))
        .containsExactly(
            "normal",
            "cauchy",
            "studentT",
            "laplace",
            "asymmetricLaplace",
            "logistic",
            "gumbel",
            "softLaplace",
            "softAsymmetricLaplace",
            "skewLogistic",
            "skewNormal",
            "stable",
            "stableWithLogProb");
    Family student = Families.byFactory("studentT").orElseThrow();
    assertThat(student.parameters().get(student.location()).name()).isEqualTo("loc");
    assertThat(student.parameters().get(student.scale()).name()).isEqualTo("scale");
  }

  /** The runtime's value types have the same names, parameters and order. */
  @ParameterizedTest
  @MethodSource("families")
  void matchTheValueTypes(Family family) throws ClassNotFoundException {
    Class<?> type = Class.forName("dev.isotropy.distributions." + family.typeName());
    assertThat(type.getRecordComponents())
        .extracting(component -> component.getName())
        .isEqualTo(family.parameters().stream().map(Family.Parameter::name).toList());
  }

  /** With parameters that are known in the source, terms are folded; the value is the same. */
  @ParameterizedTest
  @MethodSource("cases")
  void literalArgumentsGiveTheSameDensity(GoldenCase golden) {
    Graph graph = new Graph();
    Family family = Families.byFactory(golden.family()).orElseThrow();
    List<Expr> arguments =
        golden.arguments().stream().map(one -> graph.literal(one.value())).toList();
    Expr x = graph.data("x", List.of(), Type.DOUBLE);
    Expr density = family.logProb().logProb(graph, x, arguments);
    double value =
        new Interpreter(new Environment().data("x", golden.x()), new RuntimeFunctions())
            .scalar(density);
    assertThat(value)
        .isCloseTo(golden.logProb(), within(1e-11 * Math.max(1, Math.abs(golden.logProb()))));
  }

  /** Along a plate, where every argument varies too. */
  @ParameterizedTest
  @MethodSource("cases")
  void argumentsThatVaryGiveTheSameDensity(GoldenCase golden) {
    Graph graph = new Graph();
    Family family = Families.byFactory(golden.family()).orElseThrow();
    Environment environment =
        new Environment().extent("plate", 2).data("x", golden.x(), golden.x());
    golden.arguments().forEach(one -> environment.quantity(one.name(), one.value(), one.value()));
    List<Expr> arguments =
        golden.arguments().stream().map(one -> graph.quantity(one.name(), List.of(PLATE))).toList();
    Expr x = graph.data("x", List.of(PLATE), Type.DOUBLE);
    Expr density = graph.sum(family.logProb().logProb(graph, x, arguments), PLATE);
    Expr anywhere = graph.sum(SupportMembership.logProb(graph, family, x, arguments), PLATE);
    Interpreter interpreter = new Interpreter(environment, new RuntimeFunctions());
    assertThat(interpreter.scalar(density))
        .isCloseTo(2 * golden.logProb(), within(2e-11 * Math.max(1, Math.abs(golden.logProb()))));
    assertThat(interpreter.scalar(anywhere)).isEqualTo(interpreter.scalar(density));
    assertThat(IrChecker.expressions(graph, List.of(density, anywhere))).isEmpty();
  }

  /**
   * At the edges of parameter spaces and supports: what is finite, and what infinite; never NaN.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bernoulli         | 0   | 0           |     | 0
          bernoulli         | 1   | 1           |     | 0
          bernoulli         | 1   | 0           |     | -Infinity
          binomial          | 0   | 3           | 0   | 0
          binomial          | 3   | 3           | 1   | 0
          binomial          | 1   | 3           | 0   | -Infinity
          poisson           | 0   | 0           |     | 0
          poisson           | 2   | 0           |     | -Infinity
          negativeBinomial2 | 0   | 0           | 1.5 | 0
          negativeBinomial2 | 2   | 0           | 1.5 | -Infinity
          poissonLog        | 0   | -800        |     | 0
          bernoulliLogit    | 1   | 800         |     | 0
          bernoulliLogit    | 0   | 800         |     | -800
          logistic          | 900 | 0           | 1   | -900
          logistic          | -900| 0           | 1   | -900
          laplace           | 900 | 0           | 0.5 | -1800
          exponential       | 0   | 1           |     | 0
          cauchy            | 1e100 | 0         | 1   | -461.661748484658
          """)
  void edges(String family, double x, double first, Double second, double expected) {
    double[] arguments = second == null ? new double[] {first} : new double[] {first, second};
    assertThat(FamilyEvaluation.of(family, x, arguments).logProb())
        .isCloseTo(expected, within(1e-9));
  }

  /** A saturated probability: the outcomes that happened have finite derivatives. */
  @Test
  void derivativesAtTheEdgesAreNotNaN() {
    assertThat(FamilyEvaluation.of("bernoulli", 1, 1).derivative("probs")).isEqualTo(1);
    assertThat(FamilyEvaluation.of("bernoulli", 0, 0).derivative("probs")).isEqualTo(-1);
    assertThat(FamilyEvaluation.of("binomial", 3, 3, 1).derivative("probs")).isEqualTo(3);
    assertThat(FamilyEvaluation.of("poisson", 0, 0).derivative("rate")).isEqualTo(-1);
  }

  /** Where a quotient of gamma functions is close to a power; computed with 50 digits. */
  @ParameterizedTest
  @CsvSource({
    "5, 3, 1e8, -2.2944303044414977",
    "0, 3, 1e8, -2.9999999550000009",
    "1200, 1000.5, 1e12, -23.150064478999724",
    "5, 3, 1e-8, -20.03011884741273"
  })
  void negativeBinomialAtExtremeDispersions(
      double x, double mean, double dispersion, double expected) {
    assertThat(FamilyEvaluation.of("negativeBinomial2", x, mean, dispersion).logProb())
        .isCloseTo(expected, within(1e-11 * Math.abs(expected)));
  }

  /** With many degrees of freedom, Student's t is normal, without loss of digits. */
  @ParameterizedTest
  @CsvSource({"1e6", "1e9", "1e14"})
  void studentTBecomesNormal(double df) {
    double z = 1.25;
    FamilyEvaluation student = FamilyEvaluation.of("studentT", z, df, 0, 1);
    FamilyEvaluation normal = FamilyEvaluation.of("normal", z, 0, 1);
    double correction = (z * z * z * z - 2 * z * z - 1) / (4 * df);
    double next = 1 / df / df;
    assertThat(student.logProb()).isCloseTo(normal.logProb() + correction, within(1e-15 + next));
    assertThat(student.derivative("df") * df).isCloseTo(-correction, within(1e-15 + next));
  }

  @Test
  void theNormalDensityKeepsThePrecisionApart() {
    Graph graph = new Graph();
    graph.declare(PLATE);
    Expr density =
        Families.byFactory("normal")
            .orElseThrow()
            .logProb()
            .logProb(
                graph,
                graph.data("y", List.of(PLATE), Type.DOUBLE),
                List.of(graph.quantity("mu", List.of()), graph.quantity("sigma", List.of())));
    assertThat(IrPrinter.expression(graph, density))
        .isEqualTo(
            """
            inverseSigma = 1 / sigma
            sigmaPrecision = inverseSigma * inverseSigma
            yResidual[plate] = data.y[plate] - mu
            -0.5 * sigmaPrecision * (yResidual[plate] * yResidual[plate]) - log(sigma) - 0.9189385332046728\
            """);
  }

  @Test
  void outsideTheSupportTheDensityIsZero() {
    Graph graph = new Graph();
    Expr x = graph.coordinate("x", List.of());
    Family family = Families.byFactory("logNormal").orElseThrow();
    Expr density =
        SupportMembership.logProb(graph, family, x, List.of(graph.literal(0), graph.literal(1)));
    Expr derivative =
        Differentiate.gradient(graph, density, List.of(LeafKind.COORDINATE))
            .values()
            .iterator()
            .next();
    Interpreter outside =
        new Interpreter(new Environment().coordinate("x", -1), new RuntimeFunctions());
    assertThat(outside.scalar(density)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(outside.scalar(derivative)).isZero();
  }
}
