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
 * Samples a latent site on the scale of a map of your own from its support onto the real line, for
 * each element: {@code x_explicit = T(x)}.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(Explicit.List.class)
public @interface Explicit {

  /**
   * The map: a class with a public constructor without parameters that implements {@code
   * dev.isotropy.transforms.Bijection}.
   */
  @Instantiated("dev.isotropy.transforms.Bijection")
  Class<?> transform();

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    Explicit[] value();
  }
}
