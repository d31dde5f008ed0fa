package dev.isotropy.processor.passes.reparam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.IrPrinter;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Quantity.Request;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.constrain.Constrain;
import dev.isotropy.processor.passes.constrain.Specialise;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What LocScale writes; that it changes variables, {@link RewriteMatrixTest} shows. */
class LocScaleTest {

  private static final double LEARNED = dev.isotropy.reparam.LocScale.LEARNED;

  @Test
  void learnsOneCenteringPerElement() {
    Model model = hierarchy("normal", List.of("school", "year"), asks(LEARNED));
    List<Axis> axes = List.of(Axis.of("school"), Axis.of("year"));
    assertThat(model.parameters())
        .containsExactly(new Model.LearnedParameter("theta_centered", axes, 0, 1, 0.5, 0));
    assertThat(model.quantity("theta_decentered").axes()).isEqualTo(axes);
  }

  @Test
  void standsDecentredWhileNothingLearns() {
    Density learned = Constrain.apply(hierarchy("studentT", List.of("school"), asks(LEARNED)));
    Density fixed = Constrain.apply(hierarchy("studentT", List.of("school"), asks(0)));
    Density special = Specialise.apply(learned);
    assertThat(special.model().parameters()).isEmpty();
    Point point = data(List.of("school")).random(fixed, 3);
    assertThat(point.logDensity(special)).isEqualTo(point.logDensity(fixed));
    assertThat(point.constrained(special).get(LeafKind.QUANTITY, "theta"))
        .isEqualTo(point.constrained(fixed).get(LeafKind.QUANTITY, "theta"));
  }

  @Test
  void fullyDecentredReadsAsWrittenByHand() {
    SmallModel small = new SmallModel();
    Graph graph = small.graph();
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(5));
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
    small.annotated("theta", List.of("school"), asks(0).orElseThrow(), "normal", mu, tau);
    Model model = rewritten(small);

