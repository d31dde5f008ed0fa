/** Algebra on models and densities before they are differentiated. */
@NullMarked
package dev.isotropy.processor.passes.simplify;

import org.jspecify.annotations.NullMarked;
