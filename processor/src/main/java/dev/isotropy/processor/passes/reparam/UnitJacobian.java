package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.ObjectRoutine;
import dev.isotropy.processor.ir.Quantity;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * Replaces a site by its image under a user's map of vectors, whose Jacobian has determinant 1 or
 * −1, along an axis.
 *
 * <pre>
 * x_suffix = T(unconstrain(x))
 * </pre>
 */
@AutoService(Reparameterizer.class)
public final class UnitJacobian extends VectorReparameterizer {

  private static final String WRAPPER = "dev.isotropy.internal.transform.OwnVectorMap";

  @Override
  public String annotation() {
    return dev.isotropy.reparam.UnitJacobian.class.getName();
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    String suffix = suffix(settings);
    return SourceVersion.isIdentifier("x_" + suffix) && !suffix.isEmpty()
        ? super.refusal(site, settings, context)
        : Optional.of(
            Refusal.because(
                "suffix = \"" + suffix + "\" is no end of a name",
                "use letters, digits and underscores"));
  }

  @Override
  String suffix(Settings settings) {
    return settings.text("suffix", "transformed");
  }

  @Override
  ObjectRoutine.Maker maker(Settings settings) {
    return ObjectRoutine.Maker.wrapped(settings.text("transform", ""), WRAPPER);
  }

  @Override
  Optional<Expr> scales(Graph graph, Axis axis, Settings settings) {
    return Optional.empty();
  }

  @Override
  String reason(Axis axis) {
    return "its image under a map of determinant 1 along " + axis + " is sampled";
  }
}
