package dev.isotropy.processor.passes.lower;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.loops.Program;
import dev.isotropy.processor.ir.loops.Program.Argument;
import dev.isotropy.processor.ir.loops.Program.Buffer;
import dev.isotropy.processor.ir.loops.Program.Constant;
import dev.isotropy.processor.ir.loops.Program.Gathered;
import dev.isotropy.processor.ir.loops.Program.Loop;
import dev.isotropy.processor.ir.loops.Program.Multiplied;
import dev.isotropy.processor.ir.loops.Program.Reduced;
import dev.isotropy.processor.ir.loops.Program.Result;
import dev.isotropy.processor.ir.loops.Program.Run;
import dev.isotropy.processor.ir.loops.Program.Scattered;
import dev.isotropy.processor.ir.loops.Program.Step;
import dev.isotropy.processor.ir.loops.Program.Storage;
import dev.isotropy.processor.ir.loops.Program.Store;
import dev.isotropy.processor.ir.loops.Program.StoreKind;
import dev.isotropy.processor.passes.lower.Placement.LoopKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Turns expressions into loops: a {@link Program} that computes a scalar and writes adjoints.
 *
 * <p>Expressions over the same axes that can be computed together share one loop; what another step
 * needs is kept in a field or a workspace array.
 */
public final class Lower {

  private final Graph graph;
  private final Names names;
  private final Map<Expr, Storage> stored = new LinkedHashMap<>();
  private final List<Buffer> buffers = new ArrayList<>();
  private final Map<LoopKey, LoopParts> loops = new LinkedHashMap<>();
  private final Map<Integer, List<RunParts>> runs = new LinkedHashMap<>();

  private Lower(Graph graph, Names names) {
    this.graph = graph;
    this.names = names;
  }

  /**
   * The program that computes {@code result} and writes {@code stores}.
   *
   * @param constants what its expressions read that depends on data alone
   * @param names where the names of buffers and loops are taken
   */
  public static Program lower(
      Graph graph, Names names, List<Constant> constants, Expr result, List<Store> stores) {
    return new Lower(graph, names).program(constants, result, stores);
  }

  private Program program(List<Constant> constants, Expr result, List<Store> stores) {
    Placement placement = new Placement(graph, result, stores);
    int levels = placement.ready(result);
    for (Expr node : placement.order()) {
      levels = Math.max(levels, placement.ready(node));
      if (node instanceof Expr.Call call) {
        inRun(placement, call);
      } else if (!isScalar(node)) {
        inLoop(placement, node);
      }
    }
    Map<Integer, List<Store>> scalarStores = new LinkedHashMap<>();
    for (Store store : stores) {
      if (store.dims().isEmpty()) {
        scalarStores.computeIfAbsent(levels, unused -> new ArrayList<>()).add(store);
      } else {
        part(placement.storeKey(store)).stores.add(store);
      }
    }
    Map<Integer, List<Expr>> scalars = placeScalars(placement, levels);
    ScalarChunks chunks = new ScalarChunks(scalars);
    keepScalars(placement, result, chunks);
    for (Store store : scalarStores.getOrDefault(levels, List.of())) {
      if (isScalar(store.value()) && !chunks.isLast(store.value(), levels)) {
        keep(store.value());
      }
    }
    List<Step> steps = new ArrayList<>();
    for (int level = 0; level <= levels; level++) {
      runs.getOrDefault(level, List.of()).forEach(run -> steps.add(run.step()));
      steps.addAll(chunks.steps(level, scalarStores.getOrDefault(level, List.of())));
      int current = level;
      loops.entrySet().stream()
          .filter(entry -> entry.getKey().level() == current)
          .sorted(Comparator.comparingInt(entry -> entry.getKey().domain().size()))
          .forEach(entry -> steps.addAll(split(entry.getKey(), entry.getValue())));
    }
    return new Program(constants, steps, List.copyOf(buffers), stored, result);
  }

  /**
   * One loop for each share of the functions that a vector loop may hold; what a later one needs of
   * an earlier one is kept in an array.
   */
  private List<Loop> split(LoopKey key, LoopParts parts) {
    FunctionBudget budget = new FunctionBudget(List.copyOf(parts.values));
    List<LoopParts> shares = new ArrayList<>();
    for (int share = 0; share < budget.shares(); share++) {
      shares.add(new LoopParts());
    }
    for (Expr value : parts.values) {
      shares.get(budget.share(value)).values.add(value);
      for (Expr child : value.children()) {
        if (budget.share(child) < budget.share(value)) {
          carry(shares.get(budget.share(child)), child, parts);
        }
      }
    }
    for (Reduced reduced : parts.reductions) {
      shares.get(budget.share(reduced.summand())).reductions.add(reduced);
    }
    Map<String, Integer> written = new HashMap<>();
    for (Store store : parts.stores) {
      int share = budget.share(store.value());
      shares.get(share).stores.add(store);
      written.put(store.target(), share);
    }
    parts.scatters.forEach(
        scattered ->
            shares
                .get(written.getOrDefault(scattered.buffer(), shares.size() - 1))
                .scatters
                .add(scattered));
    parts.transposedProducts.forEach(
        product ->
            shares
                .get(written.getOrDefault(product.buffer(), shares.size() - 1))
                .transposedProducts
                .add(product));
    shares.getFirst().gathers.addAll(parts.gathers);
    shares.getFirst().products.addAll(parts.products);
    return shares.stream().map(share -> share.loop(key, names)).toList();
  }

