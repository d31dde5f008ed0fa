package dev.isotropy.processor.ir;

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

  @Override
  public String toString() {
    return label;
  }
}
