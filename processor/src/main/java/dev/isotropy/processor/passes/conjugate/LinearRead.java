package dev.isotropy.processor.passes.conjugate;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import java.util.List;
import java.util.Optional;

/**
 * An expression that is linear in one element of a site: {@code slope * x[places] + offset}. Of a
 * site of vectors it is so element by element, or {@code Σ slope * x[places] + offset}.
 *
 * @param places for each plate of the site, which position is read
 * @param along the axis along which a vector is read element by element; empty for a number, and
 *     where the slope varies along {@link LinearReads#row}
 */
record LinearRead(List<Place> places, Optional<Axis> along, Expr slope, Expr offset) {

  /** A position along a plate of the site. */
  sealed interface Place {

    /** The own one along an axis of the reader. */
    record At(Axis axis) implements Place {}

    /** One that an index tells. */
    record Index(Expr value) implements Place {}
  }

  LinearRead with(Expr otherSlope, Expr otherOffset) {
    return new LinearRead(places, along, otherSlope, otherOffset);
  }
}
