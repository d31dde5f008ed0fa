package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The extents of all data components, and the axes along which arrays are walked.
 *
 * <p>An extent is a plate's name, or {@code name.1} for a dimension of a component that is no
 * plate.
 */
class Axes {

  /** What stands before a size in place of a plate. */
  private static final String SIZE = "#";

  private final Graph graph;
  private final Map<String, List<String>> extents = new HashMap<>();
  private final Map<String, List<Axis>> others = new HashMap<>();
  private final Map<String, List<Axis>> loops = new HashMap<>();
  private final Map<String, String> learned;

  /** For sizes of plates, which data hold or are computed from data, the plate. */
  private final IdentityHashMap<Expr, String> plates = new IdentityHashMap<>();

  /**
   * No extents yet.
   *
   * @param learned what earlier readings found out: the plate that a dimension of a component is
   */
  Axes(Graph graph, Map<String, String> learned) {
    this.graph = graph;
    this.learned = new HashMap<>(learned);
  }

  void put(String component, List<String> plates, int rank) {
    List<String> all = new ArrayList<>(plates);
    for (int dimension = plates.size(); dimension < rank; dimension++) {
      String anonymous = component + "." + dimension;
      all.add(known(anonymous));
    }
    extents.put(component, List.copyOf(all));
  }

  /**
   * The extent of each dimension of a component; empty if they are not clear, which was reported.
   */
  Optional<List<String>> of(String component) {
    return Optional.ofNullable(extents.get(component));
  }

  /**
   * Notes that a dimension that is no plate is as long as a plate, as they are summed over
   * together.
   */
  void learn(String anonymous, String plate) {
    switch (graph.computedExtents().get(plate)) {
      case null -> link(anonymous, plate);
      case Expr.Literal size -> learn(anonymous, (int) size.value());
      case Expr.Leaf size -> link(anonymous, SIZE + size.name());
      default -> {} // Each reading finds it out anew, as its name is that reading's own.
    }
  }

  /** What was learned before stays, also of what the dimension is already taken for. */
  private void link(String anonymous, String other) {
    String from = last(anonymous);
    String to = last(other);
    if (from.equals(to)) {
      return;
    }
    if (from.equals(anonymous) || isAnonymous(from)) {
      learned.put(from, to);
    } else if (isAnonymous(to)) {
      learned.put(to, from);
    }
  }

  /** The end of the chain of what an extent is taken for. */
  private String last(String extent) {
    String last = extent;
    for (String next = learned.get(last); next != null; next = learned.get(last)) {
      last = next;
    }
    return last;
  }

  /**
   * Notes that two extents are equally long, as something runs along both. The constructor checks
   * it.
   *
   * @return false if neither is a dimension of its own, or a size that is computed, which can be
   *     the other one
   */
  boolean unify(String one, String other) {
    if (isAnonymous(one)) {
      learn(one, other);
    } else if (isAnonymous(other)) {
      learn(other, one);
    }
    if (one.equals(other) || isAnonymous(one) || isAnonymous(other)) {
      return true;
    }
    Expr first = graph.computedExtents().get(one);
    Expr second = graph.computedExtents().get(other);
    boolean differ = first instanceof Expr.Literal && second instanceof Expr.Literal;
    if (differ || (first == null && second == null)) {
      return false;
    }
    // The next reading takes the size for the other extent.
    learn(first != null ? one : other, first != null ? other : one);
    return true;
  }

  /**
   * Notes what a dimension that is no plate is; false if no other reading could take it for that.
   */
  boolean settle(String anonymous, String known) {
    if (!anonymous.equals(known)) {
      learn(anonymous, known);
    }
    return learned.containsKey(anonymous);
  }

  /** The extent of a dimension of a site's elements while they are not known. */
  String ofElement(String site, int dimension) {
    return known(site + ".element." + dimension);
  }

  /** Notes that a dimension that is no plate has a number of elements that the source says. */
  void learn(String anonymous, int size) {
    link(anonymous, SIZE + size);
  }

