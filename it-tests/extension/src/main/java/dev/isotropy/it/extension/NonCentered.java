package dev.isotropy.it.extension;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The strategy that takes every location and scale which depends on a latent site out of the prior:
 * LocScale on the real line, {@link UnitScale} on the positive half line.
 */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NonCentered {}
