package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Angles;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes an angle of a point of the plane, so that there is no end of an interval to get stuck at.
 *
 * <pre>
 * x ~ vonMises(…)
 *   →  x_circular   flat on the unit circle
 *      x = atan2(x_circular[1], x_circular[0])
 *      factor log vonMises(x | …)
 * </pre>
 *
 * <p>Surjective: the unit circle has two coordinates, of which the length is lost; its square has
 * the density of that of a normal vector. Given {@code x}, it is 1.
 */
@AutoService(Reparameterizer.class)
public final class Circular implements Reparameterizer {

  @Override
  public String annotation() {
    return dev.isotropy.reparam.Circular.class.getName();
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    return site.family().form(Angles.class).isEmpty()
        ? Optional.of(
            Refusals.wrongFamily(
                site, "is no distribution of angles", Refusals.families(Angles.class)))
        : Refusals.observed(site);
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    Axis axis = graph.axis(site.name() + "_circular", graph.literal(2));
    List<Axis> axes = new ArrayList<>(site.axes());
    axes.add(axis);
    Quantity.Site point =
        context
            .auxiliary(
                site,
                "circular",
                axes,
                Families.improper(ArraySet.UNIT_VECTOR),
                List.of(graph.extent(axis.extent())),
                List.of(axis))
            .unmasked();
    Expr x = context.read(site);
    Expr first = graph.apply(Op.EQ, graph.position(axis), graph.literal(0));
    Rewrite.Builder rewrite =
        Rewrite.builder()
            .latent(point, graph.select(first, graph.apply(Op.COS, x), graph.apply(Op.SIN, x)));
    WholeDensity.add(rewrite, site, context);
    Expr east = graph.gather(context.read(point), axis, graph.literal(0));
    Expr north = graph.gather(context.read(point), axis, graph.literal(1));
    return rewrite.replacedBy(
        graph.apply(Op.ATAN2, north, east), "its angle is that of a point of the plane");
  }
}
