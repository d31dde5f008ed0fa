package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.loops.Program.Gathered;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Multiplied;
import dev.isotropy.processor.ir.loops.Program.Reduced;
import dev.isotropy.processor.ir.loops.Program.Scattered;
import dev.isotropy.processor.ir.loops.Program.Storage;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.passes.lower.Placement.LoopKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Puts expressions into the loops in which they are computed. */
final class Loops {

  private final Graph graph;
  private final Placement placement;
  private final Workspace workspace;
  private final Map<LoopKey, LoopParts> loops = new LinkedHashMap<>();

  Loops(Graph graph, Placement placement, Workspace workspace) {
    this.graph = graph;
    this.placement = placement;
    this.workspace = workspace;
  }

  /** The parts of a loop. */
  LoopParts part(LoopKey key) {
    return loops.computeIfAbsent(key, unused -> new LoopParts());
  }

  /** Visits all that loops write to arrays, and at which level. */
  void forEachStore(BiConsumer<Integer, Store> action) {
    loops.forEach((key, part) -> part.stores.forEach(store -> action.accept(key.level(), store)));
  }

  /** The loops of a level, those over fewer axes first. */
  List<Loop> steps(int level, Names names) {
    return loops.entrySet().stream()
        .filter(entry -> entry.getKey().level() == level)
        .sorted(Comparator.comparingInt(entry -> entry.getKey().domain().size()))
        .flatMap(entry -> entry.getValue().loops(entry.getKey(), workspace, names).stream())
        .toList();
  }

  /** Puts an expression into its loop. */
  void add(Expr node) {
    LoopParts part = part(placement.loop(node));
    switch (node) {
      case Expr.Reduce reduce -> {
        workspace.keep(reduce);
        boolean along = reduce.axis().equals(placement.loop(node).domain().getLast());
        part.reductions.add(along ? inLanes(reduce) : inArray(part, reduce));
      }
      case Expr.SegmentSum sum -> {
        workspace.keep(sum);
        String buffer = buffered(part, placement.loop(sum).domain(), sum.body());
        part.scatters.add(new Scattered(sum, buffer));
      }
      case Expr.Gather gather -> part.gathers.add(new Gathered(gather, workspace.keep(gather)));
      case Expr.Product product when Placement.isTransposed(product) -> {
        workspace.keep(product);
        String buffer = buffered(part, product.vector().axes(), product.vector());
        part.transposedProducts.add(new Multiplied(product, buffer));
      }
      case Expr.Product product -> {
        part.products.add(new Multiplied(product, workspace.keep(product)));
        requireArray(product.vector());
      }
      default -> {
        part.values.add(node);
        if (placement.crosses(node)) {
          part.store(node, workspace.keep(node), node.axes());
        }
      }
    }
  }

  private static Reduced inLanes(Expr.Reduce reduce) {
    return new Reduced(reduce, reduce.reduction(), reduce.body(), true);
  }

  /** An array has no strips, after each of which the logarithm of a product could be taken. */
  private Reduced inArray(LoopParts part, Expr.Reduce reduce) {
    if (reduce.reduction() != Expr.Reduction.SUM_LOG1P) {
      return new Reduced(reduce, reduce.reduction(), reduce.body(), false);
    }
    Expr logarithm = graph.apply(Op.LOG1P, reduce.body());
    part.values.add(logarithm);
    return new Reduced(reduce, Expr.Reduction.SUM, logarithm, false);
  }

  /** A product reads its vector from an array: a leaf is one already. */
  private void requireArray(Expr vector) {
    if (!(vector instanceof Expr.Leaf) && !workspace.isKept(vector)) {
      throw new IllegalStateException("the vector of a product is not stored");
    }
  }

  /**
   * The workspace array in which a value stands for what runs after each strip of a loop; one of
   * its own if the value varies along fewer axes than the loop, or stands in another layout.
   */
  private String buffered(LoopParts part, List<Axis> domain, Expr value) {
    if (workspace.stored().get(value) instanceof Storage.Array array
        && array.dims().equals(domain)) {
      return array.name();
    }
    boolean free = !(value instanceof Expr.Leaf) && !workspace.isKept(value);
    String name =
        free && value.axes().equals(domain)
            ? workspace.keep(value)
            : workspace.array(value, domain);
    part.store(value, name, domain);
    return name;
  }
}
