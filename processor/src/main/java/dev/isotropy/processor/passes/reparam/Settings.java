package dev.isotropy.processor.passes.reparam;

import dev.isotropy.processor.ir.Guide;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The element values of an annotation that asks for a reparameterizer or a strategy.
 *
 * <p>Annotations bring all their elements, defaults included; a request that a strategy makes may
 * leave elements out, so every question names what holds otherwise.
 *
 * @param values boxed primitives, strings, lists of them, and distributions, by element name
 */
public record Settings(Map<String, Object> values) {

  public Settings {
    values = Map.copyOf(values);
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if the element is something else
   */
  public double number(String element, double otherwise) {
    return value(element, Number.class, otherwise).doubleValue();
  }

  /**
   * An integer.
   *
   * @throws IllegalArgumentException if the element is something else
   */
  public int integer(String element, int otherwise) {
    return value(element, Integer.class, otherwise);
  }

  /**
   * A truth value.
   *
   * @throws IllegalArgumentException if the element is something else
   */
  public boolean flag(String element, boolean otherwise) {
    return value(element, Boolean.class, otherwise);
  }

  /**
   * A string; the binary name where the element is a class.
   *
   * @throws IllegalArgumentException if the element is something else
   */
  public String text(String element, String otherwise) {
    return value(element, String.class, otherwise);
  }

  /** The distribution that an element names by a method of the model, if it names one. */
  public Optional<Guide> distribution(String element) {
    return Optional.ofNullable(values.get(element))
        .filter(Guide.class::isInstance)
        .map(Guide.class::cast);
  }

  /**
   * The values of an array element; a single value stands for an array of one.
   *
   * @throws IllegalArgumentException if one of them is no {@code type}
   */
  public <T> List<T> list(String element, Class<T> type, List<T> otherwise) {
    Object found = values.get(element);
    if (found == null) {
      return otherwise;
    }
    List<?> all = found instanceof List<?> list ? list : List.of(found);
    return all.stream().<T>map(value -> cast(element, type, value)).toList();
  }

  private <T> T value(String element, Class<T> type, T otherwise) {
    Object found = values.get(element);
    return found == null ? otherwise : cast(element, type, found);
  }

  private static <T> T cast(String element, Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          element + " = " + value + " is no " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
