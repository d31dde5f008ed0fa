package dev.isotropy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a latent sample site of finitely many integers that is summed out of the density, exactly,
 * over all of its values. Draws carry values of it nevertheless, drawn from its distribution given
 * the data and the other sites.
 *
 * <p>The values have to be known from literals and data: those of a Bernoulli, categorical or
 * binomial site, or of a truncated one. Each element of a plate is summed on its own; where
 * elements follow each other, as the site reads its own element before, by the forward algorithm.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface Enumerate {}
