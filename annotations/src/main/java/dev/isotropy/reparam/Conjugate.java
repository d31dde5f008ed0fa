package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Integrates a latent site out of the density, given the observed sites that are conjugate to it:
 * it has no coordinate, and its draws are made from its distribution given everything else.
 *
 * <p>For {@code beta} with {@code bernoulli}, {@code binomial}, {@code geometric} and {@code
 * negativeBinomial}; {@code gamma} with {@code poisson} and {@code exponential}; {@code dirichlet}
 * with {@code categorical} and {@code multinomial}; {@code normal} with {@code normal}, and {@code
 * multivariateNormal} with both, which may read any linear function of it.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(Conjugate.List.class)
public @interface Conjugate {

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    Conjugate[] value();
  }
}
