package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Makes a latent stable variable of a uniform and an exponential one.
 *
 * <pre>
 * x ~ stable(stability, skew, scale, loc)
 *   →  x_uniform ~ uniform(−π/2, π/2)
 *      x_exponential ~ exponential(1)
 *      x = loc + scale · Z(stability, skew, x_uniform, x_exponential)
 * </pre>
 *
 * <p>{@code Z} is that of Chambers, Mallows and Stuck in Nolan's parameterization.
 *
 * <p>Surjective: one number is made of two. Given {@code x}, {@code x_exponential} is 1, or where
 * no angle gives {@code x} then, one with which an angle does; {@code x_uniform} is that angle.
 */
@AutoService(Reparameterizer.class)
public final class LatentStable implements Reparameterizer {

  /** The annotation type that asks for it. */
  static final String ANNOTATION = dev.isotropy.reparam.LatentStable.class.getName();

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    Optional<Refusal> refusal = Refusals.unstable(site).or(() -> Refusals.observedOrMasked(site));
    return refusal.isEmpty() && site.readsItself() ? Optional.of(Refusals.readsItself()) : refusal;
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    Arithmetic math = new Arithmetic(graph);
    Stability form = site.family().form(Stability.class).orElseThrow();
    List<Expr> arguments = site.arguments();
    Expr alpha = arguments.get(form.stability());
    Expr beta = arguments.get(form.skew());
    Expr loc = arguments.get(form.loc());
    Expr scale = arguments.get(form.scale());
    Quantity.Site uniform = StableNoise.uniform(context, site, "uniform");
    Quantity.Site exponential = StableNoise.exponential(context, site, "exponential");
    Expr standard =
        new StableNoise(graph, alpha)
            .standard(beta, context.read(uniform), context.read(exponential));
    Expr z = math.over(math.minus(context.read(site), loc), scale);
    return Rewrite.builder()
        .latent(uniform, graph.apply(Op.STABLE_ANGLE, alpha, beta, z))
        .latent(exponential, graph.apply(Op.STABLE_WEIGHT, alpha, beta, z))
        .replacedBy(
            math.plus(loc, math.times(scale, standard)),
            "made of a uniform angle and an exponential variable");
  }
}
