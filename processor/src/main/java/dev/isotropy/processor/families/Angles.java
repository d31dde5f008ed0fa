package dev.isotropy.processor.families;

/** Values are angles: both ends of the support, −π and π, are the same direction. */
public record Angles() implements Form {}
