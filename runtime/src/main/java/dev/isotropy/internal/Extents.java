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

  private final Map<String, Told> told = new LinkedHashMap<>();

  /** A size, and what tells it. */
  private record Told(int size, String source) {

    @Override
    public String toString() {
      return source.equals(String.valueOf(size)) ? source : source + " = " + size;
    }
  }

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
    Told known = told.get(axis);
    if (known != null && known.size() != size) {
      throw new DataException(
          "axis '" + axis + "' has two sizes: " + known + ", but " + source + " = " + size);
    }
    if (known == null) {
      told.put(axis, new Told(size, source));
    }
  }

  /**
   * Demands that two axes are equally long; one that nothing else tells gets its size from the
   * other.
   *
   * @throws DataException if they are not, naming both
   */
  public void same(String first, String second) {
    Told a = told.get(first);
    Told b = told.get(second);
    if (a == null && b != null) {
      told.put(first, b);
    } else if (a != null && b == null) {
      told.put(second, a);
    } else if (a != null && b != null && a.size() != b.size()) {
      throw new DataException(
          "axes '"
              + first
              + "' and '"
              + second
              + "' are walked together but differ in length: "
              + a
              + ", "
              + b);
    }
  }

  /**
   * Takes and gives a size that is computed from data; it may be zero.
   *
   * @param axis the axis
   * @param source what it is computed from, for messages
   * @throws DataException if it is negative
   */
  public int computed(String axis, String source, int size) {
    if (size < 0) {
      throw new DataException("the size " + source + " is negative: " + size);
    }
    tell(axis, source, size);
    return size;
  }

  /**
   * The size of an axis.
   *
   * @throws DataException if nothing tells it, or if it is zero or negative
   */
  public int size(String axis) {
    Told known = told.get(axis);
    if (known == null) {
      throw new DataException(
          "the size of axis '"
              + axis
              + "' is not known: every component that tells it is null; give the plate an int"
              + " component, @Plate(value = \""
              + axis
              + "\", size = \"...\")");
    }
    if (known.size() <= 0) {
      throw new DataException(
          "axis '"
              + axis
              + (known.size() == 0 ? "' is empty: " : "' has a negative size: ")
              + known);
    }
    return known.size();
  }
}
