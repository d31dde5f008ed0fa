package dev.isotropy.processor.ir;

/** When a value is known: the binding times, earliest first. */
public enum Binding {
  /** In the source. */
  LITERAL,
  /** When the model object is built. */
  DATA,
  /** At each evaluation. */
  LATENT;

  /** The later of two. */
  Binding join(Binding other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
