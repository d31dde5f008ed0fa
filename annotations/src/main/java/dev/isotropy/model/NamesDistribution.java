package dev.isotropy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an element of an annotation of sites that names a method of the model which returns a
 * distribution; an empty name stands for none.
 *
 * <p>The method's parameters are bound by their names, and it runs along the plates of the site, as
 * if it were one. Its reparameterizer gets the distribution in the place of the name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NamesDistribution {}
