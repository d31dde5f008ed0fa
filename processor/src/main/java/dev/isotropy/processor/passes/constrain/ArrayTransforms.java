package dev.isotropy.processor.passes.constrain;

import dev.isotropy.processor.families.ArraySet;
import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.Routine.Size;
import java.util.List;
import java.util.Locale;

/**
 * The routines of the transform onto a set of vectors or matrices.
 *
 * @param constrain from coordinates to an element and the log-Jacobian
 * @param unconstrain from an element to coordinates
 */
record ArrayTransforms(Routine constrain, Routine unconstrain) {

  private static final String OWNER = "transform.ArrayTransforms";

  /** Those of a set; the runtime has a transform of its name. */
  static ArrayTransforms onto(ArraySet set) {
    StringBuilder name = new StringBuilder();
    for (String word : set.name().split("_")) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return new ArrayTransforms(
        new Kernel(
            "to" + name,
            OWNER,
            set.name() + ".forward",
            List.of(1),
            List.of(set.rank(), 0),
            List.of(new Size(1, 0)),
            List.of(),
            List.of(),
            false),
        new Kernel(
            "from" + name,
            OWNER,
            set.name() + ".inverse",
            List.of(set.rank()),
            List.of(1),
            List.of(new Size(0, 0)),
            List.of(),
            List.of(),
            false));
  }
}
