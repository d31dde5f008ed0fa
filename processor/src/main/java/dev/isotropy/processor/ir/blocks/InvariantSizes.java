package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The sizes of arrays that are the same wherever a block creates or replaces the array. */
public final class InvariantSizes {

  private final Graph graph;
  private final List<Statement> statements;
  private final Set<Expr.Leaf> parameters = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Set<Expr.Leaf> open = new HashSet<>();

  /** The sizes of the arrays of a block. */
  public InvariantSizes(Block block) {
    this.graph = block.graph();
    this.statements = Variables.all(block.body());
    for (Block.Parameter parameter : block.parameters()) {
      parameters.add(parameter.variable());
      parameter.variable().dims().forEach(axis -> known.add(axis.extent()));
    }
  }

  /** The sizes of an array over the block's parameters; empty if they may change. */
  public Optional<List<Expr>> of(Expr.Leaf array) {
    if (parameters.contains(array)) {
      return Optional.of(extents(array.dims()));
    }
    if (!open.add(array)) {
      return Optional.empty();
    }
    Optional<List<Expr>> sizes = Optional.empty();
    boolean first = true;
    for (Statement statement : statements) {
      Optional<List<Expr>> here =
          switch (statement) {
            case Statement.Create create when create.array() == array ->
                Optional.of(create.sizes()).filter(this::isConstant);
            case Statement.Copy copy when copy.array() == array ->
                of(copy.from().variable())
                    .map(all -> all.subList(copy.from().index().size(), all.size()));
            default -> sizes;
          };
      boolean creates =
          (statement instanceof Statement.Create create && create.array() == array)
              || (statement instanceof Statement.Copy copy && copy.array() == array);
      if (creates) {
        if (here.isEmpty() || (!first && !here.equals(sizes))) {
          open.remove(array);
          return Optional.empty();
        }
        sizes = here;
        first = false;
      }
    }
    open.remove(array);
    return sizes;
  }

  private boolean isConstant(List<Expr> sizes) {
    return parameters.containsAll(Variables.read(sizes))
        && known.containsAll(Variables.extents(sizes));
  }

  private List<Expr> extents(List<Axis> dims) {
    List<Expr> extents = new ArrayList<>();
    dims.forEach(axis -> extents.add(graph.extent(axis.extent())));
    return extents;
  }
}
