/**
 * The compiler of models: an annotation processor inside javac.
 *
 * <p>Its stages are packages, run in this order by {@link dev.isotropy.processor.Pipeline}:
 *
 * <ol>
 *   <li>{@code frontend}: types and bodies, through javac's trees, to a model
 *   <li>{@code passes.impute}: elements that data lack to sites
 *   <li>{@code passes.reparam}: sites to sites that are easier to sample
 *   <li>{@code passes.constrain}: the model to a density over unconstrained coordinates
 *   <li>{@code passes.conjugate}: conjugate sites, integrated out of the density
 *   <li>{@code passes.enumerate}: sites of few integers, summed out of the density
 *   <li>{@code passes.simplify}: algebra on the density
 *   <li>{@code passes.autodiff}: the density to its adjoints
 *   <li>{@code passes.optimise}: rewrites of density and adjoints together
 *   <li>{@code passes.lower}: expressions to loops
 *   <li>{@code backend}: loops to Java source
 * </ol>
 *
 * <p>All of them share {@code ir}, the intermediate form; {@code families}, the distributions; and
 * {@code diagnostics}, the messages.
 */
@NullMarked
package dev.isotropy.processor;

import org.jspecify.annotations.NullMarked;
