/**
 * Distributions as values: the plain-Java meaning of a model's sample sites.
 *
 * <p>Every family is a record of its parameters. Densities never throw, as they are evaluated
 * inside samplers: parameters outside their domain and the value {@code NaN} give {@code NaN}, a
 * value outside the support gives negative infinity. Sampling with parameters outside their domain
 * throws {@link IllegalArgumentException}. All results are made of exactly rounded operations and
 * {@link dev.isotropy.MathFunctions}, so that they have the same bits on every machine.
 */
@NullMarked
package dev.isotropy.distributions;

import org.jspecify.annotations.NullMarked;
