package dev.isotropy.processor.passes.constrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.Leaf;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.passes.Point;
import dev.isotropy.processor.passes.Problems;
import dev.isotropy.processor.passes.SmallModel;
import dev.isotropy.processor.passes.reparam.Extensions;
import dev.isotropy.processor.passes.reparam.Reparameterize;
import dev.isotropy.strategy.Auto;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Coordinates come from the latent sites of the model as written, and from nothing else. */
class UnconstrainTest {

  private final SmallModel small = new SmallModel();
  private final Graph graph = small.graph();

  @Test
  void readsLatentSitesAsWrittenOnly() {
    Expr mu = small.latent("mu", List.of(), "normal", small.literal(0), small.literal(5));
    Expr tau = small.latent("tau", List.of(), "halfNormal", small.literal(2));
    Expr y = small.observed("y", List.of("n"), "normal", mu, tau);
    Expr loc = small.derived("loc", List.of("n"), graph.add(graph.exp(mu), y));
    Expr theta = small.latent("theta", List.of("n"), "normal", loc, tau);
    small.latent("nested", List.of("n"), "logistic", theta, tau);
    small.strategy(Auto.class, Map.of("centered", 0.0));
    Model model = apply();
    Map<String, Expr> coordinates = Unconstrain.apply(model);

    assertThat(coordinates.keySet())
        .containsExactly("mu", "tau", "theta_decentered", "nested_decentered");
    assertThat(Traversal.leaves(coordinates.values(), LeafKind.QUANTITY))
        .extracting(Leaf::name)
        .containsOnly("mu", "tau", "theta", "nested");
    Point point =
        new Point()
            .size("n", 2)
            .set(LeafKind.DATA, "y", 0.5, -1)
            .set(LeafKind.QUANTITY, "mu", 0.3)
            .set(LeafKind.QUANTITY, "tau", 2)
            .set(LeafKind.QUANTITY, "theta", 1, 4)
            .set(LeafKind.QUANTITY, "nested", 3, 3)
            .unconstrained(model);
    assertThat(point.get(LeafKind.COORDINATE, "tau")[0]).isCloseTo(Math.log(2), within(1e-15));
    assertThat(point.get(LeafKind.COORDINATE, "theta_decentered"))
        .containsExactly(
            new double[] {(1 - Math.exp(0.3) - 0.5) / 2, (4 - Math.exp(0.3) + 1) / 2},
            within(1e-15));
    assertThat(point.get(LeafKind.COORDINATE, "nested_decentered")).containsExactly(1, -0.5);
  }

  @Test
  void variesAlongTheAxesOfItsBlock() {
    Expr tau = small.latent("tau", List.of("a"), "halfNormal", small.literal(2));
    small.latent("theta", List.of("b", "a"), "normal", small.literal(1), tau);
    small.strategy(Auto.class, Map.of());
    Expr coordinate = Unconstrain.apply(apply()).get("theta_decentered");
    assertThat(coordinate.axes()).containsExactlyInAnyOrder(Axis.of("a"), Axis.of("b"));
  }

  private Model apply() {
    Problems problems = new Problems();
    Model model = new Reparameterize(Extensions.load(), problems).apply(small.build());
    assertThat(problems.messages()).isEmpty();
    return model;
  }
}
