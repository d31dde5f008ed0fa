package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.CHECKS;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.ir.Traversal;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Writes the checks of supports: that they are not empty, and that what is observed lies in them.
 */
final class SupportChecks {

  private final CheckCode code;
  private final ModelContext context;
  private final ElementWriter writer;
  private final Substitution computed;

  /**
   * Checks of sites.
   *
   * @param computed replaces derived quantities by their values
   */
  SupportChecks(CheckCode code, Substitution computed) {
    this.code = code;
    this.context = code.context;
    this.writer = code.writer;
    this.computed = computed;
  }

  /** All checks of a site. */
  void of(Quantity.Site site) {
    bounds(site);
    support(site);
    readable(site);
  }

  /** Bounds that come from data alone must leave room between them. */
  private void bounds(Quantity.Site site) {
    SiteSupport support = site.support(context.graph());
    if (!(support instanceof SiteSupport.Interval(Expr lower, Expr upper))) {
      return;
    }
    Expr low = computed.rewrite(lower);
    Expr high = computed.rewrite(upper);
    Expr both = context.graph().add(low, high);
    if (both.binding() != Binding.DATA) {
      return;
    }
    List<Axis> axes = both.axes();
    code.forEach(
        axes,
        both,
        () -> {
          writer.statement(
              "$T.bounds($L, $L, $S, $S, $S$L)",
              CHECKS,
              writer.number(low),
              writer.number(high),
              DataWords.located(context.graph(), lower, axes),
              DataWords.located(context.graph(), upper, axes),
              site.name(),
              code.positions(axes));
        });
  }

  private void support(Quantity.Site site) {
    if (site.observed().isEmpty()) {
      return;
    }
    SiteSupport support = site.support(context.graph());
    Expr infinity = context.graph().literal(Double.POSITIVE_INFINITY);
    Expr minusInfinity = context.graph().literal(Double.NEGATIVE_INFINITY);
    switch (support) {
      case SiteSupport.Real() -> {}
      case SiteSupport.Point(Expr value) -> support(site, value, value);
      case SiteSupport.Lower(Expr bound) -> support(site, bound, infinity);
      case SiteSupport.Upper(Expr bound) -> support(site, minusInfinity, bound);
      case SiteSupport.Interval(Expr lower, Expr upper) -> support(site, lower, upper);
      case SiteSupport.IntegersFrom(Expr lower) -> support(site, lower, infinity);
      case SiteSupport.IntegerRange(Expr lower, Expr upper) -> support(site, lower, upper);
      case SiteSupport.Within(ArraySet set, List<Axis> event) -> within(site, set, event);
      case SiteSupport.Counts(Expr total, List<Axis> event) -> counts(site, total, event);
    }
  }

  private void within(Quantity.Site site, ArraySet set, List<Axis> event) {
    observedArray(
        site,
        (data, from) ->
            writer.statement(
                "$T.array($S, $L, $L, $L, $L, $S, $S$L)",
                CHECKS,
                data.name(),
                context.field(data.name()),
                from,
                context.layout().count(event),
                RuntimeTypes.set(set),
                set.words(),
                site.family().factory(),
                code.positions(site.plates())));
  }

  private void counts(Quantity.Site site, Expr total, List<Axis> event) {
    if (!code.isKnown(total)) {
      return;
    }
    observedArray(
        site,
        (data, from) ->
            writer.statement(
                "$T.counts($S, $L, $L, $L, $L, $S$L)",
                CHECKS,
                data.name(),
                context.field(data.name()),
                from,
                context.layout().count(event),
                writer.number(total),
                site.family().factory(),
                code.positions(site.plates())));
  }

  /** Writes a check of each observed vector or matrix, given where its elements begin. */
  private void observedArray(Quantity.Site site, BiConsumer<Expr.Leaf, CodeBlock> check) {
    Expr.Leaf data = site.observed().orElseThrow();
    List<Axis> axes = site.plates();
    code.forEach(
        axes,
        data,
        site.mask().map(mask -> () -> writer.condition(mask)),
        () -> {
          CodeBlock from = writer.position(data.dims());
          check.accept(data, from.isEmpty() ? CodeBlock.of("0") : from);
        });
  }

  /** A bound that depends on a latent, or on what may be missing, is left to the density. */
  private void support(Quantity.Site site, Expr lower, Expr upper) {
    Expr.Leaf data = site.observed().orElseThrow();
    Expr low = code.isKnown(lower) ? lower : context.graph().literal(Double.NEGATIVE_INFINITY);
    Expr high = code.isKnown(upper) ? upper : context.graph().literal(Double.POSITIVE_INFINITY);
    boolean integer = site.support(context.graph()).isDiscrete();
    List<Axis> axes = context.graph().canonical(data.dims());
    code.forEach(
        axes,
        data,
        site.mask().map(mask -> () -> site.imputed() ? present(site) : writer.condition(mask)),
        () -> {
          CodeBlock value = writer.number(data);
          writer.statement(
              "$T.support($S, $L, $L, $L, $L, $S$L)",
              CHECKS,
              data.name(),
              value,
              writer.number(low),
              writer.number(high),
              integer,
              site.family().factory(),
              code.positions(data.dims()));
        });
  }

  private CodeBlock present(Quantity.Site site) {
    CodeBlock number =
        CodeBlock.of("!Double.isNaN($L)", writer.number(site.observed().orElseThrow()));
    return site.imputedMask()
        .map(mask -> CodeBlock.of("$L && $L", number, writer.condition(mask)))
        .orElse(number);
  }

  /** What a mask leaves out and other quantities read has to be a number. */
  private void readable(Quantity.Site site) {
    boolean read =
        Traversal.leaves(context.expressions(), Expr.LeafKind.QUANTITY).stream()
            .anyMatch(leaf -> leaf.name().equals(site.name()));
    if (!read || site.imputedMask().isEmpty()) {
      return;
    }
    Expr.Leaf data = site.observed().orElseThrow();
    Expr.Leaf mask = (Expr.Leaf) site.imputedMask().get();
    List<Axis> axes = context.graph().canonical(data.dims());
    code.forEach(
        axes,
        data,
        () -> {
          writer.statement(
              "$T.readable($S, $L, $S, $L$L)",
              CHECKS,
              data.name(),
              writer.number(data),
              mask.name(),
              writer.condition(mask),
              code.positions(data.dims()));
        });
  }
}
