package dev.isotropy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a sample site: a method (or, in a class, a field with an initialiser) of a distribution
 * type. The site has the name of the method. It is observed if a data component has the same name.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface Sample {

  /** The data component to which the site is bound, where it differs from the site's own name. */
  String observed() default "";

  /**
   * A boolean data component on the same axes; elements where it is false are left out of the
   * density.
   */
  String mask() default "";
}
