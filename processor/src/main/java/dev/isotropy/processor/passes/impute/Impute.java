package dev.isotropy.processor.passes.impute;

import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Rewriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the missing elements of observed data into a latent site, one element for each of them.
 *
 * <pre>
 * y[n] ~ normal(mu[n], 1)   observed data.y[n]
 *   →  yMissing[k] ~ normal(mu[at[k]], 1)
 *      y[n]        ~ normal(mu[n], 1)   observed data.y[n] where it is a number
 * </pre>
 *
 * <p>Where {@code y} is read, by others or as a sequence by itself, stands the completed array. How
 * many elements are missing, and where, is computed while the model object is built.
 */
public final class Impute {

  private final Model model;
  private final Map<String, MissingElements> missing = new LinkedHashMap<>();

  private Impute(Model model) {
    this.model = model;
  }

  /** The model without sites that are imputed; the same object if it has none. */
  public static Model apply(Model model) {
    Impute impute = new Impute(model);
    for (Quantity.Site site : model.sites()) {
      if (site.imputed()) {
        impute.missing.put(site.name(), MissingElements.of(model, site));
      }
    }
    return impute.missing.isEmpty() ? model : impute.model();
  }

  private Model model() {
    Completed completed = new Completed(model.graph());
    List<DataComponent> data = new ArrayList<>(model.data());
    missing.values().forEach(elements -> data.addAll(elements.components()));
    List<Quantity> quantities = new ArrayList<>();
    for (Quantity quantity : model.quantities()) {
      MissingElements elements = missing.get(quantity.name());
      if (elements != null && quantity instanceof Quantity.Site site) {
        quantities.add(elements.latent(site, completed));
      }
      quantities.add(completed.quantity(quantity));
    }
    return new Model(
        model.graph(),
        model.type(),
        model.plates(),
        List.copyOf(data),
        List.copyOf(quantities),
        model.strategy(),
        model.inverses(),
        model.parameters(),
        model.decisions(),
        model.requirements());
  }

  /** Reads completed arrays in place of sites that are imputed. */
  private final class Completed extends Rewriter {

    Completed(Graph graph) {
      super(graph);
    }

    Quantity quantity(Quantity quantity) {
      return switch (quantity) {
        case Quantity.Site site -> site.withArguments(rewrite(site.arguments()));
        case Quantity.Derived derived -> derived.with(rewrite(derived.value()));
        case Quantity.Factor factor -> factor.with(rewrite(factor.value()));
      };
    }

    @Override
    protected Expr replace(Expr original, Expr rebuilt) {
      if (original instanceof Expr.Leaf leaf && leaf.kind() == LeafKind.QUANTITY) {
        MissingElements elements = missing.get(leaf.name());
        return elements == null ? leaf : elements.completed(leaf.dims());
      }
      return rebuilt;
    }
  }
}
