package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Splits a latent site along an axis into parts {@code x_split_0}, {@code x_split_1}, …, which are
 * sites that can carry reparameterizers of their own.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(Split.List.class)
public @interface Split {

  /** The lengths of the parts, which add up to that of the axis. */
  int[] sections();

  /**
   * The plate along which to go. Without it and {@link #dim}: the last axis of an element, or the
   * only plate.
   */
  String axis() default "";

  /** The axis of an element along which to go, counted from the right: −1 is the last one. */
  int dim() default 0;

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    Split[] value();
  }
}
