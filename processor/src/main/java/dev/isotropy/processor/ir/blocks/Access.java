package dev.isotropy.processor.ir.blocks;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An element, a row or the whole of a variable.
 *
 * @param variable the variable
 * @param index one position per leading dimension
 */
public record Access(Expr.Leaf variable, List<Expr> index) {

  public Access {
    index = List.copyOf(index);
  }

  /** What an expression accesses: {@code a}, {@code a[i]}; empty if it computes something. */
  public static Optional<Access> of(Expr expr) {
    List<Expr> index = new ArrayList<>();
    Expr node = expr;
    while (node instanceof Expr.Gather gather) {
      index.addFirst(gather.index());
      node = gather.array();
    }
    return node instanceof Expr.Leaf leaf && leaf.kind() == Expr.LeafKind.LOCAL
        ? Optional.of(new Access(leaf, index))
        : Optional.empty();
  }

  /** The dimensions that are not indexed. */
  public List<Axis> rest() {
    return variable.dims().subList(index.size(), variable.dims().size());
  }

  /** The same place further inside. */
  public Access at(List<Expr> further) {
    List<Expr> all = new ArrayList<>(index);
    all.addAll(further);
    return new Access(variable, all);
  }

  /** As an expression. */
  public Expr expr(Graph graph) {
    Expr expr = variable;
    for (int d = 0; d < index.size(); d++) {
      expr = graph.gather(expr, variable.dims().get(d), index.get(d));
    }
    return expr;
  }
}
