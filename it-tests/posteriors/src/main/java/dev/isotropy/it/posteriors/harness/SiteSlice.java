package dev.isotropy.it.posteriors.harness;

import dev.isotropy.CompiledModel;
import dev.isotropy.SiteInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A site or a part of one: {@code theta}, {@code next[0]} for a row, {@code xi[*][1]} for a column.
 *
 * @param site the site
 * @param indices the index along each leading axis, or -1 for all
 */
record SiteSlice(SiteInfo site, List<Integer> indices) {

  /** Reads a name with indices; the site is one that satisfies the condition. */
  static SiteSlice of(String text, CompiledModel<?, ?> model, Predicate<SiteInfo> condition) {
    String[] parts = text.split("[\\[\\]]+");
    List<Integer> indices =
        Arrays.stream(parts).skip(1).map(i -> i.equals("*") ? -1 : Integer.parseInt(i)).toList();
    SiteInfo site =
        model.sites().stream()
            .filter(s -> s.name().equals(parts[0]) && condition.test(s))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no site " + parts[0]));
    return new SiteSlice(site, indices);
  }

  /**
   * The positions of the slice's values among all of the site's, row-major.
   *
   * @param count how many values the whole site has: elements, or coordinates of a constrained one
   */
  List<Integer> elements(int count) {
    List<Integer> elements = List.of(0);
    int block = count;
    for (int axis = 0; axis < indices.size(); axis++) {
      int size = site.shape().get(axis);
      block /= size;
      List<Integer> next = new ArrayList<>();
      for (int start : elements) {
        for (int i = 0; i < size; i++) {
          if (indices.get(axis) < 0 || indices.get(axis) == i) {
            next.add(start * size + i);
          }
        }
      }
      elements = next;
    }
    List<Integer> all = new ArrayList<>();
    for (int start : elements) {
      for (int i = 0; i < block; i++) {
        all.add(start * block + i);
      }
    }
    return all;
  }
}
