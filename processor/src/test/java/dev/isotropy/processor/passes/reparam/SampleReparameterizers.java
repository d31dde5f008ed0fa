package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.families.Families;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Reparameterizers of normal sites for tests, one for each shape of a rewrite. Their own classes
 * stand for their annotation types.
 */
final class SampleReparameterizers {

  private SampleReparameterizers() {}

  private abstract static class Sample implements Reparameterizer {

    @Override
    public String annotation() {
      return getClass().getName();
    }

    @Override
    public Optional<Refusal> refusal(
        Quantity.Site site, Settings settings, RewriteContext context) {
      return Optional.empty();
    }
  }

  /** One created site: {@code x = 2 x_half}. */
  static final class Doubled extends Sample {
    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      Graph graph = context.graph();
      Expr two = graph.literal(2);
      List<Expr> halves =
          site.arguments().stream().map(argument -> graph.div(argument, two)).toList();
      Quantity.Site half = context.auxiliary(site, "half", site.family(), halves);
      return Rewrite.builder()
          .latent(half, graph.div(context.read(site), two))
          .replacedBy(graph.mul(two, context.read(half)), "doubled");
    }
  }

  /** Several created sites: {@code x = x_part_0 + x_part_1}; the right inverse makes them equal. */
  static final class Summed extends Sample {
    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      Graph graph = context.graph();
      List<Expr> arguments =
          List.of(
              graph.div(site.arguments().get(0), graph.literal(2)),
              graph.div(site.arguments().get(1), graph.literal(Math.sqrt(2))));
      Quantity.Site first = context.auxiliary(site, "part_0", site.family(), arguments);
      Quantity.Site second = context.auxiliary(site, "part_1", site.family(), arguments);
      Expr half = graph.div(context.read(site), graph.literal(2));
      return Rewrite.builder()
          .latent(first, half)
          .latent(second, half)
          .replacedBy(graph.add(context.read(first), context.read(second)), "split into a sum");
    }
  }

  /** A site that is kept with another distribution, beside an auxiliary one. */
  static final class Mixed extends Sample {
    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      Graph graph = context.graph();
      Quantity.Site weight =
          context.auxiliary(
              site,
              "weight",
              Families.byFactory("gamma").orElseThrow(),
              List.of(graph.literal(2), graph.literal(2)));
      List<Expr> arguments =
          List.of(
              site.arguments().get(0), graph.mul(site.arguments().get(1), context.read(weight)));
      return Rewrite.builder()
          .latent(weight, graph.literal(1))
          .keptAs(
              new Quantity.Site(
                  site.name(),
                  site.axes(),
                  site.family(),
                  arguments,
                  site.observed(),
                  site.mask(),
                  site.auxiliary(),
                  site.requests(),
                  site.span()),
              "its scale is mixed");
    }
  }

  /** An observed log-normal site on the log scale, with the log-Jacobian as a factor. */
  static final class Logged extends Sample {
    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      Graph graph = context.graph();
      Expr.Leaf data = site.observed().orElseThrow();
      Quantity.Derived log =
          new Quantity.Derived("x_log", site.axes(), graph.log(data), false, site.span());
      Quantity.Site base =
          new Quantity.Site(
              "x_base",
              site.axes(),
              Families.byFactory("normal").orElseThrow(),
              site.arguments(),
              Optional.of((Expr.Leaf) context.read(log)),
              site.mask(),
              true,
              Optional.empty(),
              site.span());
      return Rewrite.builder()
          .derived(log)
          .observed(base)
          .factor(
              new Quantity.Factor(
                  "x_jacobian", site.axes(), graph.neg(context.read(log)), site.span()))
          .replacedBy(data, "observed on the log scale");
    }
  }

  /** An extension with a bug. */
  static final class Failing extends Sample {
    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      throw new IllegalStateException("out of order");
    }
  }

  /** An extension that makes a cycle. */
  static final class SelfReading extends Sample {
    @Override
    public Rewrite rewrite(Quantity.Site site, Settings settings, RewriteContext context) {
      Quantity.Site own = context.auxiliary(site, "own", site.family(), site.arguments());
      return Rewrite.builder()
          .latent(own, context.read(site))
          .replacedBy(context.graph().neg(context.read(site)), "negated");
    }
  }
}
