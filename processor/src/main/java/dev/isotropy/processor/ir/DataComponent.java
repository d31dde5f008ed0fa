package dev.isotropy.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A data component: a record component or {@code @Data} field, or what is computed of one while the
 * model object is built.
 *
 * @param name its name
 * @param type the type of its elements
 * @param extents the extent of each dimension, outermost first: a plate's name, or {@code name.0},
 *     {@code name.1} … where the dimension is no plate; empty for a scalar
 * @param origin where its values come from
 * @param span its declaration
 */
public record DataComponent(
    String name, Type type, List<String> extents, Origin origin, SourceSpan span) {

  /** A component of the user's object, read with an accessor. */
  public DataComponent(
      String name, Type type, List<String> extents, String accessor, SourceSpan span) {
    this(name, type, extents, new Given(accessor), span);
  }

  /** Where values come from. */
  public sealed interface Origin {}

  /**
   * They are read from the user's object.
   *
   * @param accessor how generated code reads them: {@code y()} or {@code y}
   */
  public record Given(String accessor) implements Origin {}

  /**
   * The number of elements of another component that are no number.
   *
   * @param mask the component that leaves others out of them
   */
  public record MissingCount(String component, Optional<String> mask) implements Origin {}

  /** The positions of these elements, row-major. */
  public record MissingPositions(String component, Optional<String> mask) implements Origin {}

  /** The positions of these elements along one dimension. */
  public record MissingIndices(String component, int dimension) implements Origin {}

  /** Whether the user gives it. */
  public boolean given() {
    return origin instanceof Given;
  }

  /**
   * How generated code reads it from the user's object.
   *
   * @throws IllegalStateException if it is computed
   */
  public String accessor() {
    if (origin instanceof Given(String accessor)) {
      return accessor;
    }
    throw new IllegalStateException(name + " is computed");
  }

  public int rank() {
    return extents.size();
  }
}
