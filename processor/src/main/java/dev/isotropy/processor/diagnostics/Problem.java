package dev.isotropy.processor.diagnostics;

/** Every wording of the processor. */
public enum Problem {
  INTERNAL
}
