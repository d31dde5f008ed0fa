package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Quantity;
import java.util.List;
import java.util.OptionalInt;

/**
 * A site that is to be summed out, with its values: {@code lower + position} along an axis.
 *
 * @param values the axis of its values
 * @param lower the first value, along its plates
 * @param count how many values there are, where the model says it
 */
record EnumeratedSite(Quantity.Site site, Axis values, Expr lower, OptionalInt count) {

  String name() {
    return site.name();
  }

  List<Axis> plates() {
    return site.axes();
  }
}