  private void carry(LoopParts share, Expr value, LoopParts parts) {
    if (parts.values.contains(value) && !stored.containsKey(value)) {
      share.stores.add(new Store(value, keep(value), StoreKind.WORKSPACE, value.axes()));
    }
  }

  /** A scalar that is computed by itself; a reduction to a scalar is left behind by its loop. */
  private static boolean isScalar(Expr node) {
    return CallLayout.isScalar(node);
  }

  /**
   * Scalars are computed as late as they can, so that loops do not wait for what they do not need.
   */
  private Map<Integer, List<Expr>> placeScalars(Placement placement, int last) {
    Map<Expr, Integer> latest = new HashMap<>();
    loops.forEach(
        (key, part) ->
            part.stores.forEach(store -> latest.merge(store.value(), key.level(), Math::min)));
    for (Expr node : placement.order().reversed()) {
      int level = isScalar(node) ? latest.getOrDefault(node, last) : placement.loop(node).level();
      if (isScalar(node)) {
        latest.put(node, level);
      }
      for (Expr child : node.children()) {
        latest.merge(child, level, Math::min);
      }
    }
    Map<Integer, List<Expr>> scalars = new LinkedHashMap<>();
    for (Expr node : placement.order()) {
      if (isScalar(node)) {
        scalars.computeIfAbsent(latest.get(node), unused -> new ArrayList<>()).add(node);
      }
    }
    return scalars;
  }

  private LoopParts part(LoopKey key) {
    return loops.computeIfAbsent(key, unused -> new LoopParts());
  }

  private void inRun(Placement placement, Expr.Call call) {
    List<RunParts> level = runs.computeIfAbsent(placement.ready(call), unused -> new ArrayList<>());
    RunParts run =
        level.stream().filter(parts -> parts.call.isSameRun(call)).findFirst().orElse(null);
    if (run == null) {
      List<Argument> arguments = new ArrayList<>();
      for (int i = 0; i < call.children().size(); i++) {
        arguments.add(argument(placement, call, i));
      }
      run = new RunParts(call, arguments, scratch(call));
      level.add(run);
    }
    Optional<Result> known = run.results.get(call.result());
    if (known.isPresent()) {
      stored.put(call, new Storage.Array(known.get().buffer(), CallLayout.result(call)));
      return;
    }
    String buffer = names.take(Names.identifier(describe(call)) + "Result");
    List<Axis> dims = CallLayout.result(call);
    stored.put(call, new Storage.Array(buffer, dims));
    buffers.add(new Buffer(buffer, dims));
    run.results.set(call.result(), Optional.of(new Result(call, buffer, dims)));
  }

  private List<String> scratch(Expr.Call call) {
    List<String> arrays = new ArrayList<>();
    for (List<Axis> dims : call.scratch()) {
      String buffer = names.take(Names.identifier(describe(call)) + "Scratch");
      buffers.add(new Buffer(buffer, dims));
      arrays.add(buffer);
    }
    return List.copyOf(arrays);
  }

