package dev.isotropy.processor.passes.constrain;

import dev.isotropy.processor.ir.Density;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Model.LearnedParameter;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Rewriter;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the fixed values in the place of learnable parameters: what a model becomes while nothing
 * learns them.
 *
 * <pre>
 * tau^(1 − theta_centered)  →  tau^(1 − 0)
 * </pre>
 */
public final class Specialise {

  private Specialise() {}

  /** The density without learnable parameters; the same object if it has none. */
  public static Density apply(Density density) {
    if (density.model().parameters().isEmpty()) {
      return density;
    }
    Fixed fixed = new Fixed(density.model());
    Model model = fixed.model(density.model());
    return density
        .map(fixed::rewrite)
        .with(
            model,
            model.sites().stream()
                .filter(Quantity.Site::sampled)
                .map(site -> Constrain.block(model.graph(), site))
                .toList());
  }

  /** The model without learnable parameters; the same object if it has none. */
  public static Model apply(Model model) {
    return model.parameters().isEmpty() ? model : new Fixed(model).model(model);
  }

  private static final class Fixed extends Rewriter {

    private final Map<String, Expr> values = new HashMap<>();

    Fixed(Model model) {
      super(model.graph());
      for (LearnedParameter parameter : model.parameters()) {
        values.put(parameter.name(), graph.literal(parameter.fixed()));
      }
    }

    @Override
    protected Expr replace(Expr original, Expr rebuilt) {
      return original instanceof Expr.Leaf leaf && leaf.kind() == LeafKind.PARAMETER
          ? values.getOrDefault(leaf.name(), leaf)
          : rebuilt;
    }

    Map<String, Expr> rewrite(Map<String, Expr> expressions) {
      Map<String, Expr> rewritten = new LinkedHashMap<>();
      expressions.forEach((name, value) -> rewritten.put(name, rewrite(value)));
      return Collections.unmodifiableMap(rewritten);
    }

    Model model(Model model) {
      return new Model(
          model.graph(),
          model.type(),
          model.plates(),
          model.data(),
          model.quantities().stream().map(this::quantity).toList(),
          model.strategy(),
          rewrite(model.inverses()),
          List.of(),
          model.decisions(),
          model.requirements());
    }

    private Quantity quantity(Quantity quantity) {
      return switch (quantity) {
        case Quantity.Site site ->
            site.with(rewrite(site.arguments()), site.mask().map(this::rewrite));
        case Quantity.Derived derived -> derived.with(rewrite(derived.value()));
        case Quantity.Factor factor -> factor.with(rewrite(factor.value()));
      };
    }
  }
}
