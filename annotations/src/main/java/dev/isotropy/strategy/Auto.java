package dev.isotropy.strategy;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The strategy that improves the geometry wherever it can: {@code @Strategy(Auto.class)} or
 * {@code @Auto(centered = 0)}.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Auto {

  /** The centering of the sites that get LocScale; learned unless set. */
  double centered() default -1;
}
