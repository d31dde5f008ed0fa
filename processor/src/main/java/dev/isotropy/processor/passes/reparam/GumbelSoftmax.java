package dev.isotropy.processor.passes.reparam;

import com.google.auto.service.AutoService;
import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.families.Softmax;
import dev.isotropy.processor.families.Sums;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Makes a relaxed categorical variable of independent uniform ones.
 *
 * <pre>
 * x ~ relaxedOneHotCategoricalLogit(temperature, logits)
 *   →  x_uniform ~ uniform(0, 1)    one per category
 *      x = softmax((logits − log(−log x_uniform)) / temperature)
 * </pre>
 *
 * <p>Surjective: adding a constant to all Gumbel variates {@code g = −log(−log x_uniform)} does not
 * change {@code x}. Given {@code x}, they are chosen so that their mean is that of the Gumbel
 * distribution, Euler's constant.
 */
@AutoService(Reparameterizer.class)
public final class GumbelSoftmax implements Reparameterizer {

  /** The annotation type that asks for it. */
  static final String ANNOTATION = dev.isotropy.reparam.GumbelSoftmax.class.getName();

  private static final double EULER = 0.5772156649015329;

  @Override
  public String annotation() {
    return ANNOTATION;
  }

  @Override
  public Optional<Refusal> refusal(Quantity.Site site, Settings settings, RewriteContext context) {
    if (site.family().form(Softmax.class).isEmpty()) {
      return Optional.of(
          Refusals.wrongFamily(
              site, "is no relaxed categorical", Refusals.families(Softmax.class)));
    }
    return Refusals.observedOrMasked(site);
  }

  @Override
  public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
    Graph graph = context.graph();
    Softmax form = site.family().form(Softmax.class).orElseThrow();
    Expr temperature = form.temperature().of(graph, site.arguments());
    Expr logits = form.logits().of(graph, site.arguments());
    Axis categories = site.event().getFirst();
    Quantity.Site uniform =
        context.auxiliary(
            site,
            "uniform",
            Families.byFactory("uniform").orElseThrow(),
            List.of(graph.literal(0), graph.literal(1)));
    Expr gumbel = graph.neg(graph.log(graph.neg(graph.log(context.read(uniform)))));
    Expr score = graph.div(graph.add(logits, gumbel), temperature);
    Expr value = graph.exp(graph.sub(score, Sums.logSumExp(graph, score, categories)));
    return Rewrite.builder()
        .latent(uniform, uniform(graph, context.read(site), temperature, logits, categories))
        .replacedBy(value, "made of uniform variables, one per category");
  }

  private static Expr uniform(Graph graph, Expr x, Expr temperature, Expr logits, Axis categories) {
    Arithmetic math = new Arithmetic(graph);
    Expr gumbel = math.minus(math.times(temperature, graph.log(x)), logits);
    Expr mean = graph.div(graph.sum(gumbel, categories), graph.extent(categories.extent()));
    Expr centred = math.plus(math.minus(gumbel, mean), math.literal(EULER));
    return graph.exp(graph.neg(graph.exp(graph.neg(centred))));
  }
}
