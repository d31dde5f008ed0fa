package dev.isotropy.processor.ir;

import dev.isotropy.processor.ir.Expr.LeafKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of leaves and the sizes of extents, for the interpreter. */
public final class Environment {

  private record Key(LeafKind kind, String name) {}

  private final Map<String, Integer> extents = new LinkedHashMap<>();
  private final Map<Key, double[]> arrays = new LinkedHashMap<>();

  /** Sets the size of an extent. */
  public Environment extent(String extent, int size) {
    extents.put(extent, size);
    return this;
  }

  /** Sets the values of a leaf, row-major by its dimensions. */
  public Environment set(LeafKind kind, String name, double... values) {
    arrays.put(new Key(kind, name), values.clone());
    return this;
  }

  public Environment data(String name, double... values) {
    return set(LeafKind.DATA, name, values);
  }

  public Environment quantity(String name, double... values) {
    return set(LeafKind.QUANTITY, name, values);
  }

  public Environment coordinate(String site, double... values) {
    return set(LeafKind.COORDINATE, site, values);
  }

  public Environment parameter(String name, double... values) {
    return set(LeafKind.PARAMETER, name, values);
  }

  public Environment constant(String name, double... values) {
    return set(LeafKind.CONSTANT, name, values);
  }

  /** The number of positions along an axis. */
  public int size(Axis axis) {
    return size(axis.extent());
  }

  /** The size of an extent. */
  public int size(String extent) {
    Integer size = extents.get(extent);
    if (size == null) {
      throw new IllegalArgumentException("no size of " + extent);
    }
    return size;
  }

  /** The values of a leaf, row-major by its dimensions. */
  double[] values(LeafKind kind, String name) {
    double[] values = arrays.get(new Key(kind, name));
    if (values == null) {
      throw new IllegalArgumentException("no values of " + kind + " " + name);
    }
    return values;
  }

  List<Integer> sizes(List<Axis> axes) {
    return axes.stream().map(this::size).toList();
  }
}
