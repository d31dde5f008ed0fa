package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Decentres a latent site of a location-scale family with real support: {@code x_decentered ~
 * F(c·loc, scale^c)} and {@code x = loc + scale^(1−c)·(x_decentered − c·loc)} (Gorinova, Moore and
 * Hoffman, 2020, section 3).
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(LocScale.List.class)
public @interface LocScale {

  /**
   * The value of {@link #centered} that stands for: learned, one per element, 0 while nothing
   * learns it.
   */
  double LEARNED = -1;

  /**
   * The centering {@code c} in [0, 1]: 0 decentred, 1 leaves the site untouched. Learned unless
   * set. Several are those of the positions along the site's last axis, in order.
   */
  double[] centered() default LEARNED;

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    LocScale[] value();
  }
}
