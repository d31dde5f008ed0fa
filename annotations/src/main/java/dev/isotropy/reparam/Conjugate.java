package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import dev.isotropy.model.NamesDistribution;
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

  /**
   * A method of the model that returns what the observed sites tell of this one, as a distribution
   * of a conjugate family: {@code beta(1 + successes, 1 + failures)} for instance. It has no
   * annotation, takes parameters as sites do, and runs along the plates of the site.
   *
   * <p>Where it is exactly what is observed, the site is integrated out; else the site stays as it
   * is, and a note says why. Without one, the compiler finds what is conjugate by itself.
   */
  @NamesDistribution
  String guide() default "";

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
