package dev.isotropy.processor.ir;

import java.util.Optional;

/**
 * A plate as declared.
 *
 * @param name its name
 * @param size what its annotation names as its size, if it does; else arrays tell it
 * @param computed the size, where that is no {@code int} data component: a constant, or computed
 *     from data
 * @param span where it was first declared
 */
public record Plate(String name, Optional<String> size, Optional<Expr> computed, SourceSpan span) {

  /** A plate whose size is that of arrays or of a component. */
  public Plate(String name, Optional<String> size, SourceSpan span) {
    this(name, size, Optional.empty(), span);
  }

  /** The {@code int} data component that holds the size, if one does. */
  public Optional<String> sizeComponent() {
    return computed.isPresent() ? Optional.empty() : size;
  }
}