  private Argument argument(Placement placement, Expr.Call call, int index) {
    Expr value = call.children().get(index);
    List<Axis> layout = CallLayout.argument(call, index);
    if (!CallLayout.isCopied(call, index)) {
      return new Argument(value, Optional.empty(), layout);
    }
    String wish = describe(value);
    String name = names.take((wish.isEmpty() ? "argument" : Names.identifier(wish)) + "Argument");
    buffers.add(new Buffer(name, layout));
    part(new LoopKey(placement.ready(value), graph.canonical(layout)))
        .stores
        .add(new Store(value, name, StoreKind.WORKSPACE, layout));
    return new Argument(value, Optional.of(name), layout);
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

  private void inLoop(Placement placement, Expr node) {
    LoopParts part = part(placement.loop(node));
    switch (node) {
      case Expr.Reduce reduce -> {
        keep(reduce);
        boolean along = reduce.axis().equals(placement.loop(node).domain().getLast());
        part.reductions.add(along ? inLanes(reduce) : inArray(part, reduce));
      }
      case Expr.SegmentSum sum -> {
        keep(sum);
        String buffer = buffered(part, placement.loop(sum).domain(), sum.body());
        part.scatters.add(new Scattered(sum, buffer));
      }
      case Expr.Gather gather -> part.gathers.add(new Gathered(gather, keep(gather)));
      case Expr.Product product when Placement.isTransposed(product) -> {
        keep(product);
        String buffer = buffered(part, product.vector().axes(), product.vector());
        part.transposedProducts.add(new Multiplied(product, buffer));
      }
      case Expr.Product product -> {
        part.products.add(new Multiplied(product, keep(product)));
        vectorOf(product.vector());
      }
      default -> {
        part.values.add(node);
        if (placement.crosses(node)) {
          part.stores.add(new Store(node, keep(node), StoreKind.WORKSPACE, node.axes()));
        }
      }
    }
  }

  /** A product reads its vector from an array: a leaf is one already. */
  private void vectorOf(Expr vector) {
    if (!(vector instanceof Expr.Leaf) && !stored.containsKey(vector)) {
      throw new IllegalStateException("the vector of a product is not stored");
    }
  }

  /**
   * The workspace array in which a value stands for what runs after each strip of a loop; one of
   * its own if the value varies along fewer axes than the loop, or stands in another layout.
   */
  private String buffered(LoopParts part, List<Axis> domain, Expr value) {
    if (stored.get(value) instanceof Storage.Array array && array.dims().equals(domain)) {
      return array.name();
    }
    boolean free = !(value instanceof Expr.Leaf) && !stored.containsKey(value);
    if (free && value.axes().equals(domain)) {
      String name = keep(value);
      part.stores.add(new Store(value, name, StoreKind.WORKSPACE, domain));
      return name;
    }
    String wish = describe(value);
    String name = names.take((wish.isEmpty() ? "work" : wish) + "Values");
    buffers.add(new Buffer(name, domain));
    part.stores.add(new Store(value, name, StoreKind.WORKSPACE, domain));
    return name;
  }

  /** Gives a value a place of its own, and says its name. */
  private String keep(Expr node) {
    Storage known = stored.get(node);
    if (known != null) {
      return known instanceof Storage.Array array ? array.name() : ((Storage.Field) known).name();
    }
    String wish = describe(node);
    String name =
        names.take(node.axes().isEmpty() ? wish : (wish.isEmpty() ? "work" : wish) + "Values");
    if (node.axes().isEmpty()) {
      stored.put(node, new Storage.Field(name));
    } else {
      stored.put(node, new Storage.Array(name, node.axes()));
      buffers.add(new Buffer(name, node.axes()));
    }
    return name;
  }

  /** A scalar that another step reads is kept in a field. */
  private void keepScalars(Placement placement, Expr result, ScalarChunks chunks) {
    Map<Expr, Integer> level = chunks.homes();
    for (Expr node : placement.order()) {
      boolean scalar = isScalar(node);
      for (Expr child : node.children()) {
        Integer home = level.get(child);
        if (home != null && !(scalar && home.equals(level.get(node)))) {
          keep(child);
        }
      }
    }
    for (LoopParts part : loops.values()) {
      for (Store store : part.stores) {
        if (level.containsKey(store.value())) {
          keep(store.value());
        }
      }
    }
    if (level.containsKey(result)) {
      keep(result);
    }
  }

  private String describe(Expr node) {
    return Description.of(graph, node);
  }

  /** What a run is put together from. */
  private static final class RunParts {
    private final Expr.Call call;
    private final List<Argument> arguments;
    private final List<Optional<Result>> results;
    private final List<String> scratch;

    RunParts(Expr.Call call, List<Argument> arguments, List<String> scratch) {
      this.call = call;
      this.arguments = arguments;
      this.scratch = scratch;
      this.results =
          new ArrayList<>(Collections.nCopies(call.resultDims().size(), Optional.empty()));
    }

    Step step() {
      return new Run(call, call.repeated(), arguments, List.copyOf(results), scratch);
    }
  }

  /** What a loop is put together from. */
  private static final class LoopParts {
    private final List<Gathered> gathers = new ArrayList<>();
    private final List<Multiplied> products = new ArrayList<>();
    private final SequencedSet<Expr> values = new LinkedHashSet<>();
    private final List<Store> stores = new ArrayList<>();
    private final List<Reduced> reductions = new ArrayList<>();
    private final List<Scattered> scatters = new ArrayList<>();
    private final List<Multiplied> transposedProducts = new ArrayList<>();

    Loop loop(LoopKey key, Names names) {
      StringBuilder name = new StringBuilder("over");
      for (Axis axis : key.domain()) {
        name.append(Names.capital(Names.identifier(axis.label())));
      }
      return new Loop(
          names.take(name.toString()),
          key.domain(),
          gathers,
          products,
          List.copyOf(values),
          stores,
          reductions,
          scatters,
          transposedProducts);
    }
  }
}
