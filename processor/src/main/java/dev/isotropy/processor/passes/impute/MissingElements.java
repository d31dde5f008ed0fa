package dev.isotropy.processor.passes.impute;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.DataComponent;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Kernels;
import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Rewriter;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The elements that are missing in the data of a site.
 *
 * @param site the site
 * @param name the latent site that stands for them, and the axis along which they lie
 * @param components their number and their positions: row-major, then along each dimension
 */
record MissingElements(
    Graph graph, Quantity.Site site, String name, Axis axis, List<DataComponent> components) {

  static MissingElements of(Model model, Quantity.Site site) {
    Graph graph = model.graph();
    Set<String> taken = new HashSet<>();
    model.data().forEach(component -> taken.add(component.name()));
    model.quantities().forEach(quantity -> taken.add(quantity.name()));
    graph.axes().forEach(known -> taken.add(known.extent()));
    String name = free(site.name() + "Missing", taken);
    String data = data(site).name();
    Optional<String> mask = site.imputedMask().map(marks -> ((Expr.Leaf) marks).name());
    DataComponent count =
        new DataComponent(
            free(name + "Count", taken),
            Type.INT,
            List.of(),
            new DataComponent.MissingCount(data, mask),
            site.span());
    String extent = graph.extent(name, graph.data(count.name(), List.of(), Type.INT));
    List<DataComponent> components = new ArrayList<>(List.of(count));
    components.add(
        new DataComponent(
            free(name + "At", taken),
            Type.INT,
            List.of(extent),
            new DataComponent.MissingPositions(data, mask),
            site.span()));
    for (int d = 0; d < site.axes().size(); d++) {
      components.add(
          new DataComponent(
              free(name + "At" + d, taken),
              Type.INT,
              List.of(extent),
              new DataComponent.MissingIndices(data, d),
              site.span()));
    }
    return new MissingElements(
        graph, site, name, graph.declare(Axis.of(extent)), List.copyOf(components));
  }

  private static String free(String wish, Set<String> taken) {
    String name = wish;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  private static Expr.Leaf data(Quantity.Site site) {
    return site.observed().orElseThrow();
  }

  private Expr at(int component) {
    return graph.data(components.get(component).name(), List.of(axis), Type.INT);
  }

  /**
   * The latent site. One that depends on itself, as elements of sequences do, is left to no
   * reparameterizer.
   *
   * @param completed how the site's own arguments read other imputed sites
   */
  Quantity.Site latent(Quantity.Site original, Rewriter completed) {
    List<Expr> positions = new ArrayList<>();
    for (int d = 0; d < original.axes().size(); d++) {
      positions.add(at(2 + d));
    }
    UnaryOperator<Expr> there = AtPositions.all(graph, original.axes(), positions);
    return new Quantity.Site(
        name,
        List.of(axis),
        original.family(),
        completed.rewrite(original.arguments()).stream().map(there).toList(),
        Optional.empty(),
        Optional.empty(),
        false,
        original.readsItself() ? Optional.of(List.of()) : Optional.empty(),
        original.span());
  }

  /** The data with the latent elements in their places. */
  Expr completed(List<Axis> dims) {
    Expr.Leaf data = data(site);
    Expr given = graph.select(Quantity.Site.present(graph, data), data, graph.literal(0));
    return graph.named(
        graph.call(
            Kernels.complete(dims.size()),
            List.of(given, graph.quantity(name, List.of(axis)), at(1)),
            List.of(data.dims(), List.of(axis), List.of(axis)),
            List.of(dims),
            0,
            Collections.emptyList()),
        site.name() + "Completed");
  }
}
