package dev.isotropy.processor.families;

/**
 * A further way to write a family, which its catalogue entry knows and reparameterizers ask for by
 * its type.
 */
public interface Form {}
