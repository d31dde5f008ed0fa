package dev.isotropy.processor.families;

/**
 * The form of a family of directions {@code normalize(z + concentration)} with independent standard
 * normal elements {@code z}.
 *
 * @param concentration the index of that parameter
 */
public record Projection(int concentration) implements Form {}
