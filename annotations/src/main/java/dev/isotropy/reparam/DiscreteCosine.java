package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Samples a latent site by the coefficients {@code x_dct} of its orthonormal discrete cosine
 * transform along an axis, on the unconstrained scale. For series that vary slowly.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(DiscreteCosine.List.class)
public @interface DiscreteCosine {

  /**
   * The exponent of the weights: coefficient {@code k} is multiplied by {@code (k + ½)^smooth},
   * divided by the geometric mean of these numbers. 0 suits white noise, 1 a random walk.
   */
  double smooth() default 0;

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
    DiscreteCosine[] value();
  }
}
