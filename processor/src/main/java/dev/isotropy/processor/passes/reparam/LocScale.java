package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.diagnostics.Problem;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model.LearnedParameter;
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

  /** What {@code centered} is when it is to be learned. */
  static final double LEARNED = dev.isotropy.reparam.LocScale.LEARNED;

  private static final String CENTERED = "centered";

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    Optional<Refusal> wrongSetting = centeringRefusal(settings);
    if (wrongSetting.isPresent()) {
      return wrongSetting;
    }
    if (site.observed().isPresent()) {
      return Optional.of(
          Refusal.of(Problem.REPARAM_OBSERVED, "it is observed", site.observed().get().name()));
    }
    if (!site.family().isLocationScale()) {
      return Optional.of(
          Refusal.of(
              Problem.REPARAM_NOT_LOC_SCALE,
              site.family().factory() + " is not a location-scale family",
              site.family().factory(),
              site.span().line()));
    }
    return site.readsItself()
        ? Optional.of(
            Refusal.because("it reads its own earlier elements", "remove the reparameterizer"))
        : Optional.empty();
  }

  /** Why a centering can't be used; shared by the strategies that pass one on. */
  static Optional<Refusal> centeringRefusal(Settings settings) {
    double centered = settings.number(CENTERED, LEARNED);
    return centered == LEARNED || (centered >= 0 && centered <= 1)
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                Problem.CENTERED_OUT_OF_RANGE,
                "centered = " + centered + " lies outside [0, 1]",
                centered));
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    double centered = settings.number(CENTERED, LEARNED);
    if (centered == 1) {
      return Rewrite.builder().keptAs(site, "centered = 1 leaves it as it is");
    }
    Graph graph = context.graph();
    Arithmetic math = new Arithmetic(graph);
    Rewrite.Builder rewrite = Rewrite.builder();
    Expr c;
    if (centered == LEARNED) {
      String name = site.name() + "_" + CENTERED;
      c = graph.parameter(name, site.axes());
      rewrite.parameter(new LearnedParameter(name, site.axes(), 0, 1, 0.5, 0));
    } else {
      c = graph.literal(centered);
    }

    Expr loc = site.arguments().get(site.family().location());
    Expr scale = site.arguments().get(site.family().scale());
    Expr centre = named(graph, math.times(c, loc), site.name() + "_centre");
    Expr rest = math.minus(graph.literal(1), c);
    Expr spread =
        centered == 0 ? scale : named(graph, power(graph, scale, rest), site.name() + "_spread");

    List<Expr> arguments = new ArrayList<>(site.arguments());
    arguments.set(site.family().location(), centre);
    arguments.set(site.family().scale(), power(graph, scale, c));
    Quantity.Site decentered = context.auxiliary(site, "decentered", site.family(), arguments);

    Expr standardized = math.over(math.minus(context.read(site), loc), spread);
    rewrite.latent(decentered, math.plus(standardized, centre));
    site.mask().ifPresent(mask -> rewrite.factor(unmasked(graph, decentered, mask, rest, scale)));
    Expr offset = math.minus(context.read(decentered), centre);
    Expr value = math.plus(loc, math.times(spread, offset));
    return rewrite.replacedBy(value, reason(centered));
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

  /**
   * The log-Jacobian {@code (1 − c)·log scale} of elements that the mask leaves out: no prior of
   * theirs carries it, and without it the scale would be pulled towards 0.
   */
  private static Quantity.Factor unmasked(
      Graph graph, Quantity.Site decentered, Expr mask, Expr rest, Expr scale) {
    Expr jacobian = new Arithmetic(graph).times(rest, graph.log(scale));
    return new Quantity.Factor(
        decentered.name() + "_unmasked",
        decentered.axes(),
        graph.select(mask, graph.literal(0), jacobian),
        decentered.span());
  }

  private static String reason(double centered) {
    if (centered == LEARNED) {
      return "its centering is learned, one per element";
    }
    return centered == 0 ? "fully decentred" : "partly decentred, centered = " + centered;
  }
}