    Quantity.Site created = (Quantity.Site) model.quantity("theta_decentered");
    Expr z = graph.quantity("theta_decentered", created.axes());
    assertThat(created.arguments()).containsExactly(graph.literal(0), graph.literal(1));
    assertThat(created.auxiliary()).isTrue();
    Quantity.Derived theta = (Quantity.Derived) model.quantity("theta");
    assertThat(theta.value()).isSameAs(graph.add(mu, graph.mul(tau, z)));
    assertThat(theta.site()).isTrue();
    Expr read = graph.quantity("theta", theta.axes());
    assertThat(model.inverses())
        .containsExactly(Map.entry("theta_decentered", graph.div(graph.sub(read, mu), tau)));
  }

  @Test
  void learnedCenteringReadsAsInThePaper() {
    SmallModel small = new SmallModel();
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(5));
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
    small.annotated("theta", List.of("school"), asks(LEARNED).orElseThrow(), "normal", mu, tau);
    assertThat(IrPrinter.model(rewritten(small)))
        .isEqualTo(
            """
            model demo.Small
            plate school
            parameter theta_centered[school] in [0, 1], initially 0.5, fixed at 0
            mu ~ normal(0, 5)
            tau ~ halfNormal(2)
            theta_centre[school] = parameter.theta_centered[school] * mu
            theta_decentered[school] ~ normal(theta_centre[school], pow(tau, parameter.theta_centered[school]))
            theta_spread[school] = pow(tau, 1 - parameter.theta_centered[school])
            theta[school] = mu + theta_spread[school] * (theta_decentered[school] - theta_centre[school])
            """);
  }

  @Test
  void centeredOneLeavesTheSiteUntouched() {
    Model model = hierarchy("normal", List.of("school"), asks(1));
    assertThat(model.quantity("theta")).isInstanceOf(Quantity.Site.class);
    assertThat(model.sites()).extracting(Quantity.Site::name).doesNotContain("theta_decentered");
    assertThat(model.inverses()).isEmpty();
  }

  @Test
  void maskedElementsKeepTheirJacobian() {
    List<Double> densities = new ArrayList<>();
    for (List<Request> requests : List.of(List.<Request>of(), asks(0.3).orElseThrow())) {
      SmallModel small = new SmallModel();
      Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
      Expr kept = small.data("kept", "school");
      small.annotated("theta", List.of("school"), requests, "normal", small.literal(1), tau);
      small.mask("theta", kept);
      Density density = Constrain.apply(rewritten(small));
      Point written =
          new Point()
              .size("school", 3)
              .set(LeafKind.DATA, "kept", 1, 0, 1)
              .set(LeafKind.QUANTITY, "tau", 0.7)
              .set(LeafKind.QUANTITY, "theta", 0.2, -0.4, 1.5);
      Point point = written.unconstrained(density.model());
      densities.add(point.logDensity(density) - logSlope(density, point));
    }
    assertThat(densities.get(1)).isCloseTo(densities.get(0), relative(densities.get(0), 1e-12));
  }

  @Test
  void refusesWhatItCannotRewrite() {
    SmallModel small = new SmallModel();
    Expr tau =
        small.annotated(
            "tau", List.of(), asks(0).orElseThrow(), "gamma", small.literal(2), small.literal(1));
    Expr mu =
        small.annotated("mu", List.of(), asks(1.5).orElseThrow(), "normal", small.literal(0), tau);
    Expr.Leaf bound = (Expr.Leaf) small.data("y", "school");
    small.add(small.site("y", List.of("school"), "normal", Optional.of(bound), asks(0), mu, tau));
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());

    assertThat(problems.tags())
        .containsExactly(
            Problem.REPARAM_NOT_LOC_SCALE, Problem.CENTERED_OUT_OF_RANGE, Problem.REPARAM_OBSERVED);
    assertThat(problems.messages().get(0))
        .startsWith(
            "[ReparamNotLocScale] LocScale cannot rewrite 'tau':"
                + " gamma is not a location-scale family");
    assertThat(problems.messages().get(1)).contains("centered = 1.5 lies outside [0, 1]");
    assertThat(problems.messages().get(2))
        .startsWith("[ReparamObserved] LocScale cannot rewrite 'y': it is observed");
    assertThat(model.quantities()).isEqualTo(small.build().quantities());
  }

  /** The log of the derivative of theta in its coordinate, on which it depends linearly. */
  private static double logSlope(Density density, Point point) {
    if (density.blocks().stream().anyMatch(block -> block.site().equals("theta"))) {
      return 0;
    }
    double[] z = point.get(LeafKind.COORDINATE, "theta_decentered");
    double[] here = point.constrained(density).get(LeafKind.QUANTITY, "theta");
    double[] further = new double[z.length];
    for (int i = 0; i < z.length; i++) {
      further[i] = z[i] + 1;
    }
    point.set(LeafKind.COORDINATE, "theta_decentered", further);
    double[] there = point.constrained(density).get(LeafKind.QUANTITY, "theta");
    point.set(LeafKind.COORDINATE, "theta_decentered", z);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += Math.log(there[i] - here[i]);
    }
    return sum;
  }

  private static Optional<List<Request>> asks(double centered) {
    return Optional.of(
        List.of(
            SmallModel.request(dev.isotropy.reparam.LocScale.class, Map.of("centered", centered))));
  }

  /** {@code theta ~ family(mu + shift, tau · spread)} and {@code y ~ normal(theta, 1)}. */
  private static Model hierarchy(
      String family, List<String> plates, Optional<List<Request>> requests) {
    SmallModel small = new SmallModel();
    Expr shift = small.data("shift", plates.toArray(String[]::new));
    Expr spread = small.data("spread", plates.toArray(String[]::new));
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(5));
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
    Expr[] arguments =
        Families.byFactory(family).orElseThrow().parameters().stream()
            .map(
                parameter ->
                    switch (parameter.name()) {
                      case "loc" -> small.graph().add(mu, shift);
                      case "scale" -> small.graph().mul(tau, spread);
                      default -> small.literal(1.75);
                    })
            .toArray(Expr[]::new);
    small.add(small.site("theta", plates, family, Optional.empty(), requests, arguments));
    small.observed("y", plates, "normal", small.read("theta"), small.literal(1));
    return rewritten(small);
  }

  private static Model rewritten(SmallModel small) {
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());
    assertThat(problems.messages()).isEmpty();
    return model;
  }

  private static Point data(List<String> plates) {
    Point point = new Point().size("school", 3).size("year", 2);
    int count = point.count(plates.stream().map(Axis::of).toList());
    Random random = new Random(5);
    return point
        .set(LeafKind.DATA, "y", random.doubles(count, -3, 3).toArray())
        .set(LeafKind.DATA, "shift", random.doubles(count, -1, 1).toArray())
        .set(LeafKind.DATA, "spread", random.doubles(count, 0.5, 2).toArray());
  }

  private static void near(double[] actual, double[] expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], relative(expected[i], 1e-12));
    }
  }

  private static Offset<Double> relative(double value, double tolerance) {
    return within(tolerance * Math.max(1, Math.abs(value)));
  }
}
