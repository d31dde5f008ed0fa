package dev.isotropy.processor.backend;

import static dev.isotropy.processor.backend.RuntimeTypes.SITE_INFO;
import static dev.isotropy.processor.backend.RuntimeTypes.SUPPORT;

import com.palantir.javapoet.CodeBlock;
import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.Optional;

/** Writes what a model says of a site: kind, shape, support, where its values stand. */
final class SiteInfoCode {

  private final ModelContext context;

  SiteInfoCode(ModelContext context) {
    this.context = context;
  }

  /**
   * An object that says it.
   *
   * @param name what the quantity is called there
   * @param axes those of its axes that count
   */
  CodeBlock info(Quantity quantity, String name, List<Axis> axes) {
    String kind =
        switch (quantity) {
          case Quantity.Site site when !site.latent() -> "OBSERVED";
          case Quantity.Site site when site.enumerated() -> "ENUMERATED";
          case Quantity.Site site when !site.sampled() -> "DETERMINISTIC";
          case Quantity.Site site -> site.auxiliary() ? "AUXILIARY" : "LATENT";
          case Quantity.Derived derived when derived.role() == Quantity.Derived.Role.AUXILIARY ->
              "AUXILIARY";
          case Quantity.Derived _, Quantity.Factor _ -> "DETERMINISTIC";
        };
    Quantity written = written(name, quantity);
    return CodeBlock.of(
        "new $T($S, $T.Kind.$L, $T.of($L), $T.of($L), $L$L, $L, $L)",
        SITE_INFO,
        name,
        SITE_INFO,
        kind,
        List.class,
        axes.stream()
            .map(axis -> CodeBlock.of("$S", axis.extent()))
            .collect(CodeBlock.joining(", ")),
        List.class,
        axes.stream()
            .map(axis -> CodeBlock.of("$L", context.layout().size(axis)))
            .collect(CodeBlock.joining(", ")),
        support(written),
        axes.size() < quantity.axes().size() ? CodeBlock.of("") : elements(written),
        context.layout().coordinateIfAny(quantity.name()),
        context.layout().drawIfAny(quantity.name()));
  }

  /** The set of the vectors or matrices of the site as written, as an argument of its own. */
  private CodeBlock elements(Quantity written) {
    return written instanceof Quantity.Site site
            && site.support(context.graph()) instanceof SiteSupport.Within(ArraySet set, var _)
        ? CodeBlock.of(", $T.of($L)", Optional.class, RuntimeTypes.set(set))
        : CodeBlock.of("");
  }

  private Quantity written(String name, Quantity otherwise) {
    return context.written().quantities().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  /** The support of the site as written, also where it was rewritten. */
  private CodeBlock support(Quantity written) {
    if (!(written instanceof Quantity.Site site)) {
      return CodeBlock.of("$T.REAL", SUPPORT);
    }
    SiteSupport support = site.support(context.graph());
    return switch (support) {
      case SiteSupport.Real() -> CodeBlock.of("$T.REAL", SUPPORT);
      case SiteSupport.Point(Expr value) ->
          CodeBlock.of(
              "new $T.Interval($L, $L)",
              SUPPORT,
              bound(value, Double.NEGATIVE_INFINITY),
              bound(value, Double.POSITIVE_INFINITY));
      case SiteSupport.Lower(Expr bound) -> support("Interval", bound, Double.POSITIVE_INFINITY);
      case SiteSupport.Upper(Expr bound) -> support("Interval", Double.NEGATIVE_INFINITY, bound);
      case SiteSupport.Interval(Expr lower, Expr upper) ->
          CodeBlock.of(
              "new $T.Interval($L, $L)",
              SUPPORT,
              bound(lower, Double.NEGATIVE_INFINITY),
              bound(upper, Double.POSITIVE_INFINITY));
      case SiteSupport.IntegersFrom(Expr bound) ->
          support("Integers", bound, Double.POSITIVE_INFINITY);
      case SiteSupport.IntegerRange(Expr lower, Expr upper) ->
          CodeBlock.of(
              "new $T.Integers($L, $L)",
              SUPPORT,
              bound(lower, 0),
              bound(upper, Double.POSITIVE_INFINITY));
      case SiteSupport.Within(ArraySet set, List<Axis> _) -> numbers(set);
      case SiteSupport.Counts _ ->
          CodeBlock.of("new $T.Integers(0, $L)", SUPPORT, Syntax.literal(Double.POSITIVE_INFINITY));
    };
  }

  private static CodeBlock numbers(ArraySet set) {
    return switch (set) {
      case SIMPLEX -> CodeBlock.of("$T.UNIT_INTERVAL", SUPPORT);
      case POSITIVE_ORDERED -> CodeBlock.of("$T.POSITIVE", SUPPORT);
      case ONE_HOT -> CodeBlock.of("$T.BOOLEAN", SUPPORT);
      case ORDERED,
          UNIT_VECTOR,
          CORRELATION,
          CORRELATION_CHOLESKY,
          COVARIANCE,
          COVARIANCE_CHOLESKY ->
          CodeBlock.of("$T.REAL", SUPPORT);
    };
  }

  private CodeBlock support(String type, Expr lower, double upper) {
    return CodeBlock.of(
        "new $T.$L($L, $L)",
        SUPPORT,
        type,
        bound(lower, Double.NEGATIVE_INFINITY),
        Syntax.literal(upper));
  }

  private CodeBlock support(String type, double lower, Expr upper) {
    return CodeBlock.of(
        "new $T.$L($L, $L)",
        SUPPORT,
        type,
        Syntax.literal(lower),
        bound(upper, Double.POSITIVE_INFINITY));
  }

  /** A bound that all elements share and that data tell; otherwise no bound is shown. */
  private CodeBlock bound(Expr bound, double otherwise) {
    if (bound instanceof Expr.Literal literal) {
      return Syntax.literal(literal.value());
    }
    if (bound instanceof Expr.Leaf leaf
        && leaf.binding() == Binding.DATA
        && leaf.dims().isEmpty()) {
      return CodeBlock.of("$L", context.field(leaf.name()));
    }
    return Syntax.literal(otherwise);
  }
}
