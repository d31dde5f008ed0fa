package dev.isotropy.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON: objects as maps in order, arrays as lists, numbers as doubles, {@code null} as null.
 */
public final class Json {

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The object that a text is. */
  @SuppressWarnings("unchecked") // Keys of objects are strings.
  public static Map<String, Object> object(String text) {
    return (Map<String, Object>) new Json(text).value();
  }

  /** The objects of a resource, one in each line. */
  public static List<Map<String, Object>> lines(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Json.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().map(Json::object).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The numbers in nested lists, row-major; one that stands alone too. */
  public static double[] numbers(@Nullable Object value) {
    List<Double> all = new ArrayList<>();
    collect(value, all);
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void collect(@Nullable Object value, List<Double> all) {
    switch (value) {
      case List<?> list -> list.forEach(element -> collect(element, all));
      case Double number -> all.add(number);
      case String name -> all.add(Double.valueOf(name)); // NaN, Infinity
      case null, default -> throw new IllegalArgumentException(String.valueOf(value));
    }
  }

  /** The lengths of nested lists, outermost first. */
  public static List<Integer> shape(@Nullable Object value) {
    List<Integer> shape = new ArrayList<>();
    Object inner = value;
    while (inner instanceof List<?> list) {
      shape.add(list.size());
      inner = list.isEmpty() ? null : list.getFirst();
    }
    return shape;
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private boolean skip(char expected) {
    boolean found = next() == expected;
    if (found) {
      at++;
    }
    return found;
  }

  private @Nullable Object value() {
    char first = next();
    if (first == '{') {
      return map();
    }
    if (first == '[') {
      return list();
    }
    return first == '"' ? string() : word();
  }

  private Map<String, @Nullable Object> map() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    at++;
    while (!skip('}')) {
      next();
      String key = string();
      skip(':');
      map.put(key, value());
      skip(',');
    }
    return map;
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> list = new ArrayList<>();
    at++;
    while (!skip(']')) {
      list.add(value());
      skip(',');
    }
    return list;
  }

  private String string() {
    int end = text.indexOf('"', at + 1);
    String string = text.substring(at + 1, end);
    if (string.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("an escape in " + string);
    }
    at = end + 1;
    return string;
  }

  private @Nullable Object word() {
    int start = at;
    while (at < text.length() && ",]} ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "null" -> null;
      case "true", "false" -> Boolean.valueOf(word);
      default -> Double.valueOf(word);
    };
  }
}
