package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Projection;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Makes a random direction of a normal vector.
 *
 * <pre>
 * x ~ projectedNormal(concentration)
 *   →  x_normal ~ normal(0, 1)    one per element
 *      x = (x_normal + concentration) / ‖x_normal + concentration‖
 * </pre>
 *
 * <p>The origin, which has no direction, goes to the first axis.
 *
 * <p>Surjective: the length is lost. Given {@code x}, it is the root of the mean of its square,
 * {@code √(n + ‖concentration‖²)}.
 */
@AutoService(Reparameterizer.class)
public final class ProjectedNormalReparam implements Reparameterizer {

  /** The annotation type that asks for it. */
  static final String ANNOTATION = dev.isotropy.reparam.ProjectedNormalReparam.class.getName();

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    if (site.family().form(Projection.class).isEmpty()) {
      return Optional.of(
          Refusals.wrongFamily(
              site, "is no projected normal", Refusals.families(Projection.class)));
    }
    return Refusals.observedOrMasked(site);
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    int index = site.family().form(Projection.class).orElseThrow().concentration();
    Expr concentration = site.arguments().get(index);
    Axis axis = site.event().getFirst();
    Quantity.Site normal =
        context.auxiliary(
            site,
            "normal",
            Families.byFactory("normal").orElseThrow(),
            List.of(graph.literal(0), graph.literal(1)));
    Expr shifted = graph.add(context.read(normal), concentration);
    Expr squares = graph.sum(graph.square(shifted), axis);
    Expr some = graph.apply(Op.LT, graph.literal(0), squares);
    Expr length = graph.apply(Op.SQRT, graph.select(some, squares, graph.literal(1)));
    Expr first = graph.apply(Op.EQ, graph.position(axis), graph.literal(0));
    Expr axisDirection = graph.select(first, graph.literal(1), graph.literal(0));
    Expr expected =
        graph.add(graph.extent(axis.extent()), graph.sum(graph.square(concentration), axis));
    Expr scaled = graph.mul(context.read(site), graph.apply(Op.SQRT, expected));
    return Rewrite.builder()
        .latent(normal, graph.sub(scaled, concentration))
        .replacedBy(
            graph.select(some, graph.div(shifted, length), axisDirection),
            "the direction of a normal vector");
  }
}
