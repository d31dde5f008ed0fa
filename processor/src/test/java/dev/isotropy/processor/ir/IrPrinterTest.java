package dev.isotropy.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Density.Block;
import dev.isotropy.processor.ir.Density.Term;
import dev.isotropy.processor.ir.Density.TermKind;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.Model.ModelType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IrPrinterTest {

  private static final Axis SCHOOL = Axis.of("school");

  @Test
  void sharedNodesAreWrittenOnce() {
    Graph graph = new Graph();
    Expr residual =
        graph.sub(graph.data("y", List.of(SCHOOL), Type.DOUBLE), graph.quantity("mu", List.of()));
    Expr square = graph.square(graph.named(residual, "residual"));
    assertThat(
            IrPrinter.expression(graph, graph.sum(graph.mul(graph.literal(-0.5), square), SCHOOL)))
        .isEqualTo(
            """
            residual[school] = data.y[school] - mu
            sum[school](-0.5 * (residual[school] * residual[school]))\
            """);
  }

  @Test
  void namesDoNotCollide() {
    Graph graph = new Graph();
    Expr mu = graph.quantity("mu", List.of());
    Expr one = graph.named(graph.exp(mu), "mu");
    Expr two = graph.named(graph.log(mu), "mu");
    assertThat(IrPrinter.expression(graph, graph.add(one, two)))
        .isEqualTo(
            """
            mu_2 = exp(mu)
            mu_3 = log(mu)
            mu_2 + mu_3\
            """);
  }

  @Test
  void deepExpressionsAreBrokenUp() {
    Graph graph = new Graph();
    Expr deep = graph.coordinate("x", List.of());
    for (int i = 0; i < 5_000; i++) {
      deep = graph.add(graph.exp(deep), graph.literal(i));
    }
    String text = IrPrinter.listing(graph, Map.of("deep", deep));
    assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isLessThan(200);
  }

  /** What is read and written again is the same text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "r = (a + b) * c - (a - (b - c))",
        "r = a / b / c + a / (b / c) - -a * -(b * c)",
        "r = -(2) + -2.5 * a - 1.0E-10 + a * -3 + -Infinity",
        "r = a < b && !(b <= c) || a == c && a != b ? a + 1 : b < c ? 2 : 3",
        "r = (a ? b : c) ? (b ? a : c) : c ? a : b",
        "r = mulOrZero(a, b) + min(a, max(b, c)) * fma(a, b, c) + rem(a, b) + log1pExp(-a)",
        "axis k\nr = sum[k](exp(coordinate.x[k] - max[k](coordinate.x[k]))) + size(k) * a",
        "axis k\nr = sumLog1p[k](data.x[k])",
        "axis n\naxis k\nr[n] = product[k](data.x[n, k], beta[k]) + position(n)",
        "axis county\naxis home\nint data.county\n"
            + "r[county] = segments[county from home: data.county[home]](data.y[home] * a)",
        "axis county\naxis home\nint data.county\nr[home] = alpha[county: data.county[home]] * 2",
        "axis county\naxis home\nint data.county\n"
            + "r[home] = (alpha[county] * b)[county: data.county[home]]",
        "axis item\naxis k\nint data.choice\nr[item] = constant.m[item, k: data.choice[item]] * a",
        "axis k\naxis k_2: k\nr[k, k_2] = parameter.p[k] * x[k_2]",
        "axis k\nint data.m\nt1[k] = data.m[k] + 1\nr = sum[k](t1[k] * t1[k])",
        "axis n\nr = sum[n](sum[n] * product[n])"
      })
  void readsWhatItWrites(String text) {
    IrParser.Listing listing = IrParser.parse(text);
    Map<String, Expr> roots = Map.of("r", listing.get("r"));
    assertThat(IrPrinter.listing(listing.graph(), roots)).isEqualTo(text + "\n");
    assertThat(IrChecker.expressions(listing.graph(), roots.values())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "r = ",
        "r = a +",
        "r = a b",
        "r = (a",
        "r = unknown(a)",
        "r = exp(a, b)",
        "r = a % b",
        "r[k] = x[n]",
        "r = nothing.x"
      })
  void errorsShowTheLine(String text) {
    assertThatThrownBy(() -> IrParser.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void modelsAndDensitiesArePrinted() {
    Model model = eightSchools();
    assertThat(IrPrinter.model(model))
        .isEqualTo(
            """
            model demo.EightSchools
            plate school
            double data.y[school]
            double data.sigma[school]
            parameter theta_centered[school] in [0, 1], initially 0.5, fixed at 0
            mu ~ normal(0, 5)
            tau ~ halfCauchy(5)
            theta_decentered[school] ~ normal(0, 1)
            theta[school] = mu + tau * theta_decentered[school]
            y[school] ~ normal(theta[school], data.sigma[school]) observed data.y[school] where 0 < data.y[school]
            factor soft += -tau
            """);
    assertThat(IrChecker.model(model)).isEmpty();
    Density density = density(model);
    assertThat(IrPrinter.density(density))
        .startsWith(
            """
            model demo.EightSchools
            """)
        .endsWith(
            """
            coordinate mu in (-Infinity, Infinity)
            coordinate tau in (0, Infinity)
            coordinate theta_decentered[school] in (-Infinity, Infinity)
            prior mu += -0.02 * (coordinate.mu * coordinate.mu)
            jacobian tau += coordinate.tau
            tau = exp(coordinate.tau)
            theta[school] = coordinate.mu + tau * coordinate.theta_decentered[school]
            likelihood y[school] += -(theta[school] * theta[school])
            mu = coordinate.mu
            """);
    assertThat(IrChecker.density(density)).isEmpty();
  }

  static Model eightSchools() {
    Graph graph = new Graph();
    graph.declare(SCHOOL);
    List<Axis> schools = List.of(SCHOOL);
    Expr mu = graph.quantity("mu", List.of());
    Expr tau = graph.quantity("tau", List.of());
    Expr zero = graph.literal(0);
    Expr five = graph.literal(5);
    Expr y = graph.data("y", schools, Type.DOUBLE);
    Expr sigma = graph.data("sigma", schools, Type.DOUBLE);
    Expr theta = graph.add(mu, graph.mul(tau, graph.quantity("theta_decentered", schools)));
    List<Quantity> quantities =
        List.of(
            site(
                "mu", List.of(), "normal", List.of(zero, five), Optional.empty(), Optional.empty()),
            site("tau", List.of(), "halfCauchy", List.of(five), Optional.empty(), Optional.empty()),
            site(
                "theta_decentered",
                schools,
                "normal",
                List.of(zero, graph.literal(1)),
                Optional.empty(),
                Optional.empty()),
            new Quantity.Derived("theta", schools, theta, true, SourceSpan.NONE),
            site(
                "y",
                schools,
                "normal",
                List.of(graph.quantity("theta", schools), sigma),
                Optional.of((Expr.Leaf) y),
                Optional.of(graph.apply(Op.LT, zero, y))),
            new Quantity.Factor("soft", List.of(), graph.neg(tau), SourceSpan.NONE));
    return new Model(
        graph,
        new ModelType(
            "demo", "demo.EightSchools", "EightSchoolsModel", true, List.of("y", "sigma")),
        List.of(new Plate("school", Optional.empty(), SourceSpan.NONE)),
        List.of(component("y"), component("sigma")),
        quantities,
        Optional.empty(),
        Map.of(),
        List.of(new LearnedParameter("theta_centered", schools, 0, 1, 0.5, 0)),
        List.of());
  }

  private static DataComponent component(String name) {
    return new DataComponent(name, Type.DOUBLE, List.of("school"), name + "()", SourceSpan.NONE);
  }

  private static Quantity.Site site(
      String name,
      List<Axis> axes,
      String family,
      List<Expr> arguments,
      Optional<Expr.Leaf> observed,
      Optional<Expr> mask) {
    return new Quantity.Site(
        name,
        axes,
        Families.byFactory(family).orElseThrow(),
        arguments,
        observed,
        mask,
        false,
        Optional.empty(),
        SourceSpan.NONE);
  }

  static Density density(Model model) {
    Graph graph = model.graph();
    List<Axis> schools = List.of(SCHOOL);
    Expr mu = graph.coordinate("mu", List.of());
    Expr tau = graph.exp(graph.coordinate("tau", List.of()));
    Expr theta = graph.add(mu, graph.mul(tau, graph.coordinate("theta_decentered", schools)));
    Map<String, Expr> values = new LinkedHashMap<>();
    values.put("mu", mu);
    values.put("tau", tau);
    values.put("theta", theta);
    return new Density(
        model,
        List.of(
            new Block("mu", List.of(), new SiteSupport.Real()),
            new Block("tau", List.of(), new SiteSupport.Lower(graph.literal(0))),
            new Block("theta_decentered", schools, new SiteSupport.Real())),
        List.of(
            new Term(
                "mu", TermKind.PRIOR, graph.mul(graph.literal(-0.02), graph.square(mu)), List.of()),
            new Term("tau", TermKind.JACOBIAN, graph.coordinate("tau", List.of()), List.of()),
            new Term("y", TermKind.LIKELIHOOD, graph.neg(graph.square(theta)), schools)),
        values);
  }
}
