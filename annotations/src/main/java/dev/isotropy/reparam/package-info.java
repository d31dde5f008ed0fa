/** Requests to reparameterize a site in a certain way. */
@NullMarked
package dev.isotropy.reparam;

import org.jspecify.annotations.NullMarked;
