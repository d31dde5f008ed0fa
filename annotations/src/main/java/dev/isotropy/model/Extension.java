package dev.isotropy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the annotation type of a reparameterizer or strategy whose implementation stands on the
 * processor path. A model that carries such an annotation without its implementation is refused;
 * without this mark the annotation would have no effect there, and nothing would say so.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Extension {}
