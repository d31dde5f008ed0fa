package dev.isotropy.processor.meaning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Few cells of many that have everything that any of them has. */
final class CoveringArray {

  private CoveringArray() {}

  private record Gain(int cell, int count) {}

  /**
   * Takes again and again the first of the cells that add most.
   *
   * @param features what a cell has, as two values of its factors
   */
  static <C> List<C> of(List<C> cells, Function<C, Collection<String>> features) {
    Map<String, Integer> numbers = new HashMap<>();
    List<BitSet> own = new ArrayList<>();
    for (C cell : cells) {
      BitSet bits = new BitSet();
      features.apply(cell).forEach(each -> bits.set(number(numbers, each)));
      own.add(bits);
    }
    BitSet missing = new BitSet();
    missing.set(0, numbers.size());
    PriorityQueue<Gain> queue =
        new PriorityQueue<>(
            (a, b) -> a.count != b.count ? b.count - a.count : Integer.compare(a.cell, b.cell));
    for (int i = 0; i < own.size(); i++) {
      queue.add(new Gain(i, own.get(i).cardinality()));
    }
    List<C> chosen = new ArrayList<>();
    while (!missing.isEmpty()) {
      Gain best = queue.remove();
      BitSet added = (BitSet) own.get(best.cell).clone();
      added.and(missing);
      if (added.cardinality() == best.count) {
        chosen.add(cells.get(best.cell));
        missing.andNot(added);
      } else {
        queue.add(new Gain(best.cell, added.cardinality())); // Gains only become smaller.
      }
    }
    return chosen;
  }

  private static int number(Map<String, Integer> numbers, String feature) {
    return numbers.computeIfAbsent(feature, _ -> numbers.size());
  }
}
