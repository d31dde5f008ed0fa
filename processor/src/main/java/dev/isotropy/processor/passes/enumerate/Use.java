package dev.isotropy.processor.passes.enumerate;

import dev.isotropy.processor.ir.Axis;
import dev.isotropy.processor.ir.Expr;
import dev.isotropy.processor.ir.Lag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An element of a site as something reads it.
 *
 * @param index its position along each plate of the site, over the reader's plates
 */
record Use(EnumeratedSite site, List<Expr> index) {

  /** Whether it is the element at the reader's own position. */
  boolean isDirect() {
    return indexed() == index.size();
  }

  /** How far it lies behind the reader's own position along the last plate; empty if elsewhere. */
  Optional<Double> lag() {
    if (index.isEmpty() || indexed() < index.size() - 1) {
      return Optional.empty();
    }
    return Lag.ofGuarded(index.getLast(), site.plates().getLast());
  }

  /** The one plate along which data say the position; empty if there is none, or more than one. */
  OptionalInt gathered() {
    int first = indexed();
    for (int d = first + 1; d < index.size(); d++) {
      if (!isOwn(d)) {
        return OptionalInt.empty();
      }
    }
    return first < index.size() ? OptionalInt.of(first) : OptionalInt.empty();
  }

  /** Whether the position along any plate varies along an axis. */
  boolean variesAlong(Axis axis) {
    return index.stream().anyMatch(each -> each.axes().contains(axis));
  }

  /** The first plate along which the position is another than the reader's; or their number. */
  private int indexed() {
    int d = 0;
    while (d < index.size() && isOwn(d)) {
      d++;
    }
    return d;
  }

  private boolean isOwn(int dimension) {
    return index.get(dimension) instanceof Expr.Position position
        && position.axis().equals(site.plates().get(dimension));
  }
}
