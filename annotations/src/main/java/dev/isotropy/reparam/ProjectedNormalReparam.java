package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a latent direction of a normal vector: {@code x_normal ~ normal(0, 1)} for each element,
 * {@code x = normalize(x_normal + concentration)}.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(ProjectedNormalReparam.List.class)
public @interface ProjectedNormalReparam {

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    ProjectedNormalReparam[] value();
  }
}
