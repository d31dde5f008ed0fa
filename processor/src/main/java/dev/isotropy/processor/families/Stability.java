package dev.isotropy.processor.families;

/**
 * The form of a stable family without a density in closed form; the indices of its parameters, in
 * Nolan's parameterization S⁰.
 */
public record Stability(int stability, int skew, int scale, int loc) implements Form {}
