package dev.isotropy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an element of an annotation that names a class of which generated code makes objects: it
 * must be accessible to the model, have a public constructor without parameters, and be of a type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Instantiated {
  /** The qualified name of that type. */
  String value();
}
