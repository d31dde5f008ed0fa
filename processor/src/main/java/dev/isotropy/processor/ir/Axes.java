package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The axes of one model and the sizes of their extents.
 *
 * <p>Axes are kept in a canonical order, that of {@link #declare}; it is also the order of nested
 * loops, the last axis innermost.
 */
public abstract sealed class Axes permits Graph {

  private final Map<Axis, Integer> axisOrder = new LinkedHashMap<>();
  private final Map<String, Expr> computedExtents = new LinkedHashMap<>();
  private final Set<List<String>> equalExtents = new LinkedHashSet<>();

  Axes() {}

  /** Registers an axis; those registered earlier are further out in nested loops. */
  public Axis declare(Axis axis) {
    axisOrder.putIfAbsent(axis, axisOrder.size());
    return axis;
  }

  /** An axis over the same positions as another, under a label of its own. */
  public Axis another(Axis axis) {
    int count = 2;
    while (axisOrder.containsKey(new Axis(axis.extent() + "_" + count, axis.extent()))) {
      count++;
    }
    return declare(new Axis(axis.extent() + "_" + count, axis.extent()));
  }

  /**
   * The extent whose size is an integer known from data: the one that the expression is the size
   * of, or one of its own.
   *
   * @param wish a name for it, taken if it is free
   */
  public String extent(String wish, Expr size) {
    if (size instanceof Expr.Extent known) {
      return known.extent();
    }
    for (Map.Entry<String, Expr> known : computedExtents.entrySet()) {
      if (known.getValue() == size) {
        return known.getKey();
      }
    }
    String name = wish;
    for (int i = 2; computedExtents.containsKey(name); i++) {
      name = wish + "_" + i;
    }
    computedExtents.put(name, size);
    return name;
  }

  /**
   * The axis of a new extent, which is no other one's even where it is of the same size.
   *
   * @param wish a name for it, taken if it is free
   */
  public Axis axis(String wish, Expr size) {
    String name = wish;
    for (int i = 2;
        computedExtents.containsKey(name) || axisOrder.containsKey(Axis.of(name));
        i++) {
      name = wish + "_" + i;
    }
    computedExtents.put(name, size);
    return declare(Axis.of(name));
  }

  /** The extents whose sizes are computed from data, with their sizes, in order. */
  public Map<String, Expr> computedExtents() {
    return Collections.unmodifiableMap(computedExtents);
  }

  /** Notes that two extents are taken to be of one size, which is to be checked. */
  public void equate(String one, String other) {
    equalExtents.add(one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one));
  }

  /** Pairs of extents that are taken to be of one size. */
  public Set<List<String>> equalExtents() {
    return Collections.unmodifiableSet(equalExtents);
  }

  /** All axes in canonical order. */
  public List<Axis> axes() {
    return List.copyOf(axisOrder.keySet());
  }

  /** Sorts axes into canonical order and drops repetitions. */
  public List<Axis> canonical(Iterable<Axis> axes) {
    Set<Axis> distinct = new LinkedHashSet<>();
    for (Axis axis : axes) {
      distinct.add(declare(axis));
    }
    List<Axis> sorted = new ArrayList<>(distinct);
    sorted.sort(Comparator.comparing(axisOrder::get));
    return List.copyOf(sorted);
  }
}
