/** Models with latent sites of integers, which are summed out. */
@NullMarked
package dev.isotropy.it.discrete;

import org.jspecify.annotations.NullMarked;
