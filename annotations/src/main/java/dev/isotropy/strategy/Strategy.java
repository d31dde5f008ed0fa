package dev.isotropy.strategy;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chooses the strategy, named by its annotation type, that picks a reparameterizer for every site
 * without one of its own.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Strategy {

  /** The strategy's annotation type. */
  Class<? extends Annotation> value();
}
