package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Applied;
import dev.isotropy.processor.families.Image;
import dev.isotropy.processor.families.Projection;
import dev.isotropy.processor.families.Stability;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every strategy does: rewrite the sites that could not be sampled otherwise. */
final class Necessity {

  private Necessity() {}

  /** The choice for a site that has to be rewritten; empty for all others. */
  static Optional<Choice> of(Quantity.Site site, RewriteContext context) {
    return annotation(site)
        .filter(annotation -> context.applies(annotation, site, Map.of()))
        .map(
            annotation ->
                Choice.of(
                    annotation, Map.of(), site.family().factory() + " cannot be sampled as it is"));
  }

  private static Optional<String> annotation(Quantity.Site site) {
    Optional<Stability> stable = site.family().form(Stability.class);
    if (stable.isPresent()) {
      return Optional.of(
          site.latent() ? LatentStable.ANNOTATION : observed(stable.get(), site.arguments()));
    }
    if (site.family().form(Projection.class).isPresent() && site.latent()) {
      return Optional.of(ProjectedNormalReparam.ANNOTATION);
    }
    return site.family()
        .form(Image.class)
        .map(image -> image.base(site.arguments()))
        .filter(Necessity::isStable)
        .map(_ -> Transform.ANNOTATION);
  }

  private static String observed(Stability stable, List<Expr> arguments) {
    return Arithmetic.isLiteral(arguments.get(stable.skew()), 0)
        ? SymmetricStable.ANNOTATION
        : StableReparam.ANNOTATION;
  }

  /** Whether a distribution, or what it is a function of, is stable. */
  private static boolean isStable(Applied distribution) {
    return distribution.family().form(Stability.class).isPresent()
        || distribution
            .family()
            .form(Image.class)
            .filter(image -> isStable(image.base(distribution.arguments())))
            .isPresent();
  }
}
