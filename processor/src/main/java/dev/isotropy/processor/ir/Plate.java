package dev.isotropy.processor.ir;

import java.util.Optional;

/**
 * A plate as declared.
 *
 * @param name its name
 * @param sizeComponent the {@code int} data component that gives its size, if one was named; else
 *     arrays tell it
 * @param span where it was first declared
 */
public record Plate(String name, Optional<String> sizeComponent, SourceSpan span) {}
