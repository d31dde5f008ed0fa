package dev.isotropy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record or class as a probabilistic model. The annotation processor generates a class
 * named after it with {@code Model} appended ({@code Outer_InnerModel} for a nested one) in the
 * same package.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {}
