/**
 * Summing out: sites of finitely many integers leave the density by variable elimination, chains of
 * them by the forward algorithm.
 */
@NullMarked
package dev.isotropy.processor.passes.enumerate;

import org.jspecify.annotations.NullMarked;
