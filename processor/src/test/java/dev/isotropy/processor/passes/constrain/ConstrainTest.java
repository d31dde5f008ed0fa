package dev.isotropy.processor.passes.constrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Density.Block;
import dev.isotropy.processor.ir.Density.Term;
import dev.isotropy.processor.ir.Density.TermKind;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.SourceSpan;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The density on unconstrained space, against the same sums written out in plain Java. */
class ConstrainTest {

  private final SmallModel small = new SmallModel();
  private final Graph graph = small.graph();

  @Test
  void addsPriorsJacobiansAndLikelihoods() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
    Expr theta = small.latent("theta", List.of("n"), "normal", small.literal(1), tau);
    small.observed("y", List.of("n"), "normal", theta, small.literal(0.5));
    Density density = Constrain.apply(small.build());

    assertThat(density.blocks())
        .extracting(Block::site, Block::axes)
        .containsExactly(tuple("tau", List.of()), tuple("theta", List.of(Axis.of("n"))));
    assertThat(density.blocks().getFirst().support())
        .isEqualTo(new SiteSupport.Lower(graph.literal(0)));
    assertThat(density.terms())
        .extracting(Term::site, Term::kind)
        .containsExactly(
            tuple("tau", TermKind.PRIOR),
            tuple("tau", TermKind.JACOBIAN),
            tuple("theta", TermKind.PRIOR),
            tuple("y", TermKind.LIKELIHOOD));

