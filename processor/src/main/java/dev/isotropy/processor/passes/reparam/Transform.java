package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Applied;
import dev.isotropy.processor.families.Image;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Takes the transform out of a site whose family is a transformed one.
 *
 * <pre>
 * x ~ T(base(…))
 *   →  x_base ~ base(…)
 *      x = T(x_base)
 * x ~ T(base(…)) observed y
 *   →  x_base ~ base(…) observed T⁻¹(y), with the log-Jacobian of T⁻¹ at y
 * </pre>
 *
 * <p>Bijective where {@code T} is invertible: {@code x_base = T⁻¹(x)}. Surjective for absolute
 * values, where that is the positive one of two values.
 */
@AutoService(Reparameterizer.class)
public final class Transform implements Reparameterizer {

  /** The annotation type that asks for it. */
  static final String ANNOTATION = dev.isotropy.reparam.Transform.class.getName();

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    Optional<Image> image = site.family().form(Image.class);
    if (image.isEmpty()) {
      return Optional.of(
          Refusals.wrongFamily(
              site,
              "is not a transformed distribution",
              Refusals.families(Image.class) + ", transformed(…) or folded(…)"));
    }
    if (site.readsItself()) {
      return Optional.of(Refusals.readsItself());
    }
    return !site.latent() && slope(site, image.get(), context).isEmpty()
        ? Optional.of(
            Refusal.because(
                "it is observed, and " + site.family().factory() + " has no inverse",
                "remove the reparameterizer"))
        : Optional.empty();
  }

  private static Optional<Expr> slope(Quantity.Site site, Image image, RewriteContext context) {
    Expr value = site.observed().<Expr>map(data -> data).orElseGet(() -> context.read(site));
    return image.logSlope(context.graph(), value, site.arguments());
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Image image = site.family().form(Image.class).orElseThrow();
    Applied base = image.base(site.arguments());
    return site.latent()
        ? latent(site, image, base, context)
        : observed(site, image, base, context);
  }

  private static Rewrite latent(
      Quantity.Site site, Image image, Applied base, RewriteContext context) {
    Graph graph = context.graph();
    Quantity.Site created = context.auxiliary(site, "base", base.family(), base.arguments());
    Rewrite.Builder rewrite =
        Rewrite.builder()
            .latent(created, image.inverse(graph, context.read(site), site.arguments()));
    Expr value = image.forward(graph, context.read(created), site.arguments());
    if (site.mask().isPresent()) {
      image
          .logSlope(graph, value, site.arguments())
          .ifPresent(
              slope ->
                  rewrite.factor(
                      Masks.unmasked(graph, created, new Arithmetic(graph).negate(slope))));
    }
    return rewrite.replacedBy(value, "sampled before its transform");
  }

  private static Rewrite observed(
      Quantity.Site site, Image image, Applied base, RewriteContext context) {
    Graph graph = context.graph();
    Expr.Leaf data = site.observed().orElseThrow();
    Quantity.Derived before =
        new Quantity.Derived(
            site.name() + "_base_data",
            site.axes(),
            image.inverse(graph, data, site.arguments()),
            false,
            site.span());
    Quantity.Site created =
        new Quantity.Site(
            site.name() + "_base",
            site.axes(),
            base.family(),
            base.arguments(),
            List.of(),
            Optional.of((Expr.Leaf) context.read(before)),
            site.mask(),
            true,
            Optional.empty(),
            site.span());
    Expr slope = slope(site, image, context).orElseThrow();
    Quantity.Factor jacobian =
        new Quantity.Factor(
            site.name() + "_jacobian",
            site.axes(),
            site.mask().map(mask -> graph.select(mask, slope, graph.literal(0))).orElse(slope),
            site.span());
    return Rewrite.builder()
        .derived(before)
        .observed(created)
        .factor(jacobian.of(created.name()))
        .replacedBy(data, "observed before its transform");
  }
}