  private String known(String anonymous) {
    String known = last(anonymous);
    return known.startsWith(SIZE) ? extent(size(known.substring(SIZE.length()))) : known;
  }

  /** A size that the source says, or a component. */
  private Expr size(String known) {
    return Character.isDigit(known.charAt(0))
        ? graph.literal(Integer.parseInt(known))
        : graph.data(known, List.of(), Type.INT);
  }

  Map<String, String> learned() {
    return learned;
  }

  static boolean isAnonymous(String extent) {
    return extent.contains(".");
  }

  /**
   * An axis for each dimension of a whole array: the plate's own axis where it is free, else
   * another over the same positions.
   *
   * @param plates the plates of the reading member, along which it already varies
   */
  List<Axis> walk(List<String> dimensions, Collection<String> plates) {
    List<Axis> axes = new ArrayList<>();
    for (String extent : dimensions) {
      Axis own = Axis.of(extent);
      boolean free = !plates.contains(extent) && !axes.contains(own);
      axes.add(graph.declare(free ? own : other(extent, axes)));
    }
    return axes;
  }

  /** Notes what the size of a plate is. */
  void size(Expr size, String plate) {
    plates.putIfAbsent(size, plate);
  }

  /**
   * The extent with a size that is known from data: a plate, where the size is that of a plate, or
   * one that is computed.
   */
  String extent(Expr size) {
    Optional<String> plate = plate(size);
    return plate.isPresent() ? plate.get() : computed(atLeastZero(size));
  }

  /** The plate whose size an expression is. */
  Optional<String> plate(Expr size) {
    return switch (size) {
      case Expr.Extent extent -> Optional.of(extent.extent());
      default -> Optional.ofNullable(plates.get(size));
    };
  }

  private Expr atLeastZero(Expr size) {
    if (size instanceof Expr.Literal literal) {
      return graph.literal(Math.max(0, literal.value()));
    }
    Range.Analysis ranges = new Range.Analysis(_ -> Range.REAL);
    return ranges.of(size).low() >= 0 || size instanceof Expr.Leaf
        ? size
        : graph.apply(Op.MAX, size, graph.literal(0));
  }

  private String computed(Expr size) {
    String wish =
        switch (size) {
          case Expr.Leaf leaf -> leaf.name();
          case Expr.Literal literal -> "range" + (int) literal.value();
          default -> graph.nameOf(size).isEmpty() ? "range" : graph.nameOf(size);
        };
    Set<String> taken = graph.axes().stream().map(Axis::extent).collect(Collectors.toSet());
    taken.removeAll(graph.computedExtents().keySet());
    String name = graph.extent(taken.contains(wish) ? wish + "_range" : wish, size);
    String same = learned.getOrDefault(name, name);
    if (!same.equals(name)) {
      graph.equate(name, same);
    }
    return same;
  }

  /** An axis for a loop over an extent: none that an array is walked along, nor a loop around. */
  Axis loop(String extent, Collection<Axis> around) {
    List<Axis> known = loops.computeIfAbsent(extent, _ -> new ArrayList<>());
    for (Axis axis : known) {
      if (!around.contains(axis)) {
        return axis;
      }
    }
    Axis fresh = graph.another(Axis.of(extent));
    known.add(fresh);
    return fresh;
  }

  /** An axis over an extent that is not among those taken, the plate's own where it is free. */
  Axis beside(String extent, Collection<Axis> taken) {
    Axis own = graph.declare(Axis.of(extent));
    return taken.contains(own) ? other(extent, taken) : own;
  }

  private Axis other(String extent, Collection<Axis> taken) {
    List<Axis> known = others.computeIfAbsent(extent, _ -> new ArrayList<>());
    for (Axis axis : known) {
      if (!taken.contains(axis)) {
        return axis;
      }
    }
    Axis fresh = graph.another(Axis.of(extent));
    known.add(fresh);
    return fresh;
  }
}
