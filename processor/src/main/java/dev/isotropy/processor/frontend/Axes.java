package dev.isotropy.processor.frontend;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The extents of all data components, and the axes along which arrays are walked.
 *
 * <p>An extent is a plate's name, or {@code name.1} for a dimension of a component that is no
 * plate.
 */
final class Axes {

  private final Graph graph;
  private final Map<String, List<String>> extents = new HashMap<>();
  private final Map<String, List<Axis>> others = new HashMap<>();
  private final Map<String, String> learned;

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
      all.add(learned.getOrDefault(anonymous, anonymous));
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
    learned.putIfAbsent(anonymous, plate);
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

  private Axis other(String extent, List<Axis> taken) {
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
