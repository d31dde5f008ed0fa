package dev.isotropy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the axes along which a site is repeated, conditionally independently; on a data component,
 * the axes of an array.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
public @interface Plate {

  /** The axes, outermost first. */
  String[] value();

  /**
   * An {@code int} data component that holds the axis's size, where no array tells it. One axis
   * only.
   */
  String size() default "";
}
