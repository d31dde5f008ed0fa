package dev.isotropy.processor.frontend;

import dev.isotropy.processor.frontend.BlockBuilder.Input;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.blocks.Statement;
import dev.isotropy.processor.ir.blocks.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Tells whether arrays of a block have the sizes of axes outside, wherever they are made. */
final class BlockSizes {

  private final Graph graph;
  private final List<Statement> statements;
  private final Map<Expr.Leaf, Input> inputs = new HashMap<>();
  private final Map<String, Expr> extents = new HashMap<>();
  private final Set<Expr.Leaf> open = new HashSet<>();

  /**
   * Of the arrays of a block.
   *
   * @param graph that of the expressions outside
   */
  BlockSizes(Graph graph, BlockBuilder builder) {
    this.graph = graph;
    this.statements = Variables.all(builder.statements());
    for (Input input : builder.inputs()) {
      Expr.Leaf variable = input.parameter().variable();
      inputs.put(variable, input);
      for (int d = 0; d < variable.dims().size(); d++) {
        extents.put(variable.dims().get(d).extent(), size(input.dims().get(d)));
      }
    }
  }

  /** Whether an array always has the sizes of axes outside. */
  boolean are(Expr.Leaf array, List<Axis> dims) {
    return are(array, 0, dims.stream().map(this::size).toList());
  }

  /** What is outside the size of an axis. */
  Expr size(Axis axis) {
    Expr known = graph.computedExtents().get(axis.extent());
    return known == null ? graph.extent(axis.extent()) : known;
  }

  private boolean are(Expr.Leaf array, int from, List<Expr> sizes) {
    Input input = inputs.get(array);
    if (input != null) {
      List<Axis> dims = input.dims().subList(from, input.dims().size());
      return dims.stream().map(this::size).toList().equals(sizes);
    }
    if (from > 0) {
      return false;
    }
    if (!open.add(array)) {
      return true;
    }
    for (Statement statement : statements) {
      boolean same =
          switch (statement) {
            case Statement.Create create when create.array() == array ->
                outside(create.sizes()).equals(sizes);
            case Statement.Copy copy when copy.array() == array ->
                are(copy.from().variable(), copy.from().index().size(), sizes);
            default -> true;
          };
      if (!same) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sizes of an array in terms of what is outside; empty if they may change, or come from
   * inside.
   */
  Optional<List<Expr>> of(Expr.Leaf array) {
    Input input = inputs.get(array);
    if (input != null) {
      return Optional.of(input.dims().stream().map(this::size).toList());
    }
    if (!open.add(array)) {
      return Optional.empty();
    }
    Set<Optional<List<Expr>>> all = new HashSet<>();
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Create create when create.array() == array -> all.add(all(create.sizes()));
        case Statement.Copy copy when copy.array() == array ->
            all.add(
                of(copy.from().variable())
                    .map(sizes -> sizes.subList(copy.from().index().size(), sizes.size())));
        default -> {}
      }
    }
    open.remove(array);
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  private Optional<List<Expr>> all(List<Expr> inside) {
    List<Expr> outside = new ArrayList<>();
    inside.forEach(each -> whole(each).ifPresent(outside::add));
    return outside.size() == inside.size() ? Optional.of(outside) : Optional.empty();
  }

  private Optional<Expr> whole(Expr inside) {
    return switch (inside) {
      case Expr.Literal literal -> Optional.of(graph.literal(literal.value()));
      case Expr.Extent extent when extents.containsKey(extent.extent()) ->
          Optional.ofNullable(extents.get(extent.extent()));
      case Expr.Extent extent -> ofLocal(extent.extent());
      case Expr.Leaf leaf when inputs.containsKey(leaf) ->
          Optional.of(resolved(Objects.requireNonNull(inputs.get(leaf)).argument()));
      case Expr.Apply apply ->
          all(apply.children()).map(children -> graph.apply(apply.op(), children));
      default -> Optional.empty();
    };
  }

  private Optional<Expr> ofLocal(String extent) {
    for (Expr.Leaf variable : Variables.assigned(statements)) {
      int dimension = variable.dims().indexOf(Axis.of(extent));
      if (dimension >= 0) {
        return of(variable).map(sizes -> sizes.get(dimension));
      }
    }
    return Optional.empty();
  }

  /** Sizes in terms of what is outside, as far as they come from there. */
  private List<Expr> outside(List<Expr> sizes) {
    List<Expr> all = new ArrayList<>();
    for (Expr size : sizes) {
      all.add(
          switch (size) {
            case Expr.Literal literal -> graph.literal(literal.value());
            case Expr.Extent extent -> extents.getOrDefault(extent.extent(), size);
            case Expr.Leaf leaf when inputs.containsKey(leaf) ->
                resolved(inputs.get(leaf).argument());
            default -> size;
          });
    }
    return all;
  }

  private Expr resolved(Expr argument) {
    return argument instanceof Expr.Extent extent ? size(Axis.of(extent.extent())) : argument;
  }
}
