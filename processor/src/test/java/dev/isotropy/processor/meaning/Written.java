package dev.isotropy.processor.meaning;

import dev.isotropy.processor.ir.Model;
import dev.isotropy.processor.passes.Point;

/** A model with data, however it was written. */
interface Written {

  /** The simple name of its record, in the package {@code demo}. */
  String name();

  /** The model as the passes take it. */
  Model model();

  /** Sizes and data. */
  Point data();

  /** Whether the values of its sites tell their coordinates. */
  default boolean hasUniqueCoordinates() {
    return true;
  }

  /** The arguments of the record's constructor. */
  Object[] arguments();
}
