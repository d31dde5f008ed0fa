package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Substitution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model as expressions over its latent sites themselves, without any change of variables. */
final class Joint {

  private final Model model;
  private final Graph graph;
  private final Values values;

  Joint(Model model) {
    this.model = model;
    this.graph = model.graph();
    this.values = new Values(model);
  }

  /** The log density of all sites, with all factors. */
  Expr logDensity() {
    return logDensity(List.of());
  }

  /** The log density of all sites, with all factors, at each position along plates. */
  Expr logDensity(List<Axis> kept) {
    List<Expr> terms = new ArrayList<>();
    for (Quantity quantity : model.quantities()) {
      switch (quantity) {
        case Quantity.Site site -> {
          List<Axis> summed = site.plates().stream().filter(axis -> !kept.contains(axis)).toList();
          terms.add(graph.sum(logProb(site), summed));
        }
        case Quantity.Factor factor -> {
          List<Axis> summed = factor.axes().stream().filter(axis -> !kept.contains(axis)).toList();
          terms.add(graph.sum(values.rewrite(factor.value()), summed));
        }
        case Quantity.Derived _ -> {}
      }
    }
    return terms.stream().reduce(graph::add).orElseThrow();
  }

  private Expr logProb(Quantity.Site site) {
    Expr logProb = site.logProb(graph, value(site.name()), values.rewrite(site.arguments()));
    return site.mask()
        .map(mask -> graph.select(values.rewrite(mask), logProb, graph.literal(0)))
        .orElse(logProb);
  }

  /** The value of a quantity along its axes. */
  Expr value(String name) {
    Quantity quantity = model.quantity(name);
    return values.rewrite(graph.quantity(name, quantity.axes()));
  }

  /** An expression over the quantities of the model. */
  Expr resolved(Expr expression) {
    return values.rewrite(expression);
  }

  private static final class Values extends Substitution {

    private final Model model;

    Values(Model model) {
      super(model.graph());
      this.model = model;
    }

    @Override
    protected Optional<Definition> definition(String name) {
      return switch (model.quantity(name)) {
        case Quantity.Site site ->
            site.observed().map(observed -> new Definition(site.axes(), observed));
        case Quantity.Derived derived ->
            Optional.of(new Definition(derived.axes(), derived.value()));
        case Quantity.Factor _ -> throw new IllegalArgumentException(name);
      };
    }
  }
}
