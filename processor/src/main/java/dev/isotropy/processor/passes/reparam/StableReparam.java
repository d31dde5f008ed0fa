package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Domain;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model.Requirement;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Writes a stable variable as the sum of a totally skewed one and of one without skew, which is
 * normal given its scale.
 *
 * <pre>
 * x ~ stable(α, β, scale, loc)
 *   →  x_z_uniform, x_t_uniform ~ uniform(−π/2, π/2)
 *      x_z_exponential, x_t_exponential ~ exponential(1)
 *      x ~ normal(
 *          loc + scale sign(β) (|β|^(1/α) T + (|β|^(1/α) − |β|) tan(πα/2)),
 *          √2 scale (1 − |β|)^(1/α) √K)
 * </pre>
 *
 * <p>{@code T} is the totally skewed variable of the second pair, {@code K} the positive one of the
 * first.
 *
 * <p>Auxiliary; given values of the site, angles begin at 0 and exponential variables at 1.
 */
@AutoService(Reparameterizer.class)
public final class StableReparam implements Reparameterizer {

  /** The annotation type that asks for it. */
  static final String ANNOTATION = dev.isotropy.reparam.StableReparam.class.getName();

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
    Expr skew = site.arguments().get(form.skew());
    if (Arithmetic.isLiteral(skew, 1) || Arithmetic.isLiteral(skew, -1)) {
      return Optional.of(Refusal.because("with this skew no part of it is normal", instead(site)));
    }
    return site.mask().isPresent() && site.latent()
        ? Optional.of(Refusals.masked())
        : Optional.empty();
  }

  /** What to do with a totally skewed site. */
  private static String instead(Quantity.Site site) {
    return site.latent()
        ? "write @Reparam(LatentStable.class)"
        : "give '" + site.name() + "' the distribution stableWithLogProb(…)";
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    Arithmetic math = new Arithmetic(graph);
    Stability form = site.family().form(Stability.class).orElseThrow();
    List<Expr> arguments = site.arguments();
    Expr skew = arguments.get(form.skew());
    Expr scale = arguments.get(form.scale());
    StableNoise noise = new StableNoise(graph, arguments.get(form.stability()));
    Quantity.Site mixingAngle = StableNoise.uniform(context, site, "z_uniform");
    Quantity.Site mixingWeight = StableNoise.exponential(context, site, "z_exponential");
    Quantity.Site skewedAngle = StableNoise.uniform(context, site, "t_uniform");
    Quantity.Site skewedWeight = StableNoise.exponential(context, site, "t_exponential");

    Expr mixed = noise.mixedScale(context.read(mixingAngle), context.read(mixingWeight));
    Expr skewed =
        noise.standard(math.literal(1), context.read(skewedAngle), context.read(skewedWeight));
    Expr offset = math.plus(math.times(noise.signedRoot(skew), skewed), noise.shift(skew));
    Expr loc = math.plus(arguments.get(form.loc()), math.times(scale, offset));
    Expr size = graph.apply(Op.ABS, skew);
    Expr rest = noise.root(math.minus(math.literal(1), size));
    Expr spread = math.times(Math.sqrt(2), math.times(scale, math.times(rest, mixed)));
    return Rewrite.builder()
        .latent(mixingAngle, graph.literal(0))
        .latent(mixingWeight, graph.literal(1))
        .latent(skewedAngle, graph.literal(0))
        .latent(skewedWeight, graph.literal(1))
        .requirement(
            new Requirement(
                "the skew of '" + site.name() + "' under StableReparam",
                skew,
                Domain.CORRELATION,
                "with -1 or 1 no part of it is normal: " + instead(site)))
        .keptAs(
            site.withDistribution(
                Families.byFactory("normal").orElseThrow(), List.of(loc, spread), List.of()),
            "normal, given a location and a scale that vary");
  }
}
