package dev.isotropy.processor.ir;

/** The type of an expression's elements. */
public enum Type {
  BOOLEAN,
  INT,
  DOUBLE
}
