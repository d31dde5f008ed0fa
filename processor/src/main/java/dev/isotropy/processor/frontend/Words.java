package dev.isotropy.processor.frontend;

import java.util.List;
import java.util.stream.Collectors;

/** Phrases that several messages share. */
final class Words {

  private Words() {}

  /** {@code 'item' and 'person'}, or {@code nothing}. */
  static String axes(List<String> extents) {
    return extents.isEmpty()
        ? "nothing"
        : extents.stream()
            .map(extent -> Axes.isAnonymous(extent) ? "a dimension of its own" : "'" + extent + "'")
            .collect(Collectors.joining(" and "));
  }

  /** The annotation for axes. */
  static String plate(List<String> plates) {
    return plates.size() == 1
        ? "@Plate(\"" + plates.getFirst() + "\")"
        : plates.stream().collect(Collectors.joining("\", \"", "@Plate({\"", "\"})"));
  }
}
