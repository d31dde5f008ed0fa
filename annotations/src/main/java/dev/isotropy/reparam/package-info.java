/** The annotations that ask for reparameterizations of sites. */
@NullMarked
package dev.isotropy.reparam;

import org.jspecify.annotations.NullMarked;
