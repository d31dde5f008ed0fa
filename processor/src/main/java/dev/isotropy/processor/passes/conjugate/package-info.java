/** Conjugate sites: found among those of a model, and integrated out of its density. */
@NullMarked
package dev.isotropy.processor.passes.conjugate;

import org.jspecify.annotations.NullMarked;
