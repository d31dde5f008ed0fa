/**
 * Reparameterization: rewrites sample sites into sites that are easier to sample, without changing
 * the model.
 *
 * <p>Public and stable, for extensions: {@link
 * dev.isotropy.processor.passes.reparam.Reparameterizer}, {@link
 * dev.isotropy.processor.passes.reparam.ReparameterizationStrategy} and the types in their
 * signatures. They build the same intermediate form as the built-in ones.
 */
@NullMarked
package dev.isotropy.processor.passes.reparam;

import org.jspecify.annotations.NullMarked;
