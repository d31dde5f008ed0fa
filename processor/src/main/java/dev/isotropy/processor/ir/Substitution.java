package dev.isotropy.processor.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replaces quantities by their definitions, each moved to the axes along which it is read.
 *
 * <p>A definition may mention other quantities: they are replaced in turn. Definitions must not be
 * cyclic.
 */
public abstract class Substitution extends Rewriter {

  private final Map<String, Optional<Definition>> resolved = new HashMap<>();
  private final Map<Expr, Expr> moved = new HashMap<>();

  protected Substitution(Graph graph) {
    super(graph);
  }

  /**
   * What a quantity stands for.
   *
   * @param axes the axis of each of its dimensions
   * @param value its value at every position along these
   */
  public record Definition(List<Axis> axes, Expr value) {}

  /** The definition of a quantity, over quantities that are replaced in turn; empty to leave it. */
  protected abstract Optional<Definition> definition(String name);

  @Override
  protected final Expr replace(Expr original, Expr rebuilt) {
    if (!(original instanceof Expr.Leaf leaf) || leaf.kind() != Expr.LeafKind.QUANTITY) {
      return rebuilt;
    }
    Expr known = moved.get(leaf);
    if (known == null) {
      known = resolve(leaf.name()).map(found -> move(leaf, found)).orElse(leaf);
      moved.put(leaf, known);
    }
    return known;
  }

  private Optional<Definition> resolve(String name) {
    Optional<Definition> found = resolved.get(name);
    if (found == null) {
      found =
          definition(name)
              .map(definition -> new Definition(definition.axes(), rewrite(definition.value())));
      resolved.put(name, found);
    }
    return found;
  }

  private Expr move(Expr.Leaf leaf, Definition definition) {
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int i = 0; i < definition.axes().size(); i++) {
      Axis from = definition.axes().get(i);
      Axis to = leaf.dims().get(i);
      if (!from.equals(to)) {
        renamed.put(from, to);
      }
    }
    return renamed.isEmpty()
        ? definition.value()
        : new Renaming(graph, renamed).rewrite(definition.value());
  }
}
