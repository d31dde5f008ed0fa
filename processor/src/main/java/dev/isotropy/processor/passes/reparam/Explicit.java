package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.FlatFamily;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.ObjectRoutine;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Samples a latent site on the scale of a user's map from its support onto the real line, element
 * by element.
 *
 * <pre>
 * x ~ F(…)
 *   →  x_explicit   flat on the real line
 *      x = T⁻¹(x_explicit)
 *      factors log F(x | …) and log |dx / dx_explicit|
 * </pre>
 *
 * <p>Bijective: {@code x_explicit = T(x)}.
 */
@AutoService(Reparameterizer.class)
public final class Explicit implements Reparameterizer {

  private static final String WRAPPER = "dev.isotropy.internal.transform.OwnBijection";
  private static final List<Integer> NUMBER = List.of(0);

  @Override
  public String annotation() {
    return dev.isotropy.reparam.Explicit.class.getName();
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    return LatentOnly.refusal(site, context)
        .or(
            () ->
                site.support(context.graph()) instanceof SiteSupport.Within
                    ? Optional.of(
                        Refusal.because(
                            "its elements are constrained as a whole",
                            "transform them by @UnitJacobian, which takes vectors"))
                    : Optional.empty());
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    ObjectRoutine.Maker maker =
        ObjectRoutine.Maker.wrapped(settings.text("transform", ""), WRAPPER);
    Quantity.Site created =
        context
            .auxiliary(
                site,
                "explicit",
                site.axes(),
                FlatFamily.real(site.event().size()),
                List.of(),
                site.event())
            .unmasked();
    ObjectRoutine forward =
        new ObjectRoutine("explicit", maker, "forward", NUMBER, NUMBER, List.of(), false);
    ObjectRoutine inverse =
        new ObjectRoutine(
            "explicitInverse", maker, "inverse", NUMBER, List.of(0, 0), List.of(), false);
    Rewrite.Builder rewrite =
        Rewrite.builder().latent(created, call(graph, forward, context.read(site), 0));
    WholeDensity.add(rewrite, site, context);
    rewrite.factor(
        new Quantity.Factor(
            site.name() + "_jacobian",
            site.axes(),
            call(graph, inverse, context.read(created), 1),
            site.span()));
    return rewrite.replacedBy(
        call(graph, inverse, context.read(created), 0), "its image under a map is sampled");
  }

  /** A result of a routine of one number, repeated along all its axes. */
  private static Expr call(Graph graph, ObjectRoutine routine, Expr argument, int result) {
    List<List<Axis>> results = routine.results().stream().map(_ -> List.<Axis>of()).toList();
    return graph.call(routine, List.of(argument), List.of(List.of()), results, result, List.of());
  }
}
