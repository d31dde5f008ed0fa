package dev.isotropy.strategy;

import dev.isotropy.model.Extension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The strategy that touches only what could not be sampled otherwise. */
@Documented
@Extension
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Minimal {}
