package dev.isotropy.processor.ir;

/** The elementary and special functions by name, as {@link Op#function} gives it. */
@FunctionalInterface
public interface ScalarFunctions {

  /**
   * The value of a function.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  double apply(String function, double... arguments);
}
