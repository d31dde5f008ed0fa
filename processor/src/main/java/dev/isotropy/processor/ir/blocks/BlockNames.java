package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Binding;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the variables of a block: each gets a name of its own. */
public final class BlockNames {

  private final Graph graph;
  private final Set<String> taken = new HashSet<>();

  /** Names in a new block. */
  public BlockNames(Graph graph) {
    this.graph = graph;
  }

  /** Names beside those of a block. */
  public BlockNames(Block block) {
    this(block.graph());
    block.parameters().forEach(parameter -> taken.add(parameter.variable().name()));
    Variables.of(block).forEach(variable -> taken.add(variable.name()));
  }

  /** Names beside others, which don't see these. */
  public BlockNames(BlockNames others) {
    this(others.graph);
    taken.addAll(others.taken);
  }

  /** A name like the one wished for. */
  public String take(String wish) {
    String name = wish;
    for (int i = 2; !taken.add(name); i++) {
      name = wish + i;
    }
    return name;
  }

  /** A new number. */
  public Expr.Leaf scalar(String wish, Type type, Binding binding) {
    return (Expr.Leaf) graph.local(take(wish), List.of(), binding, type);
  }

  /** A new array. */
  public Expr.Leaf array(String wish, int rank, Type type, Binding binding) {
    String name = take(wish);
    List<Axis> dims = new ArrayList<>();
    for (int d = 0; d < rank; d++) {
      dims.add(Axis.of(name + "." + d));
    }
    return (Expr.Leaf) graph.local(name, dims, binding, type);
  }
}
