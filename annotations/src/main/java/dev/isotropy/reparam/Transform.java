package dev.isotropy.reparam;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Samples a transformed variable before its transform: {@code x_base ~ base}, {@code x =
 * T(x_base)}.
 *
 * <p>For {@code transformed(…)}, {@code folded(…)}, and the families that are transformed ones,
 * such as {@code logNormal}. An observed site becomes the base at {@code T⁻¹(x)}, with the
 * log-Jacobian.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.FIELD})
@Repeatable(Transform.List.class)
public @interface Transform {

  /** The site to rewrite, where an earlier reparameterizer of the same method created several. */
  String on() default "";

  /** Several of them on one method. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.METHOD, ElementType.FIELD})
  @interface List {
    /** The annotations. */
    Transform[] value();
  }
}
