/** The annotations that choose reparameterizations for all sites of a model. */
@NullMarked
package dev.isotropy.strategy;

import org.jspecify.annotations.NullMarked;
