package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a latent relaxed categorical variable of independent uniform ones: {@code x_uniform ~
 * uniform(0, 1)} for each category, {@code x = softmax((logits − log(−log x_uniform)) /
 * temperature)}.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(GumbelSoftmax.List.class)
public @interface GumbelSoftmax {

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    GumbelSoftmax[] value();
  }
}
