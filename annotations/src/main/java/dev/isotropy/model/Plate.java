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
   * What tells the size of an axis where no array does: the name of an {@code int} data component,
   * of a constant, {@code static final int}, or of a {@code @Deterministic} method that computes an
   * {@code int} from data alone.
   *
   * <p>One for each axis, in their order; an empty string leaves an axis to its data, or to another
   * annotation.
   */
  String[] size() default {};
}
