package dev.isotropy.it.extension;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes the scale out of a latent site of a positive scale family: {@code x ~ halfCauchy(tau)}
 * becomes {@code x_unit ~ halfCauchy(1)} and {@code x = tau · x_unit}.
 *
 * <p>For scales that depend on other scales, as in a horseshoe prior, where it does what LocScale
 * does for sites on the real line.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(UnitScale.List.class)
public @interface UnitScale {

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    UnitScale[] value();
  }
}
