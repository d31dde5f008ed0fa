/** Missing elements of observed data become latent sites. */
@NullMarked
package dev.isotropy.processor.passes.impute;

import org.jspecify.annotations.NullMarked;
