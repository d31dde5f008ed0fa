package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import dev.isotropy.model.Instantiated;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Samples a latent site by its image under a map of your own along an axis, on the unconstrained
 * scale; the map's Jacobian must have determinant 1 or −1, which is not checked.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(UnitJacobian.List.class)
public @interface UnitJacobian {

  /**
   * The map: a class with a public constructor without parameters that implements {@code
   * dev.isotropy.transforms.VectorTransform}.
   */
  @Instantiated("dev.isotropy.transforms.VectorTransform")
  Class<?> transform();

  /** What the new site's name ends with: {@code x_transformed}. */
  String suffix() default "transformed";

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
    UnitJacobian[] value();
  }
}
