package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.families.Family;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decentres a latent site of a location-scale family, fully, in part, or by a learned amount
 * (Gorinova, Moore and Hoffman, 2020, section 3).
 *
 * <pre>
 * x ~ F(loc, scale, shape…)
 *   →  x_decentered ~ F(c·loc, scale^c, shape…)
 *      x = loc + scale^(1−c) · (x_decentered − c·loc)
 * </pre>
 *
 * <p>Bijective: {@code x_decentered = (x − loc) / scale^(1−c) + c·loc}.
 */
@AutoService(Reparameterizer.class)
public final class LocScale implements Reparameterizer {

  /** The annotation type that asks for it. */
  static final String ANNOTATION = dev.isotropy.reparam.LocScale.class.getName();

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    Centering centering = Centering.of(settings);
    Optional<Refusal> wrongSetting = centering.refusal();
    if (wrongSetting.isPresent()) {
      return wrongSetting;
    }
    Optional<Refusal> observed = Refusals.observed(site);
    if (observed.isPresent()) {
      return observed;
    }
    if (!site.family().isLocationScale()) {
      return Optional.of(
          Refusal.of(
              Problem.REPARAM_NOT_LOC_SCALE,
              site.family().factory() + " is not a location-scale family",
              site.family().factory(),
              site.span().line(),
              Refusals.families(Family::isLocationScale)));
    }
    return site.readsItself()
        ? Optional.of(Refusals.readsItself())
        : centering.refusal(site, context.graph());
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Centering centering = Centering.of(settings);
    if (centering.is(1)) {
      return Rewrite.builder().keptAs(site, "centered = 1 leaves it as it is");
    }
    Graph graph = context.graph();
    Arithmetic math = new Arithmetic(graph);
    Rewrite.Builder rewrite = Rewrite.builder();
    Expr c = centering.expression(site, graph, rewrite);

    Expr loc = site.arguments().get(site.family().location());
    Expr scale = site.arguments().get(site.family().scale());
    Expr centre = named(graph, math.times(c, loc), site.name() + "_centre");
    Expr rest = math.minus(graph.literal(1), c);
    Expr spread =
        centering.is(0) ? scale : named(graph, power(graph, scale, rest), site.name() + "_spread");

    List<Expr> arguments = new ArrayList<>(site.arguments());
    arguments.set(site.family().location(), centre);
    arguments.set(site.family().scale(), power(graph, scale, c));
    Quantity.Site decentered = context.auxiliary(site, "decentered", site.family(), arguments);

    Expr standardized = math.over(math.minus(context.read(site), loc), spread);
    rewrite.latent(decentered, math.plus(standardized, centre));
    if (site.mask().isPresent() || !site.family().proper()) {
      rewrite.factor(Masks.unmasked(graph, decentered, math.times(rest, graph.log(scale))));
    }
    Expr offset = math.minus(context.read(decentered), centre);
    Expr value = math.plus(loc, math.times(spread, offset));
    return rewrite.replacedBy(value, reason(centering));
  }

  private static Expr named(Graph graph, Expr value, String name) {
    return value instanceof Expr.Apply ? graph.named(value, name) : value;
  }

  private static Expr power(Graph graph, Expr base, Expr exponent) {
    if (Arithmetic.isLiteral(exponent, 0)) {
      return graph.literal(1);
    }
    return Arithmetic.isLiteral(exponent, 1) ? base : graph.apply(Op.POW, base, exponent);
  }

  private static String reason(Centering centering) {
    if (centering.isLearned()) {
      return "its centering is learned, one per element";
    }
    return centering.is(0)
        ? "fully decentred"
        : "partly decentred, centered = " + centering.words();
  }
}
