package dev.isotropy.processor.ir;

import java.util.List;

/**
 * A data component: a record component or {@code @Data} field.
 *
 * @param name its name
 * @param type the type of its elements
 * @param extents the extent of each dimension, outermost first: a plate's name, or {@code name.0},
 *     {@code name.1} … where the dimension is no plate; empty for a scalar
 * @param accessor how generated code reads it from the user's object: {@code y()} or {@code y}
 * @param span its declaration
 */
public record DataComponent(
    String name, Type type, List<String> extents, String accessor, SourceSpan span) {

  public int rank() {
    return extents.size();
  }
}
