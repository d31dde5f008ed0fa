package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Writes a stable distribution without skew as a normal one of varying scale.
 *
 * <pre>
 * x ~ stable(stability, 0, scale, loc)
 *   →  x_uniform ~ uniform(−π/2, π/2)
 *      x_exponential ~ exponential(1)
 *      x ~ normal(loc, √2 scale · √K(stability / 2, x_uniform, x_exponential))
 * </pre>
 *
 * <p>{@code K} is a positive stable variable (M. Kanter, 1975).
 *
 * <p>Auxiliary; given values of the site, {@code x_uniform} begins at 0 and {@code x_exponential}
 * at 1.
 */
@AutoService(Reparameterizer.class)
public final class SymmetricStable implements Reparameterizer {

  /** The annotation type that asks for it. */
  static final String ANNOTATION = dev.isotropy.reparam.SymmetricStable.class.getName();

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    Optional<Refusal> unstable = Refusals.unstable(site);
    if (unstable.isPresent()) {
      return unstable;
    }
    Stability form = site.family().form(Stability.class).orElseThrow();
    if (!Arithmetic.isLiteral(site.arguments().get(form.skew()), 0)) {
      return Optional.of(
          Refusal.because("its skew is not known to be 0", "write @Reparam(StableReparam.class)"));
    }
    return site.mask().isPresent() && site.latent()
        ? Optional.of(Refusals.masked())
        : Optional.empty();
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    Arithmetic math = new Arithmetic(graph);
    Stability form = site.family().form(Stability.class).orElseThrow();
    List<Expr> arguments = site.arguments();
    Quantity.Site uniform = StableNoise.uniform(context, site, "uniform");
    Quantity.Site exponential = StableNoise.exponential(context, site, "exponential");
    Expr mixed =
        new StableNoise(graph, arguments.get(form.stability()))
            .mixedScale(context.read(uniform), context.read(exponential));
    Expr scale = math.times(Math.sqrt(2), math.times(arguments.get(form.scale()), mixed));
    return Rewrite.builder()
        .latent(uniform, graph.literal(0))
        .latent(exponential, graph.literal(1))
        .keptAs(
            site.withDistribution(
                Families.byFactory("normal").orElseThrow(),
                List.of(arguments.get(form.loc()), scale),
                List.of()),
            "normal, given a scale that varies");
  }
}
