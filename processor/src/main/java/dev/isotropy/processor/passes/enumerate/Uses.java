package dev.isotropy.processor.passes.enumerate;

import static java.util.Objects.requireNonNull;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Expr.LeafKind;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Traversal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replaces what is read of enumerated sites by positions along axes of their values.
 *
 * <pre>
 * mu[state[n]]               →  mu[state_value]             reads state[n]
 * (mu[state[g]])[group[n]]   →  mu[state_value_2]           reads state[group[n]]
 * </pre>
 *
 * <p>Indices are moved down to the sites that they select an element of, so that every use says
 * which element it is. Equal uses have the same axis, whatever term they stand in.
 */
final class Uses {

  private final Graph graph;
  private final Map<String, EnumeratedSite> sites;
  private final Map<Use, Axis> axes = new LinkedHashMap<>();
  private final Map<Expr, Boolean> mentions = new HashMap<>();
  private final Map<Map<Axis, Expr>, Map<Expr, Expr>> done = new HashMap<>();

  Uses(Graph graph, Map<String, EnumeratedSite> sites) {
    this.graph = graph;
    this.sites = sites;
  }

  /** An expression over axes of values. */
  Expr replace(Expr root) {
    return at(root, Map.of());
  }

  /** The uses whose axes an expression varies along. */
  Map<Use, Axis> in(Expr value) {
    Map<Use, Axis> found = new LinkedHashMap<>();
    axes.forEach(
        (use, axis) -> {
          if (value.axes().contains(axis)) {
            found.put(use, axis);
          }
        });
    return Collections.unmodifiableMap(found);
  }

  /** The axis of a use. */
  Axis axis(Use use) {
    return axes.computeIfAbsent(
        use, _ -> use.isDirect() ? use.site().values() : graph.another(use.site().values()));
  }

  /** Whether an expression reads an enumerated site. */
  boolean mentions(Expr root) {
    Boolean known = mentions.get(root);
    if (known == null) {
      for (Expr node : Traversal.postOrder(List.of(root), mentions.keySet())) {
        mentions.put(
            node,
            node.children().stream().anyMatch(child -> Boolean.TRUE.equals(mentions.get(child)))
                || (node instanceof Expr.Leaf leaf
                    && leaf.kind() == LeafKind.QUANTITY
                    && sites.containsKey(leaf.name())));
      }
      known = mentions.get(root);
    }
    return Boolean.TRUE.equals(known);
  }

  /** An expression at other positions along some axes. */
  Expr at(Expr root, Map<Axis, Expr> positions) {
    Map<Expr, Expr> known = done.computeIfAbsent(Map.copyOf(positions), _ -> new HashMap<>());
    Deque<Expr> stack = new ArrayDeque<>(List.of(root));
    while (!stack.isEmpty()) {
      Expr node = stack.peek();
      List<Expr> before = known.containsKey(node) ? List.of() : needed(node);
      List<Expr> missing = before.stream().filter(child -> !known.containsKey(child)).toList();
      if (missing.isEmpty()) {
        stack.pop();
        if (!known.containsKey(node)) {
          known.put(node, value(node, positions, known));
        }
      } else {
        missing.forEach(stack::push);
      }
    }
    return requireNonNull(known.get(root));
  }

  /** The children that are read at the same positions as their parent. */
  private List<Expr> needed(Expr node) {
    if (!mentions(node)) {
      return List.of();
    }
    return switch (node) {
      case Expr.Gather gather when mentions(gather.array()) -> List.of(gather.index());
      case Expr.Reduce _ -> List.of();
      default -> node.children();
    };
  }

  private Expr value(Expr node, Map<Axis, Expr> positions, Map<Expr, Expr> known) {
    if (!mentions(node)) {
      return moved(node, positions);
    }
    return switch (node) {
      case Expr.Leaf leaf -> read(leaf, positions);
      case Expr.Gather gather when mentions(gather.array()) -> {
        Map<Axis, Expr> inner = new HashMap<>(positions);
        inner.put(gather.axis(), requireNonNull(known.get(gather.index())));
        yield at(gather.array(), inner);
      }
      case Expr.Gather gather ->
          select(
              requireNonNull(known.get(gather.array())),
              gather.axis(),
              requireNonNull(known.get(gather.index())));
      case Expr.Reduce reduce -> reduce(reduce, positions);
      default -> graph.rebuild(node, node.children().stream().map(known::get).toList());
    };
  }

  private Expr reduce(Expr.Reduce reduce, Map<Axis, Expr> positions) {
    Map<Axis, Expr> inner = new HashMap<>(positions);
    inner.remove(reduce.axis());
    Axis axis = reduce.axis();
    Expr body = reduce.body();
    if (inner.values().stream().anyMatch(index -> index.axes().contains(reduce.axis()))) {
      axis = graph.another(axis);
      body = new Renaming(graph, Map.of(reduce.axis(), axis)).rewrite(body);
    }
    return graph.reduce(reduce.reduction(), at(body, inner), axis);
  }

  private Expr read(Expr.Leaf leaf, Map<Axis, Expr> positions) {
    EnumeratedSite site = requireNonNull(sites.get(leaf.name()));
    List<Expr> index = new ArrayList<>();
    Map<Axis, Expr> element = new HashMap<>();
    for (int d = 0; d < leaf.dims().size(); d++) {
      Axis dim = leaf.dims().get(d);
      Expr position = positions.getOrDefault(dim, graph.position(dim));
      index.add(position);
      element.put(site.plates().get(d), position);
    }
    Expr offset = graph.position(axis(new Use(site, List.copyOf(index))));
    return site.lower() instanceof Expr.Literal zero && zero.value() == 0
        ? offset
        : graph.add(at(site.lower(), element), offset);
  }

  /** What reads no enumerated site, at other positions. */
  private Expr moved(Expr node, Map<Axis, Expr> positions) {
    if (node instanceof Expr.Position position) {
      return positions.getOrDefault(position.axis(), node);
    }
    Map<Axis, Expr> own = new LinkedHashMap<>();
    Map<Axis, Axis> fresh = new HashMap<>();
    for (Axis axis : node.axes()) {
      Expr index = positions.get(axis);
      if (index != null && index != graph.position(axis)) {
        boolean captured = positions.values().stream().anyMatch(each -> each.axes().contains(axis));
        Axis target = captured ? graph.another(axis) : axis;
        if (captured) {
          fresh.put(axis, target);
        }
        own.put(target, index);
      }
    }
    Expr value = fresh.isEmpty() ? node : new Renaming(graph, fresh).rewrite(node);
    for (Map.Entry<Axis, Expr> each : own.entrySet()) {
      value = select(value, each.getKey(), each.getValue());
    }
    return value;
  }

  /** The values along an axis at an index; a walk along another axis where that is the position. */
  private Expr select(Expr array, Axis axis, Expr index) {
    return index instanceof Expr.Position position
            && position.axis().extent().equals(axis.extent())
            && array.axes().contains(axis)
            && !array.axes().contains(position.axis())
        ? new Renaming(graph, Map.of(axis, position.axis())).rewrite(array)
        : graph.gather(array, axis, index);
  }
}
