package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Writes Student's t as a normal distribution whose scale varies: {@code x_gamma ~ gamma(df / 2, df
 * / 2)}, {@code x ~ normal(loc, scale / sqrt(x_gamma))}, latent or observed.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(StudentTReparam.List.class)
public @interface StudentTReparam {

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    StudentTReparam[] value();
  }
}