    double q = -0.3;
    double[] thetas = {0.4, 2.5};
    double[] ys = {0.1, 3};
    double t = Math.exp(q);
    double expected = Math.log(2) + normal(t, 0, 2) + q;
    for (int i = 0; i < 2; i++) {
      expected += normal(thetas[i], 1, t) + normal(ys[i], thetas[i], 0.5);
    }
    Point point =
        new Point()
            .size("n", 2)
            .set(LeafKind.DATA, "y", ys)
            .set(LeafKind.COORDINATE, "tau", q)
            .set(LeafKind.COORDINATE, "theta", thetas);
    assertThat(point.logDensity(density)).isCloseTo(expected, within(1e-13));
    assertThat(point.constrained(density).get(LeafKind.QUANTITY, "tau")[0])
        .isCloseTo(t, within(1e-15));
  }

  @Test
  void aTermIsSummedAlsoAlongAxesWhereItDoesNotVary() {
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(1));
    small.add(
        new Quantity.Factor(
            "f", List.of(graph.declare(Axis.of("n"))), graph.neg(mu), SourceSpan.NONE));
    Density density = Constrain.apply(small.build());
    Point point = new Point().size("n", 7).set(LeafKind.COORDINATE, "mu", 0.5);
    assertThat(density.terms().getLast().kind()).isEqualTo(TermKind.FACTOR);
    assertThat(point.logDensity(density)).isCloseTo(normal(0.5, 0, 1) - 3.5, within(1e-14));
  }

  @Test
  void everyLeafIsACoordinateAParameterOrData() {
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(5));
    Expr scaled = small.derived("scaled", List.of(), graph.mul(mu, mu));
    Expr tau = small.latent("tau", List.of(), "gamma", small.literal(2), small.literal(3));
    Expr theta = small.latent("theta", List.of("n"), "studentT", small.literal(4), scaled, tau);
    Expr p = small.latent("p", List.of("n"), "uniform", small.literal(-1), tau);
    small.observed("y", List.of("n"), "normal", graph.add(theta, p), small.literal(1));
    small.derived("next", List.of("n"), small.read("y"));
    small.strategy(dev.isotropy.strategy.Auto.class, Map.of());
    Density density =
        Constrain.apply(new Reparameterize(Extensions.load(), new Problems()).apply(small.build()));

    List<Expr> roots =
        Stream.concat(density.terms().stream().map(Term::value), density.values().values().stream())
            .toList();
    assertThat(Traversal.leaves(roots, LeafKind.QUANTITY)).isEmpty();
    assertThat(density.values().keySet())
        .containsExactly("mu", "scaled", "tau", "theta_decentered", "theta", "p", "y", "next");
    assertThat(density.blocks())
        .extracting(Block::site)
        .containsExactly("mu", "tau", "theta_decentered", "p");
    assertThat(density.values().get("next"))
        .isSameAs(graph.data("y", List.of(Axis.of("n")), Type.DOUBLE));
  }

  @Test
  void readersBindAQuantityToAxesOfTheirOwn() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    small.annotated(
        "theta",
        List.of("n"),
        List.of(SmallModel.request(dev.isotropy.reparam.LocScale.class, Map.of("centered", 0.0))),
        "normal",
        small.data("x", "n"),
        tau);
    Axis all = graph.another(Axis.of("n"));
    Expr total = graph.sum(graph.quantity("theta", List.of(all)), all);
    small.observed("y", List.of("n"), "normal", graph.mul(small.read("theta"), total), tau);
    Density density =
        Constrain.apply(new Reparameterize(Extensions.load(), new Problems()).apply(small.build()));

    double t = Math.exp(0.2);
    double[] x = {1, -2, 0.5};
    double[] z = {0.3, 0.1, -0.7};
    double[] y = {1, 2, 3};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += x[i] + t * z[i];
    }
    double expected = Math.log(2) + normal(t, 0, 1) + 0.2;
    for (int i = 0; i < 3; i++) {
      expected += normal(z[i], 0, 1) + normal(y[i], (x[i] + t * z[i]) * sum, t);
    }
    Point point =
        new Point()
            .size("n", 3)
            .set(LeafKind.DATA, "x", x)
            .set(LeafKind.DATA, "y", y)
            .set(LeafKind.COORDINATE, "tau", 0.2)
            .set(LeafKind.COORDINATE, "theta_decentered", z);
    assertThat(point.logDensity(density)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void gathersReadTheRewrittenSite() {
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(1));
    Axis county = Axis.of("county");
    small.annotated(
        "alpha",
        List.of("county"),
        List.of(SmallModel.request(dev.isotropy.reparam.LocScale.class, Map.of("centered", 0.0))),
        "normal",
        small.literal(2),
        tau);
    Expr index = graph.data("home", List.of(graph.declare(Axis.of("n"))), Type.INT);
    Expr gathered = graph.gather(small.read("alpha"), county, index);
    small.observed("y", List.of("n"), "normal", gathered, small.literal(1));
    Density density =
        Constrain.apply(new Reparameterize(Extensions.load(), new Problems()).apply(small.build()));
    double[] z = {0.5, -1};
    double t = Math.exp(-0.4);
    double expected = Math.log(2) + normal(t, 0, 1) - 0.4 + normal(z[0], 0, 1) + normal(z[1], 0, 1);
    double[] y = {1, 2, 3};
    int[] home = {1, 0, 1};
    for (int i = 0; i < 3; i++) {
      expected += normal(y[i], 2 + t * z[home[i]], 1);
    }
    Point point =
        new Point()
            .size("n", 3)
            .size("county", 2)
            .set(LeafKind.DATA, "y", y)
            .set(LeafKind.DATA, "home", 1, 0, 1)
            .set(LeafKind.COORDINATE, "tau", -0.4)
            .set(LeafKind.COORDINATE, "alpha_decentered", z);
    assertThat(point.logDensity(density)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void boundsMayDependOnOtherSites() {
    Expr low = small.latent("low", List.of(), "normal", small.literal(0), small.literal(1));
    Expr width = small.latent("width", List.of(), "exponential", small.literal(1));
    small.latent("u", List.of(), "uniform", low, graph.add(low, width));
    Density density = Constrain.apply(small.build());
    Point point =
        new Point()
            .set(LeafKind.COORDINATE, "low", -0.5)
            .set(LeafKind.COORDINATE, "width", 0.7)
            .set(LeafKind.COORDINATE, "u", 1.2);
    double w = Math.exp(0.7);
    double share = 1 / (1 + Math.exp(-1.2));
    double expected =
        normal(-0.5, 0, 1) - w + 0.7 - Math.log(w) + Math.log(w * share * (1 - share));
    assertThat(point.logDensity(density)).isCloseTo(expected, within(1e-13));
    assertThat(point.constrained(density).get(LeafKind.QUANTITY, "u")[0])
        .isCloseTo(-0.5 + w * share, within(1e-14));
    Point back = point.constrained(density).unconstrained(density.model());
    assertThat(back.get(LeafKind.COORDINATE, "u")[0]).isCloseTo(1.2, within(1e-13));
  }

  @Test
  void maskedElementsAreLeftOut() {
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(1));
    Expr kept = small.data("kept", "n");
    small.observed("y", List.of("n"), "normal", mu, small.literal(1));
    small.mask("y", kept);
    Density density = Constrain.apply(small.build());
    Point point =
        new Point()
            .size("n", 2)
            .set(LeafKind.DATA, "y", 1, Double.NaN)
            .set(LeafKind.DATA, "kept", 1, 0)
            .set(LeafKind.COORDINATE, "mu", 0.25);
    assertThat(point.logDensity(density))
        .isCloseTo(normal(0.25, 0, 1) + normal(1, 0.25, 1), within(1e-14));
  }

  @Test
  void valuesBearTheNamesOfTheirSites() {
    small.latent("tau", List.of(), "halfNormal", small.literal(1));
    small.latent("p", List.of(), "beta", small.literal(1), small.literal(2));
    Density density = Constrain.apply(small.build());
    density.values().forEach((name, value) -> assertThat(graph.nameOf(value)).isEqualTo(name));
  }

  private static double normal(double x, double loc, double scale) {
    double z = (x - loc) / scale;
    return -0.5 * z * z - Math.log(scale) - 0.5 * Math.log(2 * Math.PI);
  }
}
