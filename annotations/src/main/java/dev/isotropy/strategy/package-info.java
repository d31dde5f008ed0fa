/** Strategies, which choose a reparameterization for every site of a model. */
@NullMarked
package dev.isotropy.strategy;

import org.jspecify.annotations.NullMarked;
