package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.families.Evidence.Observation;
import dev.isotropy.processor.ir.Arithmetic;
import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Graph;
import dev.isotropy.processor.ir.Op;
import dev.isotropy.processor.ir.Quantity;
import dev.isotropy.processor.ir.Renaming;
import dev.isotropy.processor.ir.Substitution;
import dev.isotropy.processor.passes.conjugate.LinearRead.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An observed site as evidence for a conjugate one: what its elements add, and what is left. */
final class Evidenced {

  private final Graph graph;
  private final Arithmetic math;
  private final Substitution values;
  private final Quantity.Site site;
  private final Quantity.Site observed;
  private final Conjugacy.Read read;
  private final Expr value;

  /** The axes of the conjugate site's arrays as they are walked here. */
  private final List<Axis> along;

  private final List<Place> places;
  private final Observation seen;
  private final List<Expr> statistics;

  /**
   * Evidence over what quantities are replaced by.
   *
   * @param value what is observed
   */
  Evidenced(Graph graph, Substitution values, Expr value, Quantity.Site site, Conjugacy.Read read) {
    this.graph = graph;
    this.math = new Arithmetic(graph);
    this.values = values;
    this.site = site;
    this.read = read;
    this.observed = read.site();
    this.value = value;
    this.along = along();
    this.places = read.read().places().stream().map(this::inCoordinates).toList();
    this.seen =
        new Observation(
            observed(),
            inCoordinates(read.arguments()),
            observed.inner(),
            values.rewrite(read.read().slope()),
            values.rewrite(read.read().offset()),
            read.row().isPresent() && read.read().along().isEmpty() ? along : List.of());
    this.statistics = read.evidence().statistics(graph, seen).stream().map(this::counted).toList();
  }

  private List<Axis> along() {
    List<Axis> own = new ArrayList<>();
    read.read().along().or(read::row).ifPresent(own::add);
    for (int i = own.size(); i < site.inner().size(); i++) {
      Axis first = own.getFirst();
      own.add(graph.declare(new Axis(first.label() + "_too", first.extent())));
    }
    return List.copyOf(own);
  }

  private Place inCoordinates(Place place) {
    return switch (place) {
      case Place.At _ -> place;
      case Place.Index(Expr index) -> new Place.Index(values.rewrite(index));
    };
  }

  /** The argument that reads the conjugate site has no value of its own, and is not asked for. */
  private List<Expr> inCoordinates(List<Expr> arguments) {
    List<Expr> all = new ArrayList<>(arguments);
    all.set(read.evidence().argument(), graph.literal(0));
    return values.rewrite(all);
  }

  /** The data; something that has a density in place of what a mask leaves out. */
  private Expr observed() {
    return observed
        .mask()
        .map(
            mask ->
                graph.select(
                    values.rewrite(mask),
                    value,
                    values.rewrite(observed.support(graph).member(graph))))
        .orElse(value);
  }

  /** The same value; 0 where a mask leaves an observation out. */
  Expr counted(Expr some) {
    return observed
        .mask()
        .map(mask -> graph.select(values.rewrite(mask), some, graph.literal(0)))
        .orElse(some);
  }

  /** The sums of what several observed sites add. */
  static List<Expr> total(Graph graph, Collection<Evidenced> all) {
    List<Expr> total = new ArrayList<>();
    for (Evidenced one : all) {
      List<Expr> added = one.sums();
      for (int i = 0; i < added.size(); i++) {
        if (i < total.size()) {
          total.set(i, new Arithmetic(graph).plus(total.get(i), added.get(i)));
        } else {
          total.add(added.get(i));
        }
      }
    }
    return total;
  }

  /** What all observations add, over the axes of the conjugate site. */
  private List<Expr> sums() {
    return statistics.stream().map(this::summed).toList();
  }

  private Expr summed(Expr statistic) {
    List<Axis> over = new ArrayList<>(observed.plates());
    Map<Axis, Axis> renamed = new HashMap<>();
    List<Indexed> indices = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Axis own = site.plates().get(i);
      switch (places.get(i)) {
        case Place.At(Axis at) -> {
          over.remove(at);
          renamed.put(at, own);
        }
        case Place.Index(Expr index) -> indices.add(new Indexed(index, another(own), own));
      }
    }
    indices.forEach(indexed -> renamed.put(indexed.at(), indexed.own()));
    for (int i = 0; i < along.size(); i++) {
      renamed.put(along.get(i), site.inner().get(i));
    }
    return moved(segments(statistic, over, indices), renamed);
  }

  /**
   * An index into a plate of the conjugate site.
   *
   * @param at an axis for the plate, apart from those of the observed site
   */
  private record Indexed(Expr index, Axis at, Axis own) {}

  private Axis another(Axis axis) {
    return graph.declare(new Axis(axis.label() + "_read", axis.extent()));
  }

  /** The sums of what belongs to each element; all indices but one select by comparison. */
  private Expr segments(Expr statistic, List<Axis> over, List<Indexed> indices) {
    Expr own = statistic;
    int last = indices.size() - 1;
    for (int i = 0; i <= last; i++) {
      Indexed indexed = indices.get(i);
      if (i == last && over.containsAll(indexed.index().axes())) {
        return math.segmentSum(own, over, indexed.index(), indexed.at());
      }
      Expr here = graph.apply(Op.EQ, graph.position(indexed.at()), indexed.index());
      own = graph.select(here, own, graph.literal(0));
    }
    return math.sum(own, over);
  }

  private Expr moved(Expr some, Map<Axis, Axis> renamed) {
    Map<Axis, Axis> changed = new HashMap<>(renamed);
    changed.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return changed.isEmpty() ? some : Renaming.free(graph, changed).rewrite(some);
  }

  /** What varies along the axes of the conjugate site, where an observation reads it. */
  private Expr here(Expr some) {
    Map<Axis, Axis> renamed = new HashMap<>();
    for (int i = 0; i < along.size(); i++) {
      renamed.put(site.inner().get(i), along.get(i));
    }
    for (int i = 0; i < places.size(); i++) {
      Axis own = site.plates().get(i);
      renamed.put(
          own,
          switch (places.get(i)) {
            case Place.At(Axis at) -> at;
            case Place.Index _ -> another(own);
          });
    }
    Expr there = moved(some, renamed);
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i) instanceof Place.Index(Expr index)) {
        there = graph.gather(there, another(site.plates().get(i)), index);
      }
    }
    return there;
  }

  /** The log density of each observation but for what is counted. */
  Expr base(Collapse.Posterior posterior) {
    return read.evidence().base(graph, seen, here(posterior.centre()));
  }

  /** The log density of each observation given all others. */
  Expr predictive(Collapse.Posterior posterior, Expr base) {
    return posterior
        .form()
        .predictive(
            graph,
            posterior.prior().stream().map(this::here).toList(),
            posterior.sums().stream().map(this::here).toList(),
            statistics,
            seen.slope(),
            base,
            along);
  }
}
