package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.ObjectRoutine;
import java.util.Optional;

/**
 * Replaces a site by the coefficients of its orthonormal Haar wavelet transform along an axis.
 *
 * <pre>
 * x_haar = H unconstrain(x)
 * </pre>
 */
@AutoService(Reparameterizer.class)
public final class Haar extends VectorReparameterizer {

  private static final String MAP = "dev.isotropy.internal.transform.Haar";

  @Override
  public String annotation() {
    return dev.isotropy.reparam.Haar.class.getName();
  }

  @Override
  String suffix(Settings settings) {
    return "haar";
  }

  @Override
  ObjectRoutine.Maker maker(Settings settings) {
    return ObjectRoutine.Maker.of(MAP, settings.flag("flip", false));
  }

  @Override
  Optional<Expr> scales(Graph graph, Axis axis, Settings settings) {
    return Optional.of(graph.literal(1));
  }

  @Override
  String reason(Axis axis) {
    return "the coefficients of its wavelets along " + axis + " are sampled";
  }
}
