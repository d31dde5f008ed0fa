package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The sizes of arrays that are the same wherever a block creates or replaces the array.
 *
 * <p>What a block requires of its parameters is a fact: {@code require size(a.0) == size(b.0)} says
 * of the sizes of two parameters that they are one.
 */
public final class InvariantSizes {

  private final Graph graph;
  private final Map<Expr.Leaf, List<Statement>> makers = new HashMap<>();
  private final Map<Expr.Leaf, Optional<List<Expr>>> sizes = new HashMap<>();
  private final Set<Expr.Leaf> parameters = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Set<Expr.Leaf> open = new HashSet<>();
  private final Map<Expr, Expr> facts = new HashMap<>();
  private final Map<String, Expr.Leaf> arrays = new HashMap<>();

  /** The sizes of the arrays of a block. */
  public InvariantSizes(Block block) {
    this.graph = block.graph();
    for (Statement statement : Variables.all(block.body())) {
      switch (statement) {
        case Statement.Create create -> maker(create.array(), create);
        case Statement.Copy copy -> maker(copy.array(), copy);
        default -> {}
      }
    }
    for (Block.Parameter parameter : block.parameters()) {
      parameters.add(parameter.variable());
      parameter.variable().dims().forEach(axis -> known.add(axis.extent()));
    }
    for (Statement statement : block.body()) {
      if (statement instanceof Statement.Require(Expr.Apply condition, _)
          && condition.op() == Op.EQ
          && isOfParameters(condition)) {
        fact(condition.argument(0), condition.argument(1));
      }
    }
    for (Expr.Leaf variable : Variables.of(block)) {
      variable.dims().forEach(axis -> arrays.put(axis.extent(), variable));
    }
  }

  /** Takes a fact unless others lead from it back to what it is about. */
  private void fact(Expr size, Expr is) {
    Set<Expr> led = new HashSet<>(Set.of(size));
    List<Expr> left = new ArrayList<>(List.of(is));
    while (!left.isEmpty()) {
      for (Expr node : Traversal.postOrder(List.of(left.removeLast()))) {
        if (node == size) {
          return;
        }
        Expr further = facts.get(node);
        if (further != null && led.add(further)) {
          left.add(further);
        }
      }
    }
    facts.put(size, is);
  }

  private void maker(Expr.Leaf array, Statement statement) {
    makers.computeIfAbsent(array, _ -> new ArrayList<>()).add(statement);
  }

  private boolean isOfParameters(Expr expr) {
    return parameters.containsAll(Variables.read(List.of(expr)))
        && known.containsAll(Variables.extents(List.of(expr)));
  }

  /** What a size or a parameter is required to be; empty if nothing says so. */
  Optional<Expr> fact(Expr size) {
    return Optional.ofNullable(facts.get(size));
  }

  /** The sizes of an array over the block's parameters; empty if they may change. */
  public Optional<List<Expr>> of(Expr.Leaf array) {
    Optional<List<Expr>> found = sizes.get(array);
    if (found == null) {
      found = find(array);
      if (open.isEmpty()) {
        sizes.put(array, found);
      }
    }
    return found;
  }

  private Optional<List<Expr>> find(Expr.Leaf array) {
    if (parameters.contains(array)) {
      return constants(extents(array.dims()));
    }
    if (!open.add(array)) {
      return Optional.empty();
    }
    Set<Optional<List<Expr>>> all = new HashSet<>();
    makers.getOrDefault(array, List.of()).forEach(statement -> all.add(made(statement)));
    open.remove(array);
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  private Optional<List<Expr>> made(Statement statement) {
    return switch (statement) {
      case Statement.Create create -> constants(create.sizes());
      case Statement.Copy(_, Access from) ->
          of(from.variable()).map(all -> all.subList(from.index().size(), all.size()));
      default -> Optional.empty();
    };
  }

  /** Sizes over the block's parameters; empty if one may change. */
  private Optional<List<Expr>> constants(List<Expr> sizes) {
    List<Expr> constants = new ArrayList<>();
    for (Expr size : sizes) {
      Optional<Expr> constant = constant(size);
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      constants.add(constant.get());
    }
    return Optional.of(constants);
  }

  private Optional<Expr> constant(Expr size) {
    Expr fact = facts.get(size);
    if (fact != null) {
      return constant(fact);
    }
    return switch (size) {
      case Expr.Literal _ -> Optional.of(size);
      case Expr.Leaf leaf when parameters.contains(leaf) -> Optional.of(size);
      case Expr.Extent extent when known.contains(extent.extent()) -> Optional.of(size);
      case Expr.Extent extent when arrays.containsKey(extent.extent()) -> {
        Expr.Leaf array = Objects.requireNonNull(arrays.get(extent.extent()));
        int dimension = array.dims().indexOf(Axis.of(extent.extent()));
        yield of(array).map(all -> all.get(dimension));
      }
      case Expr.Apply apply ->
          constants(apply.children()).map(children -> graph.apply(apply.op(), children));
      case Expr.Gather _ when parameters.containsAll(Variables.read(List.of(size))) ->
          Optional.of(size);
      default -> Optional.empty();
    };
  }

  private List<Expr> extents(List<Axis> dims) {
    List<Expr> extents = new ArrayList<>();
    dims.forEach(axis -> extents.add(graph.extent(axis.extent())));
    return extents;
  }
}
