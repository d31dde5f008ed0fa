/**
 * Models and their rewrites in mathematical notation, for readers: what generated classes, {@code
 * reparameterization()} and the notes of {@code isotropy.explain} say.
 */
@NullMarked
package dev.isotropy.processor.notation;

import org.jspecify.annotations.NullMarked;
