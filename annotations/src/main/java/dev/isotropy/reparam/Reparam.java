package dev.isotropy.reparam;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Applies reparameterizers with their defaults to a sample site, each named by its annotation type;
 * several apply in order. The empty list leaves the site alone whatever the model's strategy says.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
public @interface Reparam {

  /** The reparameterizers' annotation types. */
  Class<? extends Annotation>[] value();
}
