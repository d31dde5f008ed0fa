package dev.isotropy.processor.families;

import dev.isotropy.processor.ir.Kernel;
import dev.isotropy.processor.ir.Routine;
import dev.isotropy.processor.ir.Routine.Size;
import java.util.List;
import java.util.Locale;

/**
 * The routines of the transform onto a set of vectors or matrices.
 *
 * @param constrain from coordinates to an element, or its Cholesky factor, and the log-Jacobian
 * @param unconstrain from an element to coordinates
 * @param factored whether it is the factor that coordinates give
 */
record ArrayTransforms(Routine constrain, Routine unconstrain, boolean factored) {

  private static final String OWNER = "transform.ArrayTransforms";

  /** Those of a set; the runtime has a transform of its name. */
  static ArrayTransforms onto(ArraySet set) {
    boolean factored = set == ArraySet.CORRELATION || set == ArraySet.COVARIANCE;
    String constant = factored ? set.name() + "_FACTOR" : set.name();
    return new ArrayTransforms(
        new Kernel(
            "to" + words(constant),
            OWNER,
            constant + ".forward",
            List.of(1),
            List.of(set.rank(), 0),
            List.of(new Size(1, 0)),
            List.of(),
            List.of(),
            false),
        new Kernel(
            "from" + words(set.name()),
            OWNER,
            set.name() + ".inverse",
            List.of(set.rank()),
            List.of(1),
            List.of(new Size(0, 0)),
            List.of(),
            List.of(),
            false),
        factored);
  }

  private static String words(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
