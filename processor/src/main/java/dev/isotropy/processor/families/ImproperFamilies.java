package dev.isotropy.processor.families;

import dev.isotropy.processor.families.Family.ArrayDensityRule;
import dev.isotropy.processor.families.Family.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Flat priors on sets of vectors and matrices: what is constrained and has no density else. */
final class ImproperFamilies {

  private static final ArrayDensityRule FLAT = (graph, x, arguments, axes) -> graph.literal(0);

  static final List<Family> ALL =
      Stream.of(ArraySet.values())
          .filter(set -> !set.isDiscrete())
          .map(ImproperFamilies::on)
          .toList();

  private ImproperFamilies() {}

  static Family on(ArraySet set) {
    StringBuilder name = new StringBuilder();
    for (String word : set.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return new Family(
        "improper" + name,
        "Improper" + name,
        List.of(new Parameter("size", Domain.SIZE)),
        VectorFamilies.in(set),
        FLAT,
        -1,
        -1,
        false,
        set.rank() == 1 ? List.of("size") : List.of("size", "size'"));
  }
}
