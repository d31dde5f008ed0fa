package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.ObjectRoutine;
import java.util.Optional;

/**
 * Replaces a site by the coefficients of its orthonormal discrete cosine transform along an axis,
 * coefficient {@code k} times {@code (k + ½)^smooth}, divided by the geometric mean of these
 * weights.
 *
 * <pre>
 * x_dct = W C unconstrain(x)
 * </pre>
 */
@AutoService(Reparameterizer.class)
public final class DiscreteCosine extends VectorReparameterizer {

  private static final String MAP = "dev.isotropy.internal.transform.DiscreteCosine";

  @Override
  public String annotation() {
    return dev.isotropy.reparam.DiscreteCosine.class.getName();
  }

  @Override
  String suffix(Settings settings) {
    return "dct";
  }

  @Override
  ObjectRoutine.Maker maker(Settings settings) {
    return ObjectRoutine.Maker.of(MAP, smooth(settings));
  }

  private static double smooth(Settings settings) {
    return settings.number("smooth", 0);
  }

  @Override
  Optional<Expr> scales(Graph graph, Axis axis, Settings settings) {
    double smooth = smooth(settings);
    if (smooth == 0) {
      return Optional.of(graph.literal(1));
    }
    Expr log = graph.log(graph.add(graph.position(axis), graph.literal(0.5)));
    Expr mean = graph.div(graph.sum(log, axis), graph.extent(axis.extent()));
    return Optional.of(graph.exp(graph.mul(graph.literal(smooth), graph.sub(log, mean))));
  }

  @Override
  String reason(Axis axis) {
    return "the coefficients of its cosine transform along " + axis + " are sampled";
  }
}
