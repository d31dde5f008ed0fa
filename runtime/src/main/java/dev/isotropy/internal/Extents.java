package dev.isotropy.internal;

import dev.isotropy.DataException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sizes of a model's axes, gathered from its data while the model object is built; called by
 * generated code.
 */
public final class Extents {

  /** The length of an array that is null. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();

  /**
   * Takes a size that an array or an {@code int} component tells.
   *
   * @param axis the plate, or the name of an array's own dimension
   * @param source what tells it, for messages: {@code y.length}
   * @param size the size, or what {@link FlatArrays#length} gives for null
   * @throws DataException if it contradicts an earlier one, naming both
   */
  public void tell(String axis, String source, int size) {
    if (size == UNKNOWN) {
      return;
    }
    Integer known = sizes.get(axis);
    if (known != null && known != size) {
      throw new DataException(
          "axis '"
              + axis
              + "' has two sizes: "
              + sources.get(axis)
              + " = "
              + known
              + ", but "
              + source
              + " = "
              + size);
    }
    if (known == null) {
      sizes.put(axis, size);
      sources.put(axis, source);
    }
  }

  /**
   * Demands that two axes are equally long; one that nothing else tells gets its size from the
   * other.
   *
   * @throws DataException if they are not, naming both
   */
  public void same(String first, String second) {
    Integer a = sizes.get(first);
    Integer b = sizes.get(second);
    if (a == null && b != null) {
      tell(first, sources.get(second), b);
    } else if (a != null && b == null) {
      tell(second, sources.get(first), a);
    } else if (a != null && !a.equals(b)) {
      throw new DataException(
          "axes '"
              + first
              + "' and '"
              + second
              + "' are walked together but differ in length: "
              + sources.get(first)
              + " = "
              + a
              + ", "
              + sources.get(second)
              + " = "
              + b);
    }
  }

  /**
   * The size of an axis.
   *
   * @throws DataException if nothing tells it, or if it is zero or negative
   */
  public int size(String axis) {
    Integer size = sizes.get(axis);
    if (size == null) {
      throw new DataException(
          "the size of axis '"
              + axis
              + "' is not known: every component that tells it is null; give the plate an int"
              + " component, @Plate(value = \""
              + axis
              + "\", size = \"...\")");
    }
    if (size <= 0) {
      throw new DataException(
          "axis '"
              + axis
              + (size == 0 ? "' is empty: " : "' has a negative size: ")
              + sources.get(axis)
              + " = "
              + size);
    }
    return size;
  }
}
