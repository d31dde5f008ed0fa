package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.families.SiteSupport;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Environment;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Plate;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Traversal;
import dev.isotropy.processor.ir.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random sizes, data and values of sites, at which expressions are compared. */
final class Trial {

  /** Every index below it is one along every axis. */
  private static final int SMALLEST = 4;

  private final Graph graph;
  private final List<Quantity> quantities;
  private final List<Plate> plates;
  private final List<Expr> nodes;

  Trial(Graph graph, List<Quantity> quantities, List<Plate> plates, Collection<Expr> values) {
    this.graph = graph;
    this.quantities = quantities;
    this.plates = plates;
    this.nodes = Traversal.postOrder(values);
  }

  Environment environment(int seed) {
    Random random = new Random(seed);
    Map<String, Integer> sizes = sizes(random);
    Environment environment = new Environment();
    sizes.forEach(environment::extent);
    for (Expr node : nodes) {
      if (node instanceof Expr.Leaf leaf) {
        environment.set(leaf.kind(), leaf.name(), values(leaf, sizes, random));
      }
    }
    return environment;
  }

  /** Different ones for different extents, equal ones for those that are said to be equal. */
  private Map<String, Integer> sizes(Random random) {
    Map<String, Integer> sizes = new HashMap<>();
    for (Axis axis : graph.axes()) {
      Expr size = graph.computedExtents().get(axis.extent());
      sizes.computeIfAbsent(
          axis.extent(),
          _ ->
              size instanceof Expr.Literal literal
                  ? (int) literal.value()
                  : SMALLEST + random.nextInt(4));
    }
    for (List<String> equal : graph.equalExtents()) {
      sizes.put(equal.getFirst(), sizes.getOrDefault(equal.getLast(), SMALLEST));
    }
    return sizes;
  }

  private double[] values(Expr.Leaf leaf, Map<String, Integer> sizes, Random random) {
    int count = 1;
    for (Axis axis : leaf.dims()) {
      count *= size(axis, sizes);
    }
    double[] values = new double[count];
    Optional<Integer> size = leaf.dims().isEmpty() ? size(leaf.name(), sizes) : Optional.empty();
    for (int i = 0; i < count; i++) {
      values[i] = size.isPresent() ? size.get() : value(leaf, random);
    }
    int rank = leaf.dims().size();
    if (rank >= 2 && leaf.type() == Type.DOUBLE) {
      int n = size(leaf.dims().get(rank - 1), sizes);
      if (n == size(leaf.dims().get(rank - 2), sizes)) {
        makeDefinite(values, n);
      }
    }
    return values;
  }

  private static int size(Axis axis, Map<String, Integer> sizes) {
    return sizes.getOrDefault(axis.extent(), SMALLEST);
  }

  /** What a component that tells a size holds. */
  private Optional<Integer> size(String component, Map<String, Integer> sizes) {
    return plates.stream()
        .filter(plate -> plate.sizeComponent().equals(Optional.of(component)))
        .map(plate -> sizes.getOrDefault(plate.name(), SMALLEST))
        .findFirst()
        .or(
            () ->
                graph.computedExtents().entrySet().stream()
                    .filter(
                        entry ->
                            entry.getValue() instanceof Expr.Leaf leaf
                                && leaf.name().equals(component))
                    .map(entry -> sizes.getOrDefault(entry.getKey(), SMALLEST))
                    .findFirst());
  }

  /** Sites are between 0 and 1, where most supports are; what is observed is as it may be. */
  private double value(Expr.Leaf leaf, Random random) {
    return switch (leaf.type()) {
      case DOUBLE -> 0.1 + 0.8 * random.nextDouble();
      case BOOLEAN -> random.nextInt(2);
      case INT -> random.nextInt(isBinary(leaf) ? 2 : SMALLEST);
    };
  }

  private boolean isBinary(Expr.Leaf leaf) {
    return quantities.stream()
        .filter(Quantity.Site.class::isInstance)
        .map(Quantity.Site.class::cast)
        .filter(site -> site.observed().filter(data -> data.name().equals(leaf.name())).isPresent())
        .anyMatch(
            site ->
                site.support(graph)
                        instanceof SiteSupport.IntegerRange(Expr.Literal low, Expr.Literal high)
                    && low.value() == 0
                    && high.value() == 1);
  }

  /** Square matrices may have to be covariance matrices. */
  private static void makeDefinite(double[] values, int n) {
    for (int at = 0; at < values.length; at += n * n) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          values[at + i * n + j] *= 0.1;
          values[at + j * n + i] = values[at + i * n + j];
        }
        values[at + i * n + i] += 1;
      }
    }
  }
}
