package dev.isotropy.processor.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A named axis along which expressions vary.
 *
 * <p>Two axes with different labels and the same extent are two walks over the same positions: a
 * site that reads a whole array of its own plate sees the array along a second axis.
 *
 * @param label the name, unique within a model
 * @param extent the plate, or the dimension of a data component, that gives the size
 */
public record Axis(String label, String extent) {

  /** The axis of a plate itself. */
  public static Axis of(String plate) {
    return new Axis(plate, plate);
  }

  /**
   * The axes of an array's own dimensions, one per extent: a second dimension over the same
   * positions has a label of its own.
   */
  public static List<Axis> own(List<String> extents) {
    List<Axis> axes = new ArrayList<>();
    for (String extent : extents) {
      Axis axis = of(extent);
      for (int walk = 2; axes.contains(axis); walk++) {
        axis = new Axis(extent + "_" + walk, extent);
      }
      axes.add(axis);
    }
    return List.copyOf(axes);
  }

  @Override
  public String toString() {
    return label;
  }
}
